import { createServer, get, type IncomingMessage, type RequestOptions, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { brotliDecompressSync } from 'node:zlib';
import { afterEach, describe, expect, it } from 'vitest';
import { emptyAnswer, type Answer as OwnAnswer } from '@/documents/answer';
import { makeAnswer, type AnswerOptions } from './answer';

type Handler = (request: IncomingMessage, response: ServerResponse) => void | Promise<void>;

const page = `<!DOCTYPE html><html lang="en"><body><h1>Łódź</h1>${'<p>words</p>'.repeat(100)}</body></html>`;
let close: (() => void) | undefined;
const reported: unknown[] = [];

afterEach(() => close?.());

describe('the answers of the server', () => {
  it('carry the policy and a tag, and are compressed for those who accept it', async () => {
    const url = await serve((_, response) => html(response, page));
    const { headers, body } = await ask(url, { headers: { 'accept-encoding': 'gzip, br' } });
    expect(headers['content-security-policy']).toContain("script-src 'self'");
    expect(headers['content-encoding']).toBe('br');
    expect(headers['cache-control']).toBe('public, max-age=0, s-maxage=1, must-revalidate');
    expect(headers.etag).toBeTruthy();
    expect(brotliDecompressSync(body).toString()).toBe(page);
  });

  it('say 304 to the tag they carry', async () => {
    const url = await serve((_, response) => html(response, page));
    const first = await ask(url);
    const second = await ask(url, { headers: { 'if-none-match': String(first.headers.etag) } });
    expect(second.status).toBe(304);
    expect(second.body).toHaveLength(0);
  });

  it('have the same headers for HEAD, and no body', async () => {
    const url = await serve((_, response) => html(response, page));
    const asked = await ask(url);
    const head = await ask(url, { method: 'HEAD' });
    expect(head.headers['content-length']).toBe(asked.headers['content-length']);
    expect(head.headers.etag).toBe(asked.headers.etag);
    expect(head.body).toHaveLength(0);
  });

  it('hold no script of the framework, but their own and JSON-LD', async () => {
    const own =
      '<script type="module" src="/assets/enhance-1.js"></script><script type="application/ld+json">{}</script>';
    const url = await serve((_, response) =>
      html(
        response,
        `<html><head><link rel="preload" as="script" href="/_next/a.js">${own}<script>self.x=1</script></head></html>`,
      ),
    );
    expect((await ask(url)).body.toString()).toBe(`<html><head>${own}</head></html>`);
  });

  it('take an address whose escapes make no text for plain text', async () => {
    const url = await serve((request, response) => html(response, `<p>${decodeURIComponent(request.url ?? '')}</p>`));
    const { body } = await ask(`${url}/en/%E0%A4%A`);
    expect(body.toString()).toBe('<p>/en/%E0%A4%A</p>');
  });

  it('are the error document where the framework fails, throws, or answers what only script can read', async () => {
    const failures: Handler[] = [
      (_, response) => void response.writeHead(500).end(),
      () => Promise.reject(new Error('lost')),
      (_, response) => html(response, '<html id="__next_error__"></html>'),
    ];
    for (const failure of failures) {
      const { status, body, headers } = await ask(await serve(failure), { path: '/ru/fields' });
      expect(status).toBe(500);
      expect(body.toString()).toBe('error document for /ru/fields');
      expect(headers['cache-control']).toBe('no-store');
      close?.();
    }
    expect(reported.splice(0)).toEqual([new Error('lost')]);
  });

  it('may be our own, which are sent as they are, and as the error document where they fail', async () => {
    const written = `${page}<script>self.x = 1</script>`;
    const own = (answer: () => Promise<OwnAnswer>) =>
      serve(
        () => Promise.reject(new Error('asked Next')),
        ({ url }) => (url === '/en/search' ? answer() : null),
      );
    const headers = { 'content-type': 'text/html; charset=utf-8' };
    const sent = await ask(await own(() => Promise.resolve({ status: 200, headers, body: written })), {
      path: '/en/search',
    });
    expect(sent).toMatchObject({
      status: 200,
      headers: { vary: 'Accept-Encoding', etag: expect.any(String) as string },
    });
    expect(sent.body.toString()).toBe(written);
    close?.();
    for (const failure of [() => Promise.reject(new Error('lost')), () => Promise.resolve(emptyAnswer(503))]) {
      const { status, body } = await ask(await own(failure), { path: '/en/search' });
      expect(status).toBeGreaterThanOrEqual(500);
      expect(body.toString()).toBe('error document for /en/search');
      close?.();
    }
    expect(reported.splice(0)).toEqual([new Error('lost')]);
  });

  it('keep a status that says what was wrong, where only script could read the rest', async () => {
    const url = await serve((_, response) => {
      response.writeHead(404, { 'content-type': 'text/html' }).end('<html id="__next_error__"></html>');
    });
    const { status, body } = await ask(url, { path: '/ru/nothing' });
    expect(status).toBe(404);
    expect(body.toString()).toBe('error document for /ru/nothing');
  });

  it('stream what is not text, with its own life in caches', async () => {
    const url = await serve((_, response) => {
      response.writeHead(200, { 'content-type': 'image/png', 'cache-control': 'public, max-age=86400' });
      response.write(Buffer.from([1, 2]));
      response.end(Buffer.from([3]));
    });
    const { body, headers } = await ask(url);
    expect([...body]).toEqual([1, 2, 3]);
    expect(headers['cache-control']).toBe('public, max-age=86400');
    expect(headers['x-content-type-options']).toBe('nosniff');
  });

  it('are what a document is, even to the framework’s own router', async () => {
    let seen: IncomingMessage['headers'] = {};
    const url = await serve((request, response) => {
      seen = request.headers;
      response.setHeader('vary', 'RSC, Next-Router-State-Tree, Cookie');
      html(response, page);
    });
    const { headers } = await ask(url, { headers: { rsc: '1', 'next-router-prefetch': '1' } });
    expect(seen).not.toHaveProperty('rsc');
    expect(seen).not.toHaveProperty('next-router-prefetch');
    expect(headers.vary).toBe('Cookie, Accept-Encoding');
  });
});

function html(response: ServerResponse, text: string): void {
  response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' });
  response.end(text);
}

async function serve(handler: Handler, answerOwn?: AnswerOptions['answerOwn']): Promise<string> {
  const answer = makeAnswer(async (request, response) => handler(request, response), {
    siteUrl: 'http://localhost:3000',
    errorDocument: (path) => `error document for ${path}`,
    report: (error) => reported.push(error),
    ...(answerOwn && { answerOwn }),
  });
  const server = createServer((request, response) => void answer(request, response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  close = () => server.close();
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

interface Answer {
  status: number | undefined;
  headers: IncomingMessage['headers'];
  body: Buffer;
}

function ask(url: string, options: RequestOptions = {}): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const request = get(url, { agent: false, ...options }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () =>
        resolve({ status: response.statusCode, headers: response.headers, body: Buffer.concat(chunks) }),
      );
    });
    request.on('error', reject);
  });
}
