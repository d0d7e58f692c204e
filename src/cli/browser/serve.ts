import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import type { Duplex } from 'node:stream';
import { generate } from 'selfsigned';
import { Problem } from '../problem.ts';

/** What is served under an address. Without `type` it is HTML in UTF-8, without `status` 200. */
export interface ServedPage {
  body: string | Buffer;
  type?: string;
  status?: number;
  /** Where it leads, for a status that redirects. */
  location?: string;
  /** Never answered, and the connection stays open. */
  silent?: boolean;
}

/** Says what is under an address, or null where nothing is. The URL carries no fragment. */
export type Pages = (url: URL) => ServedPage | null;

export interface PageServer {
  /** The proxy's port on 127.0.0.1. */
  readonly port: number;
  /** Ends every connection and stops listening. */
  close(): Promise<void>;
  [Symbol.asyncDispose](): Promise<void>;
}

/**
 * Serves pages under their true host names, http and https alike: a proxy for a browser that accepts any
 * certificate. Nothing is ever forwarded; an address that `pages` does not know answers 404.
 *
 * @param options.port 0 (default) takes a free port.
 * @throws Problem when the port is taken or may not be used.
 */
export async function servePages(pages: Pages, options: { port?: number } = {}): Promise<PageServer> {
  const certificate = await generate([{ name: 'commonName', value: 'exit-sign.invalid' }], { keyType: 'ec', algorithm: 'sha256' });
  const sockets = new Set<Duplex>();
  const track = (socket: Duplex): void => {
    sockets.add(socket);
    socket.once('close', () => sockets.delete(socket));
    // A browser that closes a tab resets its connections; nothing here depends on one.
    socket.on('error', () => socket.destroy());
  };

  const proxy = createServer((request, response) => answer(pages, request, response, 'http'));
  const inside = createTlsServer({ key: certificate.private, cert: certificate.cert }, (request, response) => answer(pages, request, response, 'https'));
  proxy.on('connection', track);
  proxy.on('connect', (_request: IncomingMessage, socket: Duplex, head: Buffer) => {
    socket.write('HTTP/1.1 200 Connection established\r\n\r\n');
    if (head.length > 0) socket.unshift(head);
    inside.emit('connection', socket);
  });
  for (const server of [proxy, inside]) {
    server.on('upgrade', (_request: IncomingMessage, socket: Duplex) => socket.destroy());
    server.on('clientError', (_error: Error, socket: Duplex) => socket.destroy());
  }
  inside.on('tlsClientError', (_error: Error, socket: Duplex) => socket.destroy());

  const port = await listen(proxy, options.port ?? 0);
  const close = async (): Promise<void> => {
    if (!proxy.listening) return;
    const closed = new Promise<void>((resolve) => proxy.close(() => resolve()));
    for (const socket of sockets) socket.destroy();
    await closed;
  };
  return { port, close, [Symbol.asyncDispose]: close };
}

function listen(server: ReturnType<typeof createServer>, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => reject(explain(error, port)));
    server.listen(port, '127.0.0.1', () => resolve((server.address() as AddressInfo).port));
  });
}

function explain(error: NodeJS.ErrnoException, port: number): Error {
  if (error.code === 'EADDRINUSE') return new Problem(`Port ${port} on 127.0.0.1 is in use: stop the program that holds it, or choose another port.`);
  if (error.code === 'EACCES') return new Problem(`Port ${port} on 127.0.0.1 may not be opened by this user: choose one above 1024.`);
  return new Problem(`Port ${port} on 127.0.0.1 cannot be opened (${error.message}): choose another port.`);
}

function answer(pages: Pages, request: IncomingMessage, response: ServerResponse, scheme: 'http' | 'https'): void {
  request.resume();
  const target = request.url ?? '/';
  const address = /^https?:\/\//i.test(target) ? target : `${scheme}://${request.headers.host ?? ''}${target}`;
  const url = URL.canParse(address) ? new URL(address) : null;
  const page = (url && ask(pages, url)) ?? nothingAt(address);
  if (page.silent) return;
  const headers = { 'content-type': page.type ?? 'text/html; charset=utf-8', 'cache-control': 'no-store', ...(page.location && { location: page.location }) };
  response.writeHead(page.status ?? 200, headers).end(page.body);
}

/** A fault in `pages` must not end the server, and whoever looks at the page should see it. */
function ask(pages: Pages, url: URL): ServedPage | null {
  try {
    return pages(url);
  } catch (error) {
    return { status: 500, type: 'text/plain; charset=utf-8', body: `${url.href}: ${error instanceof Error ? error.stack : String(error)}\n` };
  }
}

const nothingAt = (address: string): ServedPage => ({
  status: 404,
  type: 'text/plain; charset=utf-8',
  body: `Exit Sign serves nothing at ${address}. No request leaves this machine.\n`,
});
