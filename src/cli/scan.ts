import { dirname } from 'node:path';
import { ensureBuilt } from './build.ts';
import { runCommand } from './command.ts';
import { sentence } from './problem.ts';
import { progressOf } from './progress.ts';
import { checkAddress, parseScanArguments, type ScanRequest } from './scan/arguments.ts';
import { locate, readHtml, readInput } from './scan/html-file.ts';
import { type ManifestEntry, parseManifest } from './scan/manifest.ts';
import { type Scanner, startScanner } from './scan/scanner.ts';

type PageRequest = Extract<ScanRequest, { kind: 'page' }>;
type ManifestRequest = Extract<ScanRequest, { kind: 'manifest' }>;

async function scanPage({ browser, url, file }: PageRequest): Promise<number> {
  const page = readHtml(locate(file));
  await using scanner = await startScanner(browser, await ensureBuilt(browser));
  try {
    print(await scanner.scan(url, page));
    return 0;
  } catch (error) {
    process.stderr.write(`${file}: ${sentence(error)}\n`);
    return 1;
  }
}

async function scanManifest({ browser, manifest }: ManifestRequest): Promise<number> {
  const path = locate(manifest);
  const entries = parseManifest(readInput(path).toString('utf8'), manifest);
  const folder = dirname(path);
  await using scanner = await startScanner(browser, await ensureBuilt(browser));
  const progress = progressOf(entries.length);
  for (const [index, entry] of entries.entries()) {
    print({ id: entry.id, ...(await scanEntry(scanner, entry, folder)) });
    progress(index + 1);
  }
  return 0;
}

/** A page that fails is a line like the others. */
async function scanEntry(scanner: Scanner, { url, file }: ManifestEntry, folder: string): Promise<object> {
  try {
    checkAddress(url, 'url');
    return await scanner.scan(url, readHtml(locate(file, [folder])));
  } catch (error) {
    return { error: sentence(error) };
  }
}

const print = (line: object): void => void process.stdout.write(`${JSON.stringify(line)}\n`);

await runCommand(async (args) => {
  const request = parseScanArguments(args);
  return request.kind === 'page' ? scanPage(request) : scanManifest(request);
});
