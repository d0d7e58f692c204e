import { defineBackground } from 'wxt/utils/define-background';
import { i18n } from '#i18n';
import { isFromPicker, type PickerTexts } from '../src/maker/messages.ts';
import { answerPicker } from '../src/maker/picking.ts';
import { openPacks, packsChanged } from '../src/packs/load.ts';
import { onNeverChange } from '../src/packs/never.ts';
import { syncGates } from '../src/packs/registration.ts';
import { browser } from '../src/platform/browser.ts';
import { adoptLocale } from '../src/platform/locale.ts';
import { keepProvenWalks } from '../src/record/follow.ts';
import { markTexts } from '../src/ui/mark-texts.ts';
import { pickerTexts } from '../src/ui/picker-texts.ts';
import { startReminding } from '../src/ui/record/remind.ts';
import { isAboutReminders } from '../src/ui/record/reminder-messages.ts';
import { answerPopup } from '../src/walk/answer-popup.ts';
import { answerPage, type Sender } from '../src/walk/background.ts';
import { todayHere } from '../src/walk/dates.ts';
import type { FromPage, FromPopup, MarkTexts } from '../src/walk/messages.ts';
import { forgetOldWalks } from '../src/walk/walks.ts';

export default defineBackground(() => {
  const sync = (): void => void syncGates(openPacks);

  browser.runtime.onInstalled.addListener(({ reason }) => {
    sync();
    if (reason === 'install') void browser.tabs.create({ url: browser.runtime.getURL('/welcome.html') });
  });
  browser.runtime.onStartup.addListener(() => {
    sync();
    void forgetOldWalks(Date.now());
  });
  browser.permissions.onAdded.addListener(sync);
  browser.permissions.onRemoved.addListener(sync);
  onNeverChange(sync);
  const inUsersLanguage = async (): Promise<MarkTexts> => {
    await adoptLocale().catch(() => null);
    return markTexts(i18n);
  };
  const reminders = startReminding(async () => {
    await adoptLocale().catch(() => null);
    return i18n.t('app.lang');
  });
  keepProvenWalks(openPacks, reminders.changed);

  const pickerInUsersLanguage = async (): Promise<PickerTexts> => {
    await adoptLocale().catch(() => null);
    return pickerTexts(i18n);
  };
  const own = browser.runtime.getURL('/');
  browser.runtime.onMessage.addListener(async (message: unknown, sender: Sender) => {
    if (isFromPicker(message)) return answerPicker(message, sender, pickerInUsersLanguage, todayHere());
    if (!sender.url?.startsWith(own)) return answerPage(await openPacks(), inUsersLanguage, message as FromPage, sender);
    if (isAboutReminders(message)) return reminders.answer(await openPacks(), message);
    const asked = message as FromPopup;
    if (asked.type !== 'packs-changed') return answerPopup(await openPacks(), asked);
    packsChanged();
    return syncGates(openPacks);
  });
});
