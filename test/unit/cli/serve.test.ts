import { request } from 'node:http';
import { connect } from 'node:net';
import { connect as connectTls } from 'node:tls';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type PageServer, servePages } from '../../../src/cli/browser/serve.ts';

let server: PageServer;
const asked: string[] = [];
beforeAll(async () => {
  server = await servePages((url) => {
    asked.push(url.href);
    if (url.pathname === '/broken') throw new Error('a fault of the pages');
    if (url.pathname === '/style.css') return { body: Buffer.from('a{}'), type: 'text/css' };
    return url.pathname === '/account' ? { body: `<p>${url.host}` } : null;
  });
});
afterAll(() => server.close());

interface Answer {
  status: number;
  type: string;
  body: string;
}

/** Asks the way a browser with a proxy does for http. */
function get(url: string): Promise<Answer> {
  return new Promise((resolve, reject) => {
    request({ host: '127.0.0.1', port: server.port, path: url, headers: { host: new URL(url).host } }, (response) => {
      let body = '';
      response.on('data', (chunk) => (body += chunk));
      response.on('end', () => resolve({ status: response.statusCode ?? 0, type: response.headers['content-type'] ?? '', body }));
    })
      .once('error', reject)
      .end();
  });
}

/** Asks the way a browser with a proxy does for https: a tunnel, with TLS inside. */
function getThroughTunnel(host: string, path: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const proxy = connect(server.port, '127.0.0.1', () => proxy.write(`CONNECT ${host}:443 HTTP/1.1\r\nHost: ${host}:443\r\n\r\n`));
    proxy.once('error', reject);
    proxy.once('data', (head) => {
      if (!head.toString().startsWith('HTTP/1.1 200')) reject(new Error(head.toString()));
      const tls = connectTls({ socket: proxy, servername: host, rejectUnauthorized: false }, () => {
        tls.write(`GET ${path} HTTP/1.1\r\nHost: ${host}\r\nConnection: close\r\n\r\n`);
      });
      let text = '';
      tls.on('data', (chunk) => (text += chunk));
      tls.on('end', () => resolve(text));
      tls.once('error', reject);
    });
  });
}

describe('the server of pages', () => {
  it('answers for any host over http', async () => {
    expect(await get('http://www.netflix.com/account')).toEqual({ status: 200, type: 'text/html; charset=utf-8', body: '<p>www.netflix.com' });
  });

  it('answers for any host over https', async () => {
    const answer = await getThroughTunnel('billing.stripe.com', '/account?a=1');
    expect(answer).toMatch(/^HTTP\/1\.1 200 /);
    expect(answer).toContain('<p>billing.stripe.com');
    expect(asked).toContain('https://billing.stripe.com/account?a=1');
  });

  it('gives what is served its own type', async () => {
    expect(await get('http://a.example/style.css')).toMatchObject({ type: 'text/css', body: 'a{}' });
  });

  it('answers 404 for what it does not know, and says so', async () => {
    const answer = await get('http://telemetry.example/ping');
    expect(answer.status).toBe(404);
    expect(answer.body).toBe('Exit Sign serves nothing at http://telemetry.example/ping. No request leaves this machine.\n');
    expect(await getThroughTunnel('telemetry.example', '/ping')).toMatch(/^HTTP\/1\.1 404 /);
  });

  it('survives a fault in the pages, and shows it', async () => {
    const answer = await get('http://a.example/broken');
    expect(answer.status).toBe(500);
    expect(answer.body).toContain('a fault of the pages');
  });

  it('survives what is not TLS in a tunnel', async () => {
    await new Promise<void>((resolve) => {
      const proxy = connect(server.port, '127.0.0.1', () => proxy.write('CONNECT a.example:80 HTTP/1.1\r\nHost: a.example:80\r\n\r\n'));
      proxy.once('data', () => proxy.write('GET / HTTP/1.1\r\n\r\n'));
      proxy.on('error', () => undefined);
      proxy.once('close', () => resolve());
    });
    expect((await get('http://a.example/account')).status).toBe(200);
  });

  it('names the port when it is taken', async () => {
    await expect(servePages(() => null, { port: server.port })).rejects.toThrow(
      `Port ${server.port} on 127.0.0.1 is in use: stop the program that holds it, or choose another port.`,
    );
  });

  it('gives the port back when it is closed, even with a connection open', async () => {
    const first = await servePages(() => null);
    const idle = connect(first.port, '127.0.0.1').on('error', () => undefined);
    await new Promise((resolve) => idle.once('connect', resolve));
    await first.close();
    await first.close();
    await using second = await servePages(() => null, { port: first.port });
    expect(second.port).toBe(first.port);
  });
});
