import { describe, expect, it } from 'vitest';
import { packAddress, takeFile, takeUrl } from '../../../src/packs/take-in.ts';

const HERE = new URL('https://packs.example/lumora.json');
const answer =
  (body: BodyInit | null, init: ResponseInit = {}, url = HERE.href): typeof fetch =>
  async () =>
    Object.defineProperty(new Response(body, init), 'url', { value: url });

describe('the address of a pack', () => {
  it.each(['http://packs.example/a.json', 'lumora', 'javascript:alert(1)', 'file:///etc/passwd', 'https://me:secret@packs.example/', ''])(
    'is none that may be asked: %s',
    (given) => expect(packAddress(given)).toBeNull(),
  );

  it('may have spaces around it', () => expect(packAddress(' https://packs.example/a.json ')?.href).toBe('https://packs.example/a.json'));
});

describe('a pack that is fetched', () => {
  it('comes as its text, asked for without cookies', async () => {
    let asked: RequestInit = {};
    const get: typeof fetch = (_, init = {}) => {
      asked = init;
      return answer('{"id":"取消"}')(HERE);
    };
    expect(await takeUrl(HERE, { get })).toEqual({ kind: 'text', text: '{"id":"取消"}' });
    expect(asked).toMatchObject({ credentials: 'omit', referrerPolicy: 'no-referrer' });
  });

  it('is refused with the status where the server has none', async () =>
    expect(await takeUrl(HERE, { get: answer('gone', { status: 404 }) })).toEqual({
      kind: 'failed',
      failure: { kind: 'refused', host: 'packs.example', status: 404 },
    }));

  it('is not followed to another site, which is named', async () =>
    expect(await takeUrl(HERE, { get: answer('{}', {}, 'https://evil.example/x.json') })).toEqual({
      kind: 'failed',
      failure: { kind: 'elsewhere', host: 'evil.example' },
    }));

  it('is said to lead elsewhere also where the browser keeps the other site secret, and else to be out of reach', async () => {
    const blocked =
      (type: string): typeof fetch =>
      async (_, init) => {
        if (init?.redirect !== 'manual') throw new TypeError('Failed to fetch');
        return Object.defineProperty(new Response(null), 'type', { value: type });
      };
    expect(await takeUrl(HERE, { get: blocked('opaqueredirect') })).toMatchObject({ failure: { kind: 'elsewhere', host: null } });
    expect(await takeUrl(HERE, { get: blocked('basic') })).toMatchObject({ failure: { kind: 'unreachable', host: 'packs.example' } });
  });

  it('is given up where the server is slow, at its first word or its last', { timeout: 5000 }, async () => {
    const silent: typeof fetch = (_, init) => new Promise((_resolve, reject) => init?.signal?.addEventListener('abort', () => reject(init.signal?.reason)));
    expect(await takeUrl(HERE, { get: silent, patience: 50 })).toEqual({ kind: 'failed', failure: { kind: 'slow', seconds: 0.05 } });
    const trickling: typeof fetch = (_, init) =>
      answer(new ReadableStream({ start: (stream) => init?.signal?.addEventListener('abort', () => stream.error(init.signal?.reason)) }))(HERE);
    expect(await takeUrl(HERE, { get: trickling, patience: 50 })).toMatchObject({ failure: { kind: 'slow' } });
  });

  it('is read no further than a pack may be long, whatever the server says of its length', async () => {
    let sent = 0;
    const vast = new ReadableStream<Uint8Array>({
      pull: (stream) => {
        sent += 65_536;
        stream.enqueue(new Uint8Array(65_536));
        // What reads on is to fail here, and not to fill the memory.
        if (sent > 4_000_000) stream.close();
      },
    });
    expect(await takeUrl(HERE, { get: answer(vast, { headers: { 'content-length': '10' } }) })).toMatchObject({ failure: { kind: 'too-long' } });
    expect(sent).toBeLessThan(1_000_000);
  });

  it('is no text where its bytes are none', async () =>
    expect(await takeUrl(HERE, { get: answer(new Uint8Array([0xff, 0xfe, 0xfd])) })).toMatchObject({ failure: { kind: 'no-text' } }));
});

describe('a pack from a file', () => {
  it('comes as its text', async () => expect(await takeFile(new Blob(['{}']))).toEqual({ kind: 'text', text: '{}' }));
  it('is not read where it is too long', async () =>
    expect(await takeFile(new Blob([new Uint8Array(300_000)]))).toMatchObject({ failure: { kind: 'too-long' } }));
  it('is no text where its bytes are none', async () =>
    expect(await takeFile(new Blob([new Uint8Array([0xc3, 0x28])]))).toMatchObject({ failure: { kind: 'no-text' } }));
});
