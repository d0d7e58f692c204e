import { h } from 'preact';
import { addCase, attachFile, changeCase, deleteCase, listCases, readAttachment, readWhole, removeAttachment, restoreCase } from '../../case/cases.ts';
import { allCases, asFile, importCases } from '../../case/file.ts';
import { bundledLetters, bundledRules } from '../../case/load.ts';
import { startOf } from '../../case/rules.ts';
import { type Case, openCase } from '../../case/schema.ts';
import { StoreFull } from '../../case/store.ts';
import { openPacks } from '../../packs/load.ts';
import type { Pack } from '../../packs/schema.ts';
import { askToNotify, mayNotify } from '../../platform/notices.ts';
import { todayHere } from '../../walk/dates.ts';
import { asPage } from '../as-page.tsx';
import { remindersChanged } from '../record/reminder-messages.ts';
import { fileName, save } from '../save.ts';
import { CaseSheet } from './CaseSheet.tsx';
import type { LinkedOpening } from './link.ts';
import { serviceName } from './names.ts';
import { withDay } from './parts.ts';
import { readOpening } from './read-opening.ts';
import type { CaseActions, CasesState } from './state.ts';

/** Ties the cases page to what is kept: draws it now and after every change. */
export async function connectCases(draw: (state: CasesState, actions: CaseActions) => void): Promise<void> {
  let state: CasesState = {
    cases: [],
    shown: null,
    rules: bundledRules(),
    packs: [],
    letters: bundledLetters(),
    today: todayHere(),
    notice: null,
    blocked: false,
    notices: 'off',
  };
  const update = (more: Partial<CasesState>): void => {
    state = { ...state, ...more, today: todayHere() };
    draw(state, actions);
  };
  const refresh = async (): Promise<void> => {
    if (state.blocked) return;
    const cases = await listCases();
    const id = state.shown?.item.id;
    const item = cases.find((one) => one.id === id);
    update({ cases, shown: item ? { item, draft: false } : state.shown?.draft ? state.shown : null });
  };

  // One after the other: what is typed next must not be overtaken.
  let last: Promise<unknown> = Promise.resolve();
  const does = (work: () => Promise<Partial<CasesState> | undefined>): void => {
    last = last.then(async () => {
      try {
        const more = await work();
        if (more) update(more);
        await refresh();
        remindersChanged();
      } catch (error) {
        update({ notice: { kind: error instanceof StoreFull ? 'full' : 'failed' } });
      }
    });
  };

  /** A pack is read once a case is about its service. */
  const needPack = async (id: string | null): Promise<Pack | null> => {
    const known = state.packs.find((pack) => pack.id === id);
    if (id === null || known) return known ?? null;
    // A case can be written without what is known of the service.
    const pack = await openPacks()
      .then((packs) => packs.read(id))
      .catch(() => null);
    if (pack) state = { ...state, packs: [...state.packs, pack] };
    return pack;
  };
  const draftOf = async ({ asked, ...opening }: LinkedOpening): Promise<Case> => {
    const known = (await needPack(opening.pack))?.channels?.some(({ id }) => id === opening.channel);
    const channel = known ? opening.channel : null;
    const item = openCase({ ...opening, ...startOf(state.rules, opening.pack), channel }, Date.now(), crypto.randomUUID());
    return asked === undefined ? item : withDay(item, 'asked', asked);
  };
  const isNamed = ({ id }: Case): boolean => location.hash === `#${encodeURIComponent(id)}`;
  const showAddress = async (): Promise<void> => {
    if (state.shown && isNamed(state.shown.item)) return;
    const item = state.cases.find(isNamed);
    const opening = readOpening(location.search);
    if (item) {
      await needPack(item.pack);
      update({ shown: { item, draft: false } });
    } else update({ shown: opening && location.hash === '' ? { item: await draftOf(opening), draft: true } : null });
  };
  const listen = (): void => void showAddress();
  const go = (address: string): void => {
    history.pushState(null, '', address);
    void showAddress().then(() => window.scrollTo(0, 0));
  };
  /** Keeps a draft before anything is done to it. The user may have gone on to another page of cases meanwhile. */
  const settle = async (shown: CasesState['shown']): Promise<Case | null> => {
    if (!shown) return null;
    const { item, draft } = shown;
    if (draft && !state.cases.some(({ id }) => id === item.id)) {
      await addCase(item);
      if (state.shown?.item.id !== item.id) return item;
      state = { ...state, shown: { item, draft: false } };
      history.replaceState(null, '', `${location.pathname}#${encodeURIComponent(item.id)}`);
    }
    return item;
  };

  const actions: CaseActions = {
    show: (id) => {
      state = { ...state, notice: null };
      go(id === null ? location.pathname : `${location.pathname}#${encodeURIComponent(id)}`);
    },
    openNew: () => go(`${location.pathname}?service=`),
    change: (change) => {
      // The one that was shown when it was asked for: what is typed last belongs to it, wherever the user has gone.
      const { shown } = state;
      does(async () => {
        // Where nothing can be kept, a case lives as long as its page: letter and amounts serve all the same.
        if (state.blocked) return state.shown ? { shown: { item: change(state.shown.item), draft: true } } : undefined;
        const item = await settle(shown);
        return item && (await changeCase(item.id, change)) === null ? { notice: { kind: 'gone' } } : { notice: null };
      });
    },
    remove: () => {
      const { shown } = state;
      does(async () => {
        const whole = shown && (await deleteCase(shown.item.id));
        history.pushState(null, '', location.pathname);
        return { shown: null, notice: whole ? { kind: 'deleted', whole } : null };
      });
    },
    undo: () =>
      does(async () => {
        if (state.notice?.kind === 'deleted') await restoreCase(state.notice.whole);
        return { notice: null };
      }),
    attach: (files) => {
      const { shown } = state;
      for (const file of files)
        does(async () => {
          const item = await settle(shown);
          const result = item && (await attachFile(item.id, file));
          if (result === null) return { notice: { kind: 'gone' } };
          return typeof result === 'string' ? { notice: { kind: 'file', problem: result, name: file.name } } : undefined;
        });
    },
    detach: (attachment) => {
      const { shown } = state;
      does(async () => {
        if (shown) await removeAttachment(shown.item.id, attachment);
        return undefined;
      });
    },
    fetch: (attachment) =>
      does(async () => {
        const bytes = await readAttachment(attachment);
        if (bytes === null) return { notice: { kind: 'gone' } };
        save(attachment.name, new Blob([bytes], { type: 'application/octet-stream' }));
        return undefined;
      }),
    exportCases: (which) =>
      does(async () => {
        const item = which === 'shown' ? await settle(state.shown) : null;
        const one = item && (await readWhole(item.id));
        const wholes = which === 'all' ? await allCases() : one ? [one] : [];
        save(`exit-sign-cases-${todayHere()}.json`, new Blob([asFile(wholes)], { type: 'application/json' }));
        return undefined;
      }),
    exportPage: () =>
      does(async () => {
        const item = await settle(state.shown);
        const whole = item && (await readWhole(item.id));
        if (!whole) return { notice: { kind: 'gone' } };
        const { lang, dir } = document.documentElement;
        const service = serviceName(whole.case);
        save(`${fileName(service)}.html`, new Blob([asPage(service, h(CaseSheet, { whole }), lang, dir)], { type: 'text/html' }));
        return undefined;
      }),
    importFile: (file) =>
      does(async () => {
        const result = await importCases(await file.text());
        return { notice: 'problem' in result ? { kind: 'import', problem: result.problem } : { kind: 'imported', ...result } };
      }),
    // No await before it: https://bugzilla.mozilla.org/show_bug.cgi?id=1398833
    allowNotices: () => void askToNotify().then((given) => update({ notices: given ? 'on' : 'refused' })),
    saveText: (name, type, text) => save(name, new Blob([text], { type })),
  };

  if (await mayNotify().catch(() => false)) state = { ...state, notices: 'on' };
  try {
    state = { ...state, cases: await listCases() };
  } catch {
    state = { ...state, blocked: true };
  }
  await showAddress();
  window.addEventListener('popstate', listen);
  window.addEventListener('hashchange', listen);
}
