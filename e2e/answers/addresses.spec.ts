import { expect, test } from '@playwright/test';
import { addresses } from '@/lib/domain/address';
import { locales } from '@/lib/domain/locale';
import { moscowVisit } from '../support/archive';
import { ask } from '../support/ask';
import { wordsIn } from '../support/words';

const origin = (baseURL: string | undefined) => baseURL ?? '';

test('/ leads to the language of the cookie, then of the browser, then to English', async ({ baseURL }) => {
  const leadsTo = async (headers: Record<string, string>) => {
    const answer = await ask(origin(baseURL), '/', { headers });
    expect(answer.status).toBe(303);
    expect(answer.headers['cache-control']).toBe('no-store');
    expect(answer.headers.vary).toMatch(/Accept-Language/i);
    expect(answer.headers.vary).toMatch(/Cookie/i);
    return answer.headers.location;
  };
  expect(await leadsTo({})).toBe('/en');
  expect(await leadsTo({ 'accept-language': 'ru-RU,ru;q=0.9,en;q=0.5' })).toBe('/ru');
  expect(await leadsTo({ 'accept-language': 'tg, es;q=0.3' })).toBe('/es');
  expect(await leadsTo({ 'accept-language': 'ru', cookie: 'locale=de' })).toBe('/de');
  expect(await leadsTo({ 'accept-language': 'it', cookie: 'locale=klingon' })).toBe('/it');
});

test('an address without a language leads to the same address with one, its query kept', async ({ baseURL }) => {
  const { status, headers } = await ask(origin(baseURL), `/releases/${moscowVisit.slug}?utm=x`, {
    headers: { 'accept-language': 'fr' },
  });
  expect({ status, location: headers.location }).toEqual({
    status: 303,
    location: `/fr/releases/${moscowVisit.slug}?utm=x`,
  });
});

for (const locale of locales) {
  test(`an unknown address is a 404 that reads in the language of the address: ${locale}`, async ({ baseURL }) => {
    const unknown = [
      'releases/no-such',
      'countries/XX',
      'countries/ch',
      'fields/ODIHR',
      'structures/elections',
      'no-such-page',
      'a/b/c/d',
    ];
    for (const path of unknown) {
      const { status, headers, text } = await ask(origin(baseURL), `/${locale}/${path}`);
      expect(status, path).toBe(404);
      expect(headers['cache-control'], path).toBe('no-store');
      expect(headers['content-type'], path).toContain('text/html');
      expect(text, path).toContain(`<html lang="${locale}"`);
      expect(text, path).toContain(`>${wordsIn(locale)('NotFoundView.title')}</h1>`);
      expect(text, path).toContain('noindex');
    }
  });
}

test('a feed, a sitemap and a file that are not there are a 404 that nobody keeps', async ({ baseURL }) => {
  const paths = [
    '/en/countries/XX/feed.atom',
    '/sitemaps/en-1066.xml',
    '/sitemaps/xx-2019.xml',
    '/media/x/y.pdf',
    '/no-such.txt',
  ];
  for (const path of paths) {
    const { status, headers } = await ask(origin(baseURL), path);
    expect({ path, status, cache: headers['cache-control'] }).toEqual({ path, status: 404, cache: 'no-store' });
  }
});

test('whatever a stranger types is answered, and never with a 5xx', async ({ baseURL }) => {
  const paths = [
    '/en/releases?year=x&month=99&page=-1',
    '/en/releases?page=99999',
    '/en/releases?year=2019&page=1e9',
    '/en/releases/..%2F..%2Fetc%2Fpasswd',
    '/en/releases/%00',
    '/en/countries/%F0%9F%92%A9',
    '/en/%E0%A4%A',
    '//example.org/',
    '/en//releases',
    '/__proto__',
    '/en/constructor',
    '/en/fields/__proto__',
    '/_next/static/nothing.js',
    '/_next/image?url=/icon.svg&w=64&q=75',
    `/en/${'a'.repeat(4000)}`,
  ];
  for (const path of paths) {
    const { status } = await ask(origin(baseURL), path);
    expect(status, path).toBeLessThan(500);
  }
});

test('a page past the end shows the last one, and says so in its canonical address', async ({ baseURL }) => {
  const { status, text } = await ask(origin(baseURL), addresses.releases('en', { page: 9999 }));
  expect(status).toBe(200);
  expect(text).toMatch(/<link rel="canonical" href="[^"]+\/en\/releases\?page=\d\d?"/);
});
