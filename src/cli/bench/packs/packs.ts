import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { CDPSession } from 'puppeteer-core';
import { packFiles } from '../../../packs/files.ts';
import type { Pack } from '../../../packs/schema.ts';
import { launch } from '../../browser/launch.ts';
import { servePages } from '../../browser/serve.ts';
import { ensureBuilt, ROOT } from '../../build.ts';
import { readPacks } from '../../pack-files.ts';
import { bundle } from '../bundle.ts';
import type { LookupTimes } from './in-worker.ts';

const MANY = 1000;

/** What packs cost the background. Milliseconds, and bytes of the worker's heap. */
export interface PackCost extends LookupTimes {
  heapWithNone: number;
  heapWithMany: number;
}

/** Measures the shipped extension's worker in Chromium with no pack at all, and with a thousand of the size of real ones. */
export async function packCost(): Promise<PackCost> {
  const code = await bundle(join(import.meta.dirname, 'in-worker.ts'));
  const [none, many] = [await measure([], code), await measure(synthetic(MANY), code)];
  return { ...many.times, heapWithNone: none.heap, heapWithMany: many.heap };
}

/** Real packs, over and over, each under a name and hosts of its own. */
function synthetic(count: number): Pack[] {
  const { packs } = readPacks(ROOT);
  return Array.from({ length: count }, (_, index) => packs[index % packs.length])
    .filter((pack) => pack !== undefined)
    .map((pack, index) => ({ ...pack, id: `pack-${index}`, hosts: pack.hosts.map((host) => `${host}.p${index}.example`) }));
}

async function measure(packs: readonly Pack[], code: string): Promise<{ heap: number; times: LookupTimes }> {
  const extension = await mkdtemp(join(tmpdir(), 'exit-sign-packs-'));
  await cp(await ensureBuilt('chromium'), extension, { recursive: true });
  for (const [path, content] of packFiles(packs)) await writeFile(join(extension, path), JSON.stringify(content));
  const server = await servePages(() => null);
  const browser = await launch('chromium', { extension, proxyPort: server.port });
  try {
    // The worker opens its packs to answer this, and keeps them.
    await browser.evaluateInExtension(async () => {
      await (globalThis as unknown as { chrome: { runtime: { sendMessage(message: unknown): Promise<unknown> } } }).chrome.runtime.sendMessage({
        type: 'services',
      });
    });
    const page = await browser.newPage();
    const worker = page
      .browser()
      .targets()
      .find((target) => target.type() === 'service_worker' && target.url().startsWith('chrome-extension:'));
    if (worker === undefined) throw new Error('The worker of the extension does not run.');
    const session = await worker.createCDPSession();
    const heap = await heapOf(session);
    await session.send('Runtime.evaluate', { expression: code });
    const { result, exceptionDetails } = await session.send('Runtime.evaluate', {
      expression: 'exitSignTimeLookups()',
      awaitPromise: true,
      returnByValue: true,
    });
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    return { heap, times: result.value as LookupTimes };
  } finally {
    await browser.close();
    await server.close();
    await rm(extension, { recursive: true, force: true });
  }
}

async function heapOf(session: CDPSession): Promise<number> {
  await session.send('HeapProfiler.collectGarbage');
  return (await session.send('Runtime.getHeapUsage')).usedSize;
}
