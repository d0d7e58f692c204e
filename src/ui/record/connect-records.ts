import { h } from 'preact';
import { asCalendar } from '../../case/ics.ts';
import { listReminders } from '../../case/reminders.ts';
import { StoreFull } from '../../platform/database.ts';
import { askToNotify, mayNotify } from '../../platform/notices.ts';
import { asFile, importRecords } from '../../record/file.ts';
import { switchReminder } from '../../record/heard.ts';
import { allRecords, changeRecord, deleteRecord, listRecords, readWhole, restoreRecord } from '../../record/records.ts';
import { todayHere } from '../../walk/dates.ts';
import { asPage } from '../as-page.tsx';
import { fileName, save } from '../save.ts';
import { daysOf } from './calendar.ts';
import { RecordSheet } from './RecordSheet.tsx';
import { casesAddress } from './record-case.ts';
import { remindersChanged } from './reminder-messages.ts';
import type { RecordActions, RecordsState } from './state.ts';

/** Ties the records page to what is kept: draws it now and after every change. */
export async function connectRecords(lang: string, draw: (state: RecordsState, actions: RecordActions) => void): Promise<void> {
  let state: RecordsState = { records: [], shown: null, notice: null, blocked: false, reminders: [], off: [], notices: 'off' };
  const update = (more: Partial<RecordsState>): void => {
    state = { ...state, ...more };
    draw(state, actions);
  };
  const addressed = (): string => decodeURIComponent(location.hash.slice(1));
  const refresh = async (): Promise<void> => {
    const { reminders, heard } = await listReminders();
    const notices = (await mayNotify()) ? 'on' : state.notices === 'refused' ? 'refused' : 'off';
    update({ records: await listRecords(), shown: await readWhole(addressed()), reminders, off: heard.off, notices });
  };

  // One after the other: what is typed next must not be overtaken.
  let last: Promise<unknown> = Promise.resolve();
  const does = (work: () => Promise<Partial<RecordsState> | undefined>): void => {
    last = last.then(work).then(
      async (more) => {
        if (more) update(more);
        await refresh();
        remindersChanged();
      },
      (error: unknown) => update({ notice: { kind: error instanceof StoreFull ? 'full' : 'failed' } }),
    );
  };
  const saveJson = async (which: 'shown' | 'all'): Promise<void> => {
    const wholes = which === 'all' ? await allRecords() : state.shown ? [state.shown] : [];
    save(`exit-sign-records-${todayHere()}.json`, new Blob([asFile(wholes)], { type: 'application/json' }));
  };

  const actions: RecordActions = {
    show: (id) => {
      history.pushState(null, '', id === null ? location.pathname : `${location.pathname}#${encodeURIComponent(id)}`);
      update({ notice: null });
      void refresh().then(() => window.scrollTo(0, 0));
    },
    change: (change) =>
      does(async () => {
        const { shown } = state;
        return shown && (await changeRecord(shown.record.id, change)) === null ? { notice: { kind: 'gone' } } : { notice: null };
      }),
    openCase: () =>
      does(async () => {
        const record = state.shown && (await changeRecord(state.shown.record.id, { charged: true }));
        if (!record) return { notice: { kind: 'gone' } };
        location.assign(casesAddress(record));
        return undefined;
      }),
    remove: () =>
      does(async () => {
        const whole = state.shown && (await deleteRecord(state.shown.record.id));
        history.pushState(null, '', location.pathname);
        return { shown: null, notice: whole ? { kind: 'deleted', whole } : null };
      }),
    undo: () =>
      does(async () => {
        if (state.notice?.kind === 'deleted') await restoreRecord(state.notice.whole);
        return { notice: null };
      }),
    exportRecords: (which) =>
      does(async () => {
        await saveJson(which);
        return undefined;
      }),
    exportPage: () => {
      const { shown } = state;
      if (!shown) return;
      const { name } = shown.record;
      save(`${fileName(name)}.html`, new Blob([asPage(name, h(RecordSheet, { whole: shown }), lang, document.documentElement.dir)], { type: 'text/html' }));
    },
    exportDays: () => {
      const { shown } = state;
      if (shown) save(`${fileName(shown.record.name)}.ics`, new Blob([asCalendar(daysOf(shown.record), new Date())], { type: 'text/calendar' }));
    },
    importFile: (file) =>
      does(async () => {
        const result = await importRecords(await file.text());
        return { notice: 'problem' in result ? { kind: 'import', problem: result.problem } : { kind: 'imported', ...result } };
      }),
    print: () => window.print(),
    switchReminder: (id, on) =>
      does(async () => {
        await switchReminder(id, on);
        return undefined;
      }),
    // No await before it: https://bugzilla.mozilla.org/show_bug.cgi?id=1398833
    allowNotices: () => void askToNotify().then((given) => update({ notices: given ? 'on' : 'refused' })),
  };

  await refresh().catch(() => update({ blocked: true }));
  const listen = (): void => void refresh();
  window.addEventListener('popstate', listen);
  window.addEventListener('hashchange', listen);
}
