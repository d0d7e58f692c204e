import { defineBackground } from 'wxt/utils/define-background';
import { i18n } from '#i18n';
import { bundledPacks } from '../src/packs/load.ts';
import { syncGates } from '../src/packs/registration.ts';
import { browser } from '../src/platform/browser.ts';
import { adoptLocale } from '../src/platform/locale.ts';
import { keepProvenWalks } from '../src/record/follow.ts';
import { markTexts } from '../src/ui/mark-texts.ts';
import { answerPopup } from '../src/walk/answer-popup.ts';
import { answerPage, type Sender } from '../src/walk/background.ts';
import type { FromPage, FromPopup, MarkTexts } from '../src/walk/messages.ts';
import { forgetOldWalks } from '../src/walk/walks.ts';

export default defineBackground(() => {
  const packs = bundledPacks();
  const sync = (): void => void syncGates(packs);

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
  keepProvenWalks(packs);

  const inUsersLanguage = async (): Promise<MarkTexts> => {
    await adoptLocale().catch(() => null);
    return markTexts(i18n);
  };
  const own = browser.runtime.getURL('/');
  browser.runtime.onMessage.addListener((message: unknown, sender: Sender) =>
    sender.url?.startsWith(own) ? answerPopup(packs, message as FromPopup) : answerPage(packs, inUsersLanguage, message as FromPage, sender),
  );
});
