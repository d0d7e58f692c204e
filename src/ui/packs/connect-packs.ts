import type { PackHead } from '../../packs/head.ts';
import { bundledHeads, readBundledPack } from '../../packs/load.ts';
import { originsOf } from '../../packs/match.ts';
import {
  deleteOwnPack,
  keepOwnPack,
  listOff,
  listOwnPacks,
  openOwnPack,
  type PackOrigin,
  restoreOwnPack,
  switchBundledPack,
  switchOwnPack,
} from '../../packs/own.ts';
import { type ReadPack, readPack } from '../../packs/read.ts';
import { packAddress, type Taken, takeFile, takeUrl } from '../../packs/take-in.ts';
import { browser } from '../../platform/browser.ts';
import { StoreFull } from '../../platform/database.ts';
import { todayHere } from '../../walk/dates.ts';
import type { FromPopup } from '../../walk/messages.ts';
import { forgetStale, staleReports } from '../../walk/stale-reports.ts';
import { lexiconsOf } from '../../walk/vocabularies.ts';
import { save } from '../save.ts';
import type { PackRow, PacksActions, PacksState } from './state.ts';

/** Ties the page of packs to what is kept and allowed: draws it now and after every change. */
export async function connectPacks(draw: (state: PacksState, actions: PacksActions) => void): Promise<void> {
  let state: PacksState = { rows: [], incoming: { kind: 'none' }, editing: null, stale: [], notice: null };
  let allowed: readonly string[] = [];
  const bundled = await bundledHeads();

  const update = (more: Partial<PacksState>): void => {
    state = { ...state, ...more };
    draw(state, actions);
  };
  const refresh = async (): Promise<void> => {
    const [own, off, stale, permissions] = await Promise.all([
      listOwnPacks().catch(() => []),
      listOff().catch((): ReadonlySet<string> => new Set()),
      staleReports(),
      browser.permissions.getAll(),
    ]);
    allowed = permissions.origins ?? [];
    const rest = (head: PackHead) => ({
      head,
      granted: head.hosts.length > 0 && originsOf(head).every((origin) => allowed.includes(origin)),
      stale: stale.filter(({ pack }) => pack === head.id).length,
    });
    const rows: PackRow[] = [
      ...own.map((item) => ({ ...rest(item), own: item, on: item.on })),
      ...bundled.map((head) => ({ ...rest(head), own: null, on: !off.has(head.id) })).sort((a, b) => a.head.name.localeCompare(b.head.name)),
    ];
    update({ rows, stale });
  };
  const packsChanged = async (): Promise<void> => {
    await browser.runtime.sendMessage({ type: 'packs-changed' } satisfies FromPopup);
  };
  // One after the other: what is asked for next must not be overtaken.
  let last: Promise<unknown> = Promise.resolve();
  const does = (work: () => Promise<Partial<PacksState>>): void => {
    last = last.then(work).then(
      async (more) => {
        update(more);
        await refresh();
      },
      (error: unknown) => update({ notice: { kind: error instanceof StoreFull ? 'full' : 'failed' } }),
    );
  };
  const read = (text: string): Promise<ReadPack> => readPack(text, { lexiconsOf, today: todayHere() });

  const show = async (taken: Taken, origin: PackOrigin, from: string): Promise<Partial<PacksState>> => {
    if (taken.kind === 'failed') return { incoming: taken };
    const result = await read(taken.text);
    if (result.kind === 'refused') return { incoming: { kind: 'refused', from, problems: result.problems } };
    const same = state.rows.filter(({ head }) => head.id === result.pack.id);
    const replaces = same.some(({ own }) => own !== null) ? 'own' : same.length > 0 ? 'bundled' : null;
    return { incoming: { kind: 'ready', read: result, text: taken.text, origin, replaces } };
  };

  const actions: PacksActions = {
    details: async ({ head, own }) => {
      if (own === null) return readBundledPack(head.id);
      const whole = await openOwnPack(head.id);
      return whole?.kind === 'usable' ? whole.pack : null;
    },
    switchOn: ({ head, own }, on) =>
      does(async () => {
        await (own ? switchOwnPack : switchBundledPack)(head.id, on);
        await packsChanged();
        return { notice: null };
      }),
    allow: ({ head }, wanted) => {
      const origins = originsOf(head);
      // No await before it: https://bugzilla.mozilla.org/show_bug.cgi?id=1398833
      const asked = wanted ? browser.permissions.request({ origins }) : browser.permissions.remove({ origins });
      asked.then(
        (done) => does(async () => ({ notice: done ? null : { kind: 'not-allowed' } })),
        () => update({ notice: { kind: 'failed' } }),
      );
    },
    exportPack: ({ head, own }) =>
      does(async () => {
        const text = own ? (await openOwnPack(head.id))?.text : JSON.stringify(await readBundledPack(head.id), null, 2);
        if (text !== undefined) save(`${head.id}.json`, new Blob([text], { type: 'application/json' }));
        return {};
      }),
    edit: ({ head }) =>
      does(async () => {
        const whole = await openOwnPack(head.id);
        window.scrollTo(0, 0);
        return whole ? { editing: { id: head.id, text: whole.text, problems: whole.kind === 'unreadable' ? whole.problems : [] }, notice: null } : {};
      }),
    saveEdited: (text) =>
      does(async () => {
        const { editing } = state;
        if (editing === null) return {};
        const result = await read(text);
        if (result.kind === 'refused') return { editing: { ...editing, problems: result.problems } };
        const before = await openOwnPack(editing.id);
        if ((await keepOwnPack(result.pack, text, before?.own.origin ?? { kind: 'made' })) === 'too-many') return { notice: { kind: 'too-many' } };
        if (result.pack.id !== editing.id) await deleteOwnPack(editing.id);
        await packsChanged();
        return { editing: null, notice: { kind: 'saved', name: result.pack.name } };
      }),
    endEditing: () => update({ editing: null }),
    remove: ({ head }) =>
      does(async () => {
        const whole = await deleteOwnPack(head.id);
        await packsChanged();
        return { editing: state.editing?.id === head.id ? null : state.editing, notice: whole && { kind: 'deleted', whole } };
      }),
    undo: () =>
      does(async () => {
        if (state.notice?.kind !== 'deleted') return {};
        await restoreOwnPack(state.notice.whole);
        await packsChanged();
        return { notice: null };
      }),
    takeFile: (file) => {
      update({ incoming: { kind: 'reading' }, notice: null });
      does(async () => show(await takeFile(file), { kind: 'file', name: file.name }, file.name));
    },
    takeUrl: (address) => {
      const url = packAddress(address);
      if (url === null) return update({ incoming: { kind: 'failed', failure: { kind: 'no-address' } } });
      const origins = [`${url.protocol}//${url.hostname}/*`];
      const asked = browser.permissions.request({ origins });
      const had = allowed.includes(origins[0] ?? '');
      update({ incoming: { kind: 'reading' }, notice: null });
      const fetched = async (): Promise<void> => {
        if (!(await asked.catch(() => false))) return update({ incoming: { kind: 'failed', failure: { kind: 'no-permission', host: url.hostname } } });
        const taken = await takeUrl(url);
        // It was asked for this once.
        if (!had) await browser.permissions.remove({ origins }).catch(() => false);
        does(() => show(taken, { kind: 'url', url: url.href }, url.href));
      };
      void fetched();
    },
    accept: () => {
      const { incoming } = state;
      if (incoming.kind !== 'ready') return;
      const { pack } = incoming.read;
      const asked = pack.hosts.length > 0 ? browser.permissions.request({ origins: originsOf(pack) }) : Promise.resolve(true);
      // Kept whatever the answer is: without it, the pack is used on a click.
      does(async () => {
        if ((await keepOwnPack(pack, incoming.text, incoming.origin)) === 'too-many') return { notice: { kind: 'too-many' } };
        await packsChanged();
        return { incoming: { kind: 'none' }, notice: { kind: 'taken', name: pack.name, granted: false } };
      });
      void asked.then(
        (granted) => granted && does(async () => ({ notice: { kind: 'taken', name: pack.name, granted } })),
        () => undefined,
      );
    },
    decline: () => update({ incoming: { kind: 'none' } }),
    copy: (text) => navigator.clipboard.writeText(text),
    forgetStale: () =>
      does(async () => {
        await forgetStale();
        return {};
      }),
  };

  const listen = (): void => void refresh();
  browser.permissions.onAdded.addListener(listen);
  browser.permissions.onRemoved.addListener(listen);
  await refresh();
}
