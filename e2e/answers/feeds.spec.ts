import { expect, test } from '@playwright/test';
import { addresses } from '@/lib/domain/address';
import { locales, type Locale } from '@/lib/domain/locale';
import { archive, moscowVisit, titleOf, untranslatedIn } from '../support/archive';
import { ask } from '../support/ask';
import { demonstrationIn } from '../support/words';
import { named, parseXml, textOf, type Node } from '../support/xml';

const rfc3339 = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:\d\d)$/;
const public50 = archive.filter((release) => !release.isWithdrawn).slice(0, 50);

for (const locale of locales) {
  for (const path of [addresses.feed(locale), addresses.termFeed(locale, 'countries', 'UA')]) {
    test(`${path} is a feed as RFC 4287 has it`, async ({ page, baseURL }) => {
      const { status, headers, text } = await ask(baseURL ?? '', path);
      expect(status).toBe(200);
      expect(headers['content-type']).toBe('application/atom+xml; charset=utf-8');
      const feed = await parseXml(page, text);
      expect(feed.name).toBe('feed');
      expect(feed.attributes).toMatchObject({ xmlns: 'http://www.w3.org/2005/Atom', 'xml:lang': locale });
      expectToBeDated(feed);
      expect(textOf(feed, 'subtitle')).toBe(demonstrationIn(locale));
      expect(linkOf(feed, 'self')).toBe(`${baseURL}${path}`);
      const entries = named(feed, 'entry');
      expect(entries.length).toBeGreaterThan(0);
      expect(new Set(entries.map((entry) => textOf(entry, 'id'))).size).toBe(entries.length);
      for (const entry of entries) {
        expectToBeDated(entry);
        expect(linkOf(entry, 'alternate')).toContain(`${baseURL}/${locale}/releases/`);
      }
    });
  }

  test(`the feed of everything holds the newest releases, newest first, the untranslated ones in their own words: ${locale}`, async ({
    page,
    baseURL,
  }) => {
    const feed = await parseXml(page, (await ask(baseURL ?? '', addresses.feed(locale))).text);
    const entries = named(feed, 'entry');
    expect(entries.map((entry) => linkOf(entry, 'alternate'))).toEqual(
      public50.map(({ slug }) => `${baseURL}${addresses.release(locale, slug)}`),
    );
    const published = entries.map((entry) => Date.parse(textOf(entry, 'published')));
    expect(published).toEqual([...published].sort((a, b) => b - a));
    expect(titleIn(entries, baseURL, locale, moscowVisit.slug)).toEqual({
      lang: locale,
      text: titleOf(moscowVisit, locale),
    });
  });
}

test('an untranslated release stands in a feed with the title and the language of its original', async ({
  page,
  baseURL,
}) => {
  const release = untranslatedIn('es');
  const feed = await parseXml(page, (await ask(baseURL ?? '', addresses.feed('es'))).text);
  const title = titleIn(named(feed, 'entry'), baseURL, 'es', release.slug);
  expect(title).toEqual({ lang: release.original, text: titleOf(release, 'es') });
});

test('an id stays what it is when the address of the site changes its port', async ({ page, baseURL }) => {
  const feed = await parseXml(page, (await ask(baseURL ?? '', addresses.feed('en'))).text);
  const ids = named(feed, 'entry').map((entry) => textOf(entry, 'id'));
  expect(ids).toContain(`tag:localhost,2026:${moscowVisit.slug}/en`);
});

function expectToBeDated(node: Node): void {
  expect(textOf(node, 'id')).toMatch(/^tag:/);
  expect(textOf(node, 'title')).not.toBe('');
  expect(textOf(node, 'updated')).toMatch(rfc3339);
}

function linkOf(node: Node, rel: string): string {
  return named(node, 'link').find((link) => link.attributes.rel === rel)?.attributes.href ?? '';
}

function titleIn(entries: Node[], baseURL: string | undefined, locale: Locale, slug: string) {
  const address = `${baseURL}${addresses.release(locale, slug)}`;
  const title = entries
    .filter((entry) => linkOf(entry, 'alternate') === address)
    .flatMap((entry) => named(entry, 'title'))
    .at(0);
  return { lang: title?.attributes['xml:lang'], text: title?.text };
}
