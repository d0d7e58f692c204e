// @vitest-environment happy-dom
import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { readPacks } from '../../../src/cli/pack-files.ts';
import type { CaseActions, CasesState } from '../../../src/ui/case/state.ts';
import { shipPacks } from '../packs/shipped-files.ts';

vi.mock('wxt/browser', async () => {
  const { fakeBrowser } = await import('wxt/testing/fake-browser');
  fakeBrowser.permissions.contains = async () => false;
  return { browser: fakeBrowser };
});

/** The cases page at an address, on what is kept; `now` is what it shows. */
async function pageAt(address: string) {
  vi.resetModules();
  history.replaceState(null, '', address);
  const { connectCases } = await import('../../../src/ui/case/connect-cases.ts');
  let state: CasesState | null = null;
  let actions: CaseActions | null = null;
  await connectCases((drawn, given) => {
    state = drawn;
    actions = given;
  });
  if (state === null || actions === null) throw new Error('nothing was drawn');
  const now = (): CasesState => state as unknown as CasesState;
  return { now, actions: actions as CaseActions, becomes: (what: (state: CasesState) => boolean) => vi.waitFor(() => expect(what(now())).toBe(true)) };
}

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
  shipPacks(readPacks('.').packs);
});

describe('the cases page and what is kept', () => {
  it('keeps a draft from its first change on, and finds it again by its address', async () => {
    const { now, actions, becomes } = await pageAt('/cases.html?service=KKBOX&pack=kkbox&channel=taiwan-star&situation=billed-elsewhere');
    expect(now().shown).toMatchObject({ draft: true, item: { service: 'KKBOX', channel: 'taiwan-star', country: 'TW' } });
    expect(now().cases).toEqual([]);
    actions.change((item) => ({ ...item, order: 'A' }));
    actions.change((item) => ({ ...item, account: 'B' }));
    await becomes(({ cases }) => cases[0]?.account === 'B');
    expect(now()).toMatchObject({ shown: { draft: false, item: { order: 'A', account: 'B' } }, cases: [{ order: 'A' }] });
    const again = await pageAt(location.pathname + location.hash);
    expect(again.now().shown?.item).toMatchObject({ order: 'A', account: 'B' });
  });

  it('keeps what was typed last for the case it was typed into, though the user went back to the list at once', async () => {
    const { now, actions, becomes } = await pageAt('/cases.html?service=X');
    actions.change((item) => ({ ...item, order: 'A' }));
    actions.change((item) => ({ ...item, order: 'AB' }));
    actions.show(null);
    await becomes(({ cases, shown }) => cases[0]?.order === 'AB' && shown === null);
    expect([now().cases.length, location.hash]).toEqual([1, '']);
  });

  it('takes no channel that the pack does not have, and no pack’s word for what is none', async () => {
    expect((await pageAt('/cases.html?service=X&pack=kkbox&channel=nobody')).now().shown?.item).toMatchObject({ channel: null });
    expect((await pageAt('/cases.html?service=X&pack=none&channel=bank-card')).now().shown?.item).toMatchObject({ channel: null, country: '' });
  });

  it('says when the disk is full, and goes on when there is room again', async () => {
    const { now, actions, becomes } = await pageAt('/cases.html?service=X');
    const put = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementationOnce(() => {
      throw new DOMException('no room', 'QuotaExceededError');
    });
    actions.change((item) => ({ ...item, order: 'A' }));
    await becomes(({ notice }) => notice?.kind === 'full');
    expect(now().shown?.item.service).toBe('X');
    put.mockRestore();
    actions.change((item) => ({ ...item, order: 'A' }));
    await becomes(({ notice, cases }) => notice === null && cases[0]?.order === 'A');
  });

  it('says when another window has deleted the case', async () => {
    const { now, actions, becomes } = await pageAt('/cases.html?service=X');
    actions.change((item) => item);
    await becomes(({ cases }) => cases.length === 1);
    const { deleteCase } = await import('../../../src/case/cases.ts');
    await deleteCase(now().cases[0]?.id ?? '');
    actions.change((item) => ({ ...item, order: 'A' }));
    await becomes(({ notice, shown }) => notice?.kind === 'gone' && shown === null);
  });

  it('serves where nothing can be kept, as long as it is open', async () => {
    const open = vi.spyOn(IDBFactory.prototype, 'open').mockImplementation(() => {
      throw new DOMException('not here', 'InvalidStateError');
    });
    const { now, actions, becomes } = await pageAt('/cases.html?service=X');
    expect(now().blocked).toBe(true);
    actions.change((item) => ({ ...item, order: 'A' }));
    await becomes(({ shown }) => shown?.item.order === 'A');
    expect(now().notice).toBeNull();
    open.mockRestore();
  });
});
