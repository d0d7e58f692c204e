import { parseArgs } from 'node:util';
import { Problem } from '../problem.ts';
import { BROWSERS, type BrowserKind } from '../setup/installed-browsers.mjs';

/** What `scan` was asked for. */
export type ScanRequest = { browser: BrowserKind } & ({ kind: 'page'; url: string; file: string } | { kind: 'manifest'; manifest: string });

const USAGE =
  'Use "npm run -s scan -- --url URL FILE.html" or "npm run -s scan -- --manifest LIST.jsonl", either with "--browser chromium" or "--browser firefox".';

/** Reads the arguments of `scan`. @throws Problem that says which is wrong, or what is missing */
export function parseScanArguments(args: string[]): ScanRequest {
  const { values, positionals } = read(args);
  const browser = values.browser ?? 'chromium';
  if (!isBrowser(browser)) throw new Problem(`--browser does not know "${browser}": it takes ${Object.keys(BROWSERS).join(' or ')}.`);
  const [file, ...more] = positionals;
  if (values.manifest !== undefined) {
    if (values.url !== undefined || file !== undefined) throw new Problem('--manifest takes neither --url nor a file: they stand in its lines.');
    return { kind: 'manifest', browser, manifest: values.manifest };
  }
  if (values.url === undefined) throw new Problem(`${file === undefined ? 'Nothing to scan' : `The address of ${file} is missing`}. ${USAGE}`);
  if (file === undefined) throw new Problem(`The file to show at ${values.url} is missing. ${USAGE}`);
  if (more.length > 0) throw new Problem(`One file at a time, and ${more.join(', ')} came after ${file}: --manifest takes many.`);
  checkAddress(values.url, '--url');
  return { kind: 'page', browser, url: values.url, file };
}

/** @param where what to name in the message @throws Problem unless the text is an http or https address */
export function checkAddress(text: string, where: string): void {
  if (URL.canParse(text) && /^https?:$/.test(new URL(text).protocol)) return;
  throw new Problem(`${where}: "${text}" is not a web address such as https://www.netflix.com/account.`);
}

const isBrowser = (name: string): name is BrowserKind => Object.hasOwn(BROWSERS, name);

function read(args: string[]) {
  try {
    const options = { url: { type: 'string' }, manifest: { type: 'string' }, browser: { type: 'string' } } as const;
    return parseArgs({ args, options, allowPositionals: true });
  } catch (error) {
    const [first] = error instanceof Error ? error.message.split('. ') : [String(error)];
    throw new Problem(`${first?.replace(/\.$/, '')}. ${USAGE}`);
  }
}
