import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { provenWalk } from '../../gallery/fixtures/records.ts';

vi.mock('wxt/browser', async () => ({ browser: (await import('wxt/testing/fake-browser')).fakeBrowser }));
vi.mock('#i18n', () => import('../../gallery/i18n.ts'));

const speak = async () => 'en';
const at = (day: string, hour: number) => vi.setSystemTime(new Date(`${day}T${String(hour).padStart(2, '0')}:00:00`));

/** A browser that was just started on what is kept. @param allowed whether it may show notices */
async function start(allowed = true) {
  vi.resetModules();
  const [{ remind }, records, heard, trials] = await Promise.all([
    import('../../../src/ui/record/remind.ts'),
    import('../../../src/record/records.ts'),
    import('../../../src/record/heard.ts'),
    import('../../../src/record/trials.ts'),
  ]);
  fakeBrowser.permissions.contains = async () => allowed;
  const shown = () =>
    Object.entries(fakeBrowser.notifications.getAllCreateOptions()).map(([id, { title }]) => `${id}: ${title?.replace(/[\u2068\u2069]/g, '')}`);
  const alarm = async () => (await fakeBrowser.alarms.getAll()).map(({ scheduledTime }) => new Date(scheduledTime).toString().slice(4, 18));
  return { remind: () => remind(speak), ...records, ...heard, ...trials, shown, alarm };
}

describe('reminding', () => {
  beforeEach(() => {
    fakeBrowser.reset();
    vi.stubGlobal('indexedDB', new IDBFactory());
    vi.useFakeTimers({ toFake: ['Date'] });
    at('2026-11-26', 12);
  });

  it('sets the alarm for the next day that matters, and tells on it, once', async () => {
    const now = await start();
    await now.keepWalk(provenWalk, 'Netflix', 'anew');
    await now.remind();
    expect(now.shown()).toEqual([]);
    expect(await now.alarm()).toEqual(['Dec 04 2026 09']);
    at('2026-12-04', 9);
    await Promise.all([now.remind(), now.remind()]);
    expect(now.shown()).toEqual([`ends ${provenWalk.id}: Netflix: access ends`]);
    await fakeBrowser.notifications.clear(`ends ${provenWalk.id}`);
    await now.remind();
    expect(now.shown()).toEqual([]);
    expect(await now.alarm()).toEqual(['Dec 07 2026 09']);
  });

  it('tells at the start what was missed while the browser was closed, and of one record the last alone', async () => {
    await (await start()).keepWalk(provenWalk, 'Netflix', 'anew');
    at('2027-01-10', 15);
    const now = await start();
    await now.remind();
    expect(now.shown()).toEqual([`charged ${provenWalk.id}: Netflix: was anything charged?`]);
    expect(await now.alarm()).toEqual([]);
    await fakeBrowser.notifications.clear(`charged ${provenWalk.id}`);
    const again = await start();
    await again.remind();
    expect(again.shown()).toEqual([]);
  });

  it('waits for the permission, and loses nothing by it', async () => {
    const before = await start(false);
    await before.keepWalk(provenWalk, 'Netflix', 'anew');
    at('2026-12-04', 10);
    await before.remind();
    expect(before.shown()).toEqual([]);
    expect(await before.alarm()).toEqual(['Dec 07 2026 09']);
    const now = await start();
    await now.remind();
    expect(now.shown()).toHaveLength(1);
  });

  it('takes back what it shows of a record that is deleted or answered', async () => {
    const now = await start();
    await now.keepWalk(provenWalk, 'Netflix', 'anew');
    at('2026-12-08', 10);
    await now.remind();
    expect(now.shown()).toHaveLength(1);
    await now.changeRecord(provenWalk.id, { charged: false });
    await now.remind();
    expect(now.shown()).toEqual([]);
    expect(await now.alarm()).toEqual([]);
  });

  it('tells nothing that is switched off, and tells it when it is on again', async () => {
    const now = await start();
    await now.keepWalk(provenWalk, 'Netflix', 'anew');
    await now.switchReminder(`ends ${provenWalk.id}`, false);
    at('2026-12-04', 10);
    await now.remind();
    expect(now.shown()).toEqual([]);
    await now.switchReminder(`ends ${provenWalk.id}`, true);
    await now.remind();
    expect(now.shown()).toHaveLength(1);
  });

  it('is one notice for many at once', async () => {
    const now = await start();
    for (const id of ['a', 'b', 'c', 'd']) await now.keepWalk({ ...provenWalk, id }, id, 'anew');
    at('2027-02-01', 10);
    await now.remind();
    expect(now.shown()).toEqual(['many: 4 reminders are due']);
    await now.remind();
    expect(now.shown(), 'which stays').toEqual(['many: 4 reminders are due']);
  });

  it('tells it once more rather than never when the browser refused to show it', async () => {
    const now = await start();
    await now.keepWalk(provenWalk, 'Netflix', 'anew');
    at('2026-12-04', 10);
    const create = vi.spyOn(fakeBrowser.notifications, 'create').mockRejectedValueOnce(new Error('no'));
    await expect(now.remind()).rejects.toThrow('no');
    create.mockRestore();
    await now.remind();
    expect(now.shown()).toHaveLength(1);
  });

  it('says before a trial turns into a payment what its page said, and forgets it a month later', async () => {
    const now = await start();
    await now.keepTrial({
      key: 'kkbox',
      kind: 'trial',
      name: 'KKBOX',
      on: '2026-12-10',
      day: '2026-12-07',
      address: 'https://www.kkbox.com/account',
      created: Date.now(),
    });
    await now.remind();
    expect(await now.alarm()).toEqual(['Dec 07 2026 09']);
    at('2026-12-07', 9);
    await now.remind();
    expect(now.shown()).toEqual(['trial kkbox: KKBOX: the trial becomes a payment']);
    expect(fakeBrowser.notifications.getAllCreateOptions()['trial kkbox']?.message).toContain('On December 10, 2026');
    at('2027-01-20', 9);
    await now.remind();
    expect(now.shown()).toEqual([]);
    expect(await now.listTrials()).toEqual([]);
  });
});

describe('a notice that is pressed', () => {
  const opened = vi.spyOn(fakeBrowser.tabs, 'create');

  /** A background that has told what is to be told of one record. */
  async function told() {
    const now = await start();
    await now.keepWalk(provenWalk, 'Netflix', 'anew');
    const { startReminding } = await import('../../../src/ui/record/remind.ts');
    fakeBrowser.permissions.onAdded.addListener = () => undefined;
    startReminding(speak);
    await vi.waitFor(() => expect(now.shown()).toHaveLength(1));
    return now;
  }

  beforeEach(() => {
    fakeBrowser.reset();
    opened.mockClear();
    vi.stubGlobal('indexedDB', new IDBFactory());
    vi.useFakeTimers({ toFake: ['Date'] });
    at('2026-12-08', 10);
  });

  it('is told at the start, opens what it is about, and is gone', async () => {
    const now = await told();
    await fakeBrowser.notifications.onClicked.trigger(`charged ${provenWalk.id}`);
    await vi.waitFor(() => expect(opened).toHaveBeenCalledExactlyOnceWith({ url: `/records.html#${provenWalk.id}` }));
    await vi.waitFor(() => expect(now.shown()).toEqual([]));
    expect((await now.readWhole(provenWalk.id))?.record.charged, 'with the question still open').toBeNull();
  });

  it('K8: opens a case about the charge where its button says "yes"', async () => {
    const now = await told();
    await fakeBrowser.notifications.onButtonClicked.trigger(`charged ${provenWalk.id}`, 0);
    await vi.waitFor(() =>
      expect(opened).toHaveBeenCalledExactlyOnceWith({ url: '/cases.html?service=Netflix&situation=charged&pack=netflix&asked=2026-11-25' }),
    );
    expect((await now.readWhole(provenWalk.id))?.record.charged).toBe(true);
  });

  it('closes the record where its button says "no", and opens nothing', async () => {
    const now = await told();
    await fakeBrowser.notifications.onButtonClicked.trigger(`charged ${provenWalk.id}`, 1);
    await vi.waitFor(async () => expect((await now.readWhole(provenWalk.id))?.record.charged).toBe(false));
    await vi.waitFor(() => expect(now.shown()).toEqual([]));
    expect(opened).not.toHaveBeenCalled();
  });

  it('opens the list where what it was about is gone meanwhile', async () => {
    const now = await told();
    await now.deleteRecord(provenWalk.id);
    await fakeBrowser.notifications.onClicked.trigger(`charged ${provenWalk.id}`);
    await vi.waitFor(() => expect(opened).toHaveBeenCalledExactlyOnceWith({ url: '/records.html' }));
  });
});
