import { expect, test } from '@playwright/test';
import { addresses } from '@/lib/domain/address';
import { moscowVisit } from '../support/archive';
import { ask, type Answer } from '../support/ask';

const release = addresses.release('en', moscowVisit.slug);

const kinds = [
  '/',
  '/en',
  release,
  '/en/releases/no-such',
  '/en/feed.atom',
  '/en/no-such/feed.atom',
  '/sitemap.xml',
  '/news-sitemap.xml',
  '/robots.txt',
  '/.well-known/security.txt',
  '/icon.svg',
  '/fonts/headline-latin.woff2',
  '/_next/static/nothing.js',
  '/healthz',
  '/readyz',
  addresses.card('en', moscowVisit.slug),
];

for (const path of kinds) {
  test(`the policy stands on ${path}`, async ({ baseURL }) => {
    const { headers } = await ask(baseURL ?? '', path);
    const policy = String(headers['content-security-policy']);
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("script-src 'self'");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).toContain("form-action 'self'");
    expect(policy).not.toContain('unsafe');
    expect(headers['x-content-type-options']).toBe('nosniff');
    expect(headers['referrer-policy']).toBe('strict-origin-when-cross-origin');
    expect(headers['permissions-policy']).toContain('camera=()');
    expect(headers['cross-origin-opener-policy']).toBe('same-origin');
    // Only an https origin may promise to stay one.
    expect(headers['strict-transport-security']).toBeUndefined();
    expect(headers['x-powered-by']).toBeUndefined();
    expect(headers['set-cookie']).toBeUndefined();
    expect(headers['cache-control']).not.toContain('stale-while-revalidate');
  });
}

test('a document is compressed with brotli, with gzip where that is all, and plain where nothing is asked', async ({
  baseURL,
}) => {
  const asked = (encoding: string) => ask(baseURL ?? '', release, { headers: { 'accept-encoding': encoding } });
  const [brotli, gzip, plain] = await Promise.all([asked('gzip, deflate, br, zstd'), asked('gzip'), asked('identity')]);
  expect(brotli.headers['content-encoding']).toBe('br');
  expect(gzip.headers['content-encoding']).toBe('gzip');
  expect(plain.headers['content-encoding']).toBeUndefined();
  expect(brotli.text).toBe(plain.text);
  expect(gzip.text).toBe(plain.text);
  expect(brotli.sent).toBeLessThan(gzip.sent);
  expect(gzip.sent).toBeLessThan(plain.sent);
  for (const answer of [brotli, gzip, plain]) {
    expect(answer.headers.vary).toMatch(/Accept-Encoding/i);
    expect(answer.headers['content-length']).toBe(String(answer.sent));
  }
});

test('a document that has not changed is a 304 without a body', async ({ baseURL }) => {
  const first = await ask(baseURL ?? '', release);
  expect(first.headers['cache-control']).toBe('public, max-age=0, s-maxage=1, must-revalidate');
  const again = await ask(baseURL ?? '', release, { headers: { 'if-none-match': tagOf(first) } });
  expect({ status: again.status, sent: again.sent, tag: tagOf(again) }).toEqual({
    status: 304,
    sent: 0,
    tag: tagOf(first),
  });
  const other = await ask(baseURL ?? '', release, { headers: { 'if-none-match': '"of another day"' } });
  expect(other.status).toBe(200);
});

test('HEAD answers as GET does, without the body', async ({ baseURL }) => {
  for (const path of ['/en', release, '/en/releases/no-such', '/en/feed.atom', '/fonts/headline-latin.woff2']) {
    const [get, head] = await Promise.all([ask(baseURL ?? '', path), ask(baseURL ?? '', path, { method: 'HEAD' })]);
    expect(head.sent, path).toBe(0);
    const shared = ({ status, headers }: Answer) => [
      status,
      headers['content-type'],
      headers['content-length'],
      headers.etag,
    ];
    expect(shared(head), path).toEqual(shared(get));
  }
});

test('what a document links to may be kept for ever, since its name carries its hash', async ({ baseURL }) => {
  const { text } = await ask(baseURL ?? '', '/en');
  const files = [...text.matchAll(/"(\/assets\/[^"]+)"/g)].map(([, file = '']) => file);
  expect(files.length).toBeGreaterThanOrEqual(2);
  for (const file of files) {
    const { status, headers } = await ask(baseURL ?? '', file, { headers: { 'accept-encoding': 'br' } });
    expect({ status, cache: headers['cache-control'], encoding: headers['content-encoding'] }).toEqual({
      status: 200,
      cache: 'public, max-age=31536000, immutable',
      encoding: 'br',
    });
  }
});

test('requests of the framework’s own router get a document like everybody else', async ({ baseURL }) => {
  const plain = await ask(baseURL ?? '', release);
  const routed = await ask(baseURL ?? '', `${release}?_rsc=1a2b3`, {
    headers: { rsc: '1', 'next-router-prefetch': '1' },
  });
  expect(routed.status).toBe(200);
  expect(routed.headers['content-type']).toContain('text/html');
  expect(routed.text).toBe(plain.text);
});

function tagOf({ headers }: Answer): string {
  return headers.etag ?? '';
}
