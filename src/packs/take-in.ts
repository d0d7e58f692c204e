import { isTooLong } from './read.ts';
import { LONGEST_PACK } from './validate.ts';

/** Why a text could not be taken in. */
export type TakeFailure =
  | { kind: 'no-address' }
  | { kind: 'no-permission'; host: string }
  | { kind: 'unreachable'; host: string }
  /** The server answered that there is no such thing, or that it will not give it. */
  | { kind: 'refused'; host: string; status: number }
  /** It leads to another site: to `host`, or where the browser does not tell which, null. */
  | { kind: 'elsewhere'; host: string | null }
  | { kind: 'slow'; seconds: number }
  | { kind: 'too-long'; kilobytes: number }
  | { kind: 'no-text' };

export type Taken = { kind: 'text'; text: string } | { kind: 'failed'; failure: TakeFailure };

/** A pack is small: a server that takes longer is not worth waiting for. In milliseconds. */
const PATIENCE = 15_000;

const failed = (failure: TakeFailure): Taken => ({ kind: 'failed', failure });
const TOO_LONG = failed({ kind: 'too-long', kilobytes: LONGEST_PACK / 1024 });

/** The address a user gave, or null where it is none that is safe to ask: https alone, without a name and password in it. */
export function packAddress(given: string): URL | null {
  const text = given.trim();
  if (!URL.canParse(text)) return null;
  const url = new URL(text);
  return url.protocol === 'https:' && url.username === '' && url.password === '' ? url : null;
}

/** The text of a file. Never rejects. */
export async function takeFile(file: Blob): Promise<Taken> {
  if (isTooLong(file.size)) return TOO_LONG;
  try {
    return decoded(new Uint8Array(await file.arrayBuffer()));
  } catch {
    return failed({ kind: 'no-text' });
  }
}

/**
 * Fetches a text once, without cookies. What leads to another site is not followed: the user said which one they mean.
 * Never rejects.
 */
export async function takeUrl(url: URL, { get = fetch, patience = PATIENCE }: { get?: typeof fetch; patience?: number } = {}): Promise<Taken> {
  const signal = AbortSignal.timeout(patience);
  const asked: RequestInit = { signal, credentials: 'omit', cache: 'no-store', referrerPolicy: 'no-referrer' };
  try {
    const response = await get(url, asked);
    const { origin, hostname } = new URL(response.url || url);
    if (origin !== url.origin) return failed({ kind: 'elsewhere', host: hostname });
    if (!response.ok) return failed({ kind: 'refused', host: url.hostname, status: response.status });
    const bytes = await readBytes(response);
    return bytes === null ? TOO_LONG : decoded(bytes);
  } catch {
    if (signal.aborted) return failed({ kind: 'slow', seconds: patience / 1000 });
    // The browser says of a redirect to a site that it may not ask no more than of a site that is not there.
    const leads = await get(url, { ...asked, redirect: 'manual' }).then(
      ({ type }) => type === 'opaqueredirect',
      () => false,
    );
    return failed(leads ? { kind: 'elsewhere', host: null } : { kind: 'unreachable', host: url.hostname });
  }
}

/** The body, or null once it is too long: what a server says of its length is not believed. */
async function readBytes({ body }: Response): Promise<Uint8Array | null> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  const reader = body?.getReader();
  for (let next = await reader?.read(); next?.value; next = await reader?.read()) {
    chunks.push(next.value);
    length += next.value.length;
    if (!isTooLong(length)) continue;
    await reader?.cancel();
    return null;
  }
  const whole = new Uint8Array(length);
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
}

function decoded(bytes: Uint8Array): Taken {
  try {
    return { kind: 'text', text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) };
  } catch {
    return failed({ kind: 'no-text' });
  }
}
