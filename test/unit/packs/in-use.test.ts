import { gzipSync } from 'node:zlib';
import { describe, expect, it, vi } from 'vitest';
import { ROOT } from '../../../src/cli/build.ts';
import { readPacks } from '../../../src/cli/pack-files.ts';
import { packFiles } from '../../../src/packs/files.ts';
import { headOf } from '../../../src/packs/head.ts';
import { pagePack } from '../../../src/packs/page-pack.ts';
import type { Pack } from '../../../src/packs/schema.ts';
import { kitFor } from '../../../src/walk/kit.ts';
import { packsInUse } from './in-use.ts';

const { packs } = readPacks(ROOT);
const one = (id: string, changes: Partial<Pack> = {}): Pack => {
  const [pack] = packs;
  if (pack === undefined) throw new Error('there are no packs');
  return { ...pack, id, hosts: [`${id}.example`], kind: 'service', ...changes } as Pack;
};

describe('the packs in use', () => {
  const mine = one('mine', { hosts: ['films.example'] });
  const own = { own: [headOf(mine)], readOwn: async (id: string) => (id === 'mine' ? mine : null) };

  it('are found by host, a service before a platform, and read when asked for', async () => {
    const platform = one('billing', { kind: 'platform', hosts: ['*.films.example'] });
    const readBundled = vi.fn(async () => platform);
    const inUse = packsInUse([platform, one('films')], { readBundled });
    expect(inUse.at('films.example')?.id).toBe('films');
    expect(inUse.at('pay.films.example')?.id).toBe('billing');
    expect(inUse.at('films.example.evil.example')).toBeNull();
    expect(readBundled).not.toHaveBeenCalled();
    expect((await inUse.read('billing'))?.id).toBe('billing');
    expect(await inUse.read('none')).toBeNull();
    await inUse.read('billing');
    expect(readBundled).toHaveBeenCalledTimes(1);
  });

  it('are the user’s own before those that came with the extension', async () => {
    expect(packsInUse([one('films')], own).at('films.example')?.id).toBe('mine');
    const changed = one('films', { name: 'As I know it' });
    const inUse = packsInUse([one('films')], { own: [headOf(changed)], readOwn: async () => changed });
    expect(inUse.heads.map(({ name }) => name)).toEqual(['As I know it']);
    expect((await inUse.read('films'))?.name).toBe('As I know it');
  });

  it('are the bundled one again where one’s own can be read no more', async () => {
    const inUse = packsInUse([one('films')], { own: [headOf(one('films'))], readOwn: async () => null });
    expect((await inUse.read('films'))?.id).toBe('films');
  });

  it('leave out what is switched off', async () => {
    const inUse = packsInUse([one('films'), one('music')], { off: new Set(['films']) });
    expect(inUse.heads.map(({ id }) => id)).toEqual(['music']);
    expect(inUse.at('films.example')).toBeNull();
    expect(await inUse.read('films')).toBeNull();
  });

  it('are read again where reading failed', async () => {
    let broken = true;
    const inUse = packsInUse([one('films')], {
      readBundled: async () => {
        if (broken) throw new Error('gone');
        return one('films');
      },
    });
    await expect(inUse.read('films')).rejects.toThrow('gone');
    broken = false;
    expect((await inUse.read('films'))?.id).toBe('films');
  });
});

describe('what the extension ships of its packs', () => {
  const files = new Map(packFiles(packs));
  const told = files.get('packs/told.json') as Pack[];

  const LANGS = [...new Set(told.flatMap((pack) => (pack.kind === 'platform' ? Object.keys(pack.labels ?? {}) : [])))];
  const sizeOf = (pack: Pack | null, beside: readonly Pack[], langs: readonly string[]): number => {
    const vocabularies = langs.map((lang) => ({ lang, words: {}, texts: {} }));
    const kit = kitFor({ pack, told: beside, lang: '', vocabularies, hidden: [] }, { roles: {}, openFirst: '', possible: '' });
    return gzipSync(JSON.stringify([kit.pack, kit.platforms])).length;
  };
  const besideOf = (pack: Pack | null): Promise<Pack[]> => packsInUse(packs, { told: async () => told }).told(pack);
  const PAIRS = LANGS.flatMap((lang, index) => LANGS.slice(index).map((other) => [lang, other]));

  it('is a file for each, and their heads together', () => {
    expect(files.get('packs/of/netflix.json')).toMatchObject({ id: 'netflix', version: 1 });
    expect(files.get('packs/index.json')).toContainEqual({
      id: 'netflix',
      name: 'Netflix',
      kind: 'service',
      hosts: ['www.netflix.com', 'netflix.com', 'help.netflix.com'],
    });
    expect(files.size).toBe(packs.length + 2);
  });

  it('tells the platforms that are recognised by what is on a page', () =>
    expect(told.map(({ id }) => id)).toEqual([
      'appstle',
      'loop-subscriptions',
      'memberpress',
      'paid-memberships-pro',
      'recharge',
      'statutory-de',
      'statutory-fr',
      'stripe',
      'whmcs',
      'withdrawal-eu',
      'woocommerce-subscriptions',
    ]));

  it('says which of them knows no way out and only explains, such as the withdrawal from a contract', () =>
    expect(
      told
        .map((pack) => pagePack(pack))
        .filter(({ explains }) => explains)
        .map(({ id }) => id),
    ).toEqual(['withdrawal-eu']));

  it('tells a page of a service whose screens are known only what laws prescribe, for that is little', async () => {
    const inUse = packsInUse(packs, { told: async () => told });
    const idsBeside = async (id: string | null): Promise<string[]> => (await inUse.told(id === null ? null : await inUse.read(id))).map((pack) => pack.id);
    expect(await idsBeside('netflix')).toEqual(['statutory-de', 'statutory-fr', 'withdrawal-eu']);
    expect(await idsBeside(null)).toHaveLength(told.length);
  });

  it('tells a page of a pack of one’s own all of them, since that need not know its whole way', async () => {
    const mine = one('films');
    const inUse = packsInUse(packs, { told: async () => told, own: [headOf(mine)], readOwn: async () => mine });
    expect(await inUse.told(mine)).toHaveLength(told.length);
  });

  it('is 2 KB at most for any page, compressed, with all that goes beside its pack, in any two languages', async () => {
    const dearest = new Map<number, string[]>();
    for (const pack of [null, ...packs]) {
      const beside = await besideOf(pack);
      const pair = dearest.get(beside.length) ?? PAIRS.toSorted((a, b) => sizeOf(null, beside, b) - sizeOf(null, beside, a))[0] ?? [];
      dearest.set(beside.length, pair);
      for (const langs of pack === null ? PAIRS : [pair, ...LANGS.map((lang) => [lang])])
        expect(sizeOf(pack, beside, langs), `${pack?.id} in ${langs}`).toBeLessThanOrEqual(2048);
    }
  });
});
