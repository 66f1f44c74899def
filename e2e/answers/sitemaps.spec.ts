import { expect, test, type Page } from '@playwright/test';
import { addresses } from '@/lib/domain/address';
import { locales, type Locale } from '@/lib/domain/locale';
import { archive } from '../support/archive';
import { ask } from '../support/ask';
import { named, parseXml, textOf, type Node } from '../support/xml';

test('the sitemaps name every release in every language that it truly exists in, and no other', async ({
  page,
  baseURL,
}) => {
  const entries = await entriesOfAll(page, baseURL ?? '');
  for (const locale of locales) {
    const listed = entries
      .map((entry) => textOf(entry, 'loc'))
      .filter((loc) => loc.startsWith(`${baseURL}/${locale}/releases/`));
    const expected = archive
      .filter((release) => !release.isWithdrawn && release.locales.includes(locale))
      .map(({ slug }) => `${baseURL}${addresses.release(locale, slug)}`);
    expect(listed.sort()).toEqual(expected.sort());
  }
});

test('an entry of a sitemap names its translations, and itself among them', async ({ page, baseURL }) => {
  const entries = await entriesOfAll(page, baseURL ?? '');
  const alone = entries.filter((entry) => {
    const alternates = named(entry, 'link').map(({ attributes }) => attributes.href);
    return !alternates.includes(textOf(entry, 'loc'));
  });
  expect(alone).toEqual([]);
});

test('robots.txt names the sitemaps, and both are there', async ({ page, baseURL }) => {
  const { text } = await ask(baseURL ?? '', '/robots.txt');
  const named = [...text.matchAll(/^Sitemap: (.+)$/gm)].map(([, address = '']) => address);
  expect(named).toEqual([`${baseURL}/sitemap.xml`, `${baseURL}/news-sitemap.xml`]);
  for (const address of named) {
    const answer = await ask(baseURL ?? '', new URL(address).pathname);
    expect(answer.status).toBe(200);
    expect(answer.headers['content-type']).toContain('application/xml');
    await parseXml(page, answer.text);
  }
});

for (const locale of locales) {
  test(`every standing page is in the sitemap of the newest year: ${locale}`, async ({ page, baseURL }) => {
    const listed = (await entriesOfAll(page, baseURL ?? '', locale)).map((entry) => textOf(entry, 'loc'));
    const standing = [
      addresses.home(locale),
      addresses.releases(locale),
      addresses.page(locale, 'about'),
      addresses.index(locale, 'countries'),
      addresses.term(locale, 'structures', 'mission-to-georgia'),
    ];
    for (const path of standing) expect(listed).toContain(`${baseURL}${path}`);
    expect(new Set(listed).size).toBe(listed.length);
  });
}

async function entriesOfAll(page: Page, origin: string, locale?: Locale): Promise<Node[]> {
  const index = await parseXml(page, (await ask(origin, '/sitemap.xml')).text);
  const paths = named(index, 'sitemap').map((sitemap) => new URL(textOf(sitemap, 'loc')).pathname);
  const asked = paths.filter((path) => !locale || path.startsWith(`/sitemaps/${locale}-`));
  const answers = await Promise.all(asked.map((path) => ask(origin, path)));
  expect(answers.filter(({ status }) => status !== 200)).toEqual([]);
  const sitemaps = await Promise.all(answers.map(({ text }) => parseXml(page, text)));
  return sitemaps.flatMap((sitemap) => named(sitemap, 'url'));
}
