import { cleanPage } from '../../maker/clean-page.ts';
import type { PageCopy } from '../../maker/copy-page.ts';
import { type Draft, newDraft, screenAt, withControl, withNewScreen, withoutScreen, withScreen } from '../../maker/draft.ts';
import { changeDraft, copiesFor, draftFor, forgetDraft, keepCopy, onDraftChange } from '../../maker/drafts.ts';
import { type MakerPlace, setMaking } from '../../maker/making.ts';
import { startPicking } from '../../maker/picking.ts';
import { packText, toPack } from '../../maker/to-pack.ts';
import { deleteOwnPack, keepOwnPack } from '../../packs/own.ts';
import { type ReadPack, readPack } from '../../packs/read.ts';
import { browser } from '../../platform/browser.ts';
import { todayHere } from '../../walk/dates.ts';
import type { FromPopup, ToPage } from '../../walk/messages.ts';
import { onTabChange, reportOfTab } from '../../walk/tabs.ts';
import { lexiconsOf } from '../../walk/vocabularies.ts';
import { save } from '../save.ts';
import type { MakerActions, MakerState, MakerTrouble } from './state.ts';

/** Built from entrypoints/copy.ts. */
const COPY_FILE = '/copy.js';

/** What the maker is shown over: a tab, beside its page, or by itself for a site whose draft is looked over. */
export type MakerSubject = { place: 'popup' | 'panel'; tabId: number; left(): void } | { place: 'tab'; host: string };

export type DrawMaker = (state: MakerState, actions: MakerActions) => void;

/** A host that a pack can name: no numbers, no name of this machine or network alone. */
const isNamable = (host: string): boolean => /^([a-z0-9-]+\.)+[a-z][a-z0-9-]*$/.test(host);

/** Ties the maker to its draft, and where there is a tab to its page, until the signal. */
export async function connectMaker(subject: MakerSubject, draw: DrawMaker, signal: AbortSignal): Promise<{ pageLoaded(): void }> {
  const tabId = subject.place === 'tab' ? null : subject.tabId;
  const urlOfTab = async (): Promise<string | null> => (tabId === null ? null : ((await browser.tabs.get(tabId)).url ?? null));
  const hostNow = async (): Promise<string> => {
    if (subject.place === 'tab') return subject.host;
    const url = await urlOfTab();
    const host = url !== null && /^https?:/.test(url) ? new URL(url).hostname : '';
    return isNamable(host) ? host : '';
  };
  let state: MakerState = await emptyState(subject.place, await hostNow());
  let kept: string | null = null;
  let reading: Promise<void> = Promise.resolve();

  const show = (part: Partial<MakerState>): void => {
    state = { ...state, ...part };
    if (!signal.aborted) draw(state, actions);
  };
  const trouble = (kind: MakerTrouble) => (): void => show({ trouble: kind });

  /** Reads everything that may have changed, here or in the background. One after the other: what was read first is not shown last. */
  const refresh = (): Promise<void> => {
    reading = reading.then(readAll, readAll);
    return reading;
  };
  const readAll = async (): Promise<void> => {
    const host = await hostNow();
    const draft = (host === '' ? null : await draftFor(host)) ?? newDraft(host, Date.now());
    const url = await urlOfTab();
    const here = url === null || host === '' ? -1 : screenAt(draft, url);
    const report = tabId === null ? null : await reportOfTab(tabId);
    show({ host, draft, here, report, pack: await packOf(draft), copies: host === '' ? new Map() : await copiesFor(host) });
    await publish();
  };
  const packOf = async (draft: Draft): Promise<MakerState['pack']> => {
    const pack = toPack(draft);
    if (pack === null) return null;
    const text = packText(pack);
    return { text, read: await readPack(text, { lexiconsOf, today: todayHere() }) };
  };
  /** Puts the pack to use as it is now, and has the page marked by it. */
  const publish = async (): Promise<void> => {
    const read: ReadPack | undefined = state.pack?.read;
    if (state.pack === null || read?.kind !== 'ok' || state.pack.text === kept) return;
    kept = state.pack.text;
    if ((await keepOwnPack(read.pack, state.pack.text, { kind: 'made' })) === 'too-many') return show({ trouble: 'too-many' });
    await packsChanged();
  };
  const packsChanged = async (): Promise<void> => {
    await browser.runtime.sendMessage({ type: 'packs-changed' } satisfies FromPopup);
    if (tabId !== null) await browser.tabs.sendMessage(tabId, { type: 'look', asked: true, afresh: true } satisfies ToPage).catch(() => undefined);
  };
  const change = (work: (draft: Draft) => Draft): void => {
    show({ trouble: null });
    changeDraft(state.host, work).catch(trouble('full'));
  };

  const actions: MakerActions = {
    rename: (name) => name.trim() !== '' && change((draft) => ({ ...draft, name: name.trim() })),
    pick: () => {
      if (subject.place === 'tab') return;
      startPicking(subject.tabId, subject.place).then(subject.left, trouble('no-page'));
    },
    newScreen: () => void urlOfTab().then((url) => url !== null && change((draft) => withNewScreen(draft, url, todayHere()))),
    setKind: (screen, kind) => change((draft) => withScreen(draft, screen, (before) => ({ ...before, kind, settled: true }))),
    setControl: (screen, control, changed) => change((draft) => withControl(draft, screen, control, changed)),
    removeControl: (screen, control) => change((draft) => withControl(draft, screen, control, null)),
    removeScreen: (screen) => {
      const { id } = state.draft.screens[screen] ?? {};
      if (id !== undefined) void keepCopy(state.host, id, null);
      change((draft) => withoutScreen(draft, screen));
    },
    copyPage: () => {
      const screen = state.draft.screens[state.here];
      if (tabId === null || screen === undefined) return;
      const copied = async (): Promise<void> => {
        const [answer] = await browser.scripting.executeScript({ target: { tabId }, files: [COPY_FILE] });
        const copy = answer?.result as PageCopy | undefined;
        const url = await urlOfTab();
        if (!copy || url === null) throw new Error('The page gave no copy.');
        const html = cleanPage(copy.html, { url, date: todayHere(), personal: copy.typed });
        await keepCopy(state.host, screen.id, html).catch(trouble('full'));
      };
      copied().catch(trouble('no-page'));
    },
    setCopy: (screen, html) => void keepCopy(state.host, screen, html).catch(trouble('full')),
    alsoRemove: (texts) => {
      const longestFirst = [...texts].sort((a, b) => b.length - a.length);
      const without = (html: string): string => longestFirst.reduce((rest, text) => rest.replaceAll(text, '…'), html);
      const taken = async (): Promise<void> => {
        for (const [screen, html] of state.copies) await keepCopy(state.host, screen, without(html));
      };
      taken().catch(trouble('full'));
    },
    lookOver: () =>
      void browser.tabs.create({ url: `/maker.html?host=${encodeURIComponent(state.host)}` }).then(() => subject.place !== 'tab' && subject.left()),
    leave: () => {
      if (tabId !== null) void setMaking(tabId, false).then(() => location.reload());
    },
    discard: () => {
      const { id } = state.draft;
      const gone = async (): Promise<void> => {
        await forgetDraft(state.host);
        await deleteOwnPack(id);
        await packsChanged();
        kept = null;
      };
      void gone();
    },
    copy: (text) => navigator.clipboard.writeText(text),
    save: (name, text) => save(name, new Blob([text], { type: name.endsWith('.html') ? 'text/html' : 'application/json' })),
  };

  onDraftChange(signal, () => void refresh());
  /** Looks at the page: what it reports says how the draft fares. */
  const look = async (type: 'popup-opened' | 'page-loaded'): Promise<void> => {
    if (tabId !== null) await browser.runtime.sendMessage({ type, tabId } satisfies FromPopup).catch(() => undefined);
    await refresh();
  };
  if (tabId !== null) onTabChange(tabId, signal, () => void refresh());
  await refresh();
  void look('popup-opened');
  return { pageLoaded: () => void look('page-loaded') };
}

async function emptyState(place: MakerPlace, host: string): Promise<MakerState> {
  return { place, host, draft: newDraft(host, Date.now()), here: -1, report: null, pack: null, copies: new Map(), trouble: null };
}
