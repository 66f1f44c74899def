import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { makeContent, makeFolder, textOf, type ContentFolder } from '@/lib/content/testing/content-folder';
import { locales } from '@/lib/domain/locale';
import type { Catalog } from './catalog';
import { CatalogMissingError } from './errors';
import { openCatalog } from './sqlite-catalog';
import { updateCatalog } from './update';

async function catalogOf(content: ContentFolder): Promise<Catalog> {
  const directory = join(makeFolder(), 'catalog');
  await updateCatalog({ root: content.root, directory });
  const catalog = openCatalog(directory);
  onTestFinished(() => catalog.close());
  return catalog;
}

const slugs = (list: { slug: string }[]) => list.map(({ slug }) => slug);

function makeArchive(): ContentFolder {
  const content = makeContent({ pages: true });
  content.release('1999-11-19-summit', {
    facts: ['countries: [TJ, "NO"]', 'fields: [elections]', 'sources: [secretary-general]'],
    translations: ['fr'],
  });
  content.release('2019-03-27-elections', { facts: ['countries: [TJ]', 'fields: [elections]', 'structures: [odihr]'] });
  content.release('2019-11-30-late-evening', { facts: ['publishedAt: 2019-12-01T00:30:00+02:00', 'countries: [CH]'] });
  content.release('2026-02-06-moscow-visit', {
    facts: ['publishedAt: 2026-02-06T18:05:00+01:00', 'countries: [RU, CH]', 'sources: [secretariat]'],
    translations: ['ru', 'de'],
  });
  return content;
}

test('there is no catalog before the first build', () => {
  expect(() => openCatalog(join(makeFolder(), 'catalog'))).toThrow(CatalogMissingError);
});

test('a list is newest first, each in the reader’s language or else in the original', async () => {
  const catalog = await catalogOf(makeArchive());
  const { releases, total } = catalog.listReleases('ru', {});
  expect(total).toBe(4);
  expect(releases.map(({ slug, textLocale, title }) => [slug, textLocale, title])).toEqual([
    ['2026-02-06-moscow-visit', 'ru', '2026-02-06-moscow-visit (ru)'],
    ['2019-11-30-late-evening', 'en', '2019-11-30-late-evening'],
    ['2019-03-27-elections', 'en', '2019-03-27-elections'],
    ['1999-11-19-summit', 'en', '1999-11-19-summit'],
  ]);
  expect(releases[0]?.locales).toEqual(['en', 'de', 'ru']);
});

test('a page past the end shows the last, an empty list has one page', async () => {
  const catalog = await catalogOf(makeArchive());
  expect(catalog.listReleases('en', { page: 9, perPage: 3 })).toMatchObject({
    page: 2,
    pages: 2,
    total: 4,
    releases: [{ slug: '1999-11-19-summit' }],
  });
  expect(catalog.listReleases('en', { page: Number.NaN, perPage: 3 })).toMatchObject({ page: 1 });
  expect(catalog.listReleases('en', { year: 1984, page: -1 })).toEqual({ releases: [], total: 0, page: 1, pages: 1 });
});

test('years and months are those of the day of publication at its own offset', async () => {
  const catalog = await catalogOf(makeArchive());
  expect(catalog.countByYear()).toEqual([
    { year: 2026, count: 1 },
    { year: 2019, count: 2 },
    { year: 1999, count: 1 },
  ]);
  expect(catalog.countByMonth(2019)).toEqual([
    { month: 3, count: 1 },
    { month: 12, count: 1 },
  ]);
  expect(slugs(catalog.listReleases('en', { year: 2019, month: 12 }).releases)).toEqual(['2019-11-30-late-evening']);
  expect(slugs(catalog.listReleases('en', { year: 2019 }).releases)).toHaveLength(2);
});

test('a structure counts what its units said, and what is about it', async () => {
  const catalog = await catalogOf(makeArchive());
  const under = (id: string) => slugs(catalog.listReleases('en', { term: { facet: 'structures', id } }).releases);
  expect(under('secretariat')).toEqual(['2026-02-06-moscow-visit', '1999-11-19-summit']);
  expect(under('secretary-general')).toEqual(['1999-11-19-summit']);
  expect(under('odihr')).toEqual(['2019-03-27-elections']);
  expect(catalog.countByTerm().get('secretariat')).toBe(2);
  expect(catalog.countByTerm().get('UA')).toBeUndefined();
  expect(catalog.countByYear({ facet: 'countries', id: 'TJ' })).toEqual([
    { year: 2019, count: 1 },
    { year: 1999, count: 1 },
  ]);
  expect(catalog.findTerm('odihr')).toMatchObject({ facet: 'structures', acronym: { en: 'ODIHR en' } });
  expect(catalog.findTerm('nothing')).toBeNull();
});

test('a withdrawn release leaves lists and counts, and keeps its address', async () => {
  const content = makeArchive();
  content.release('2019-03-27-elections', {
    facts: ['countries: [TJ]', 'withdrawal: { id: mistake, on: 2019-04-01 }'],
  });
  content.write(
    'releases/2019/2019-03-27-elections/en.md',
    textOf('en', 'Elections', ['notices: { mistake: It was a mistake }']),
  );
  const catalog = await catalogOf(content);
  expect(slugs(catalog.listReleases('en', {}).releases)).not.toContain('2019-03-27-elections');
  expect(catalog.countByTerm().get('TJ')).toBe(1);
  expect(catalog.listTranslations('en', 2019)).toHaveLength(1);
  expect(catalog.findRelease('2019-03-27-elections', 'fr')).toMatchObject({
    withdrawal: { id: 'mistake', on: '2019-04-01' },
    text: { locale: 'en', notices: { mistake: 'It was a mistake' } },
  });
  expect(
    slugs(Object.values(catalog.neighboursOf('2019-03-27-elections', 'en')).flatMap((each) => each ?? [])),
  ).toEqual(['1999-11-19-summit', '2019-11-30-late-evening']);
});

test('a release is whole in its language, and says which it exists in', async () => {
  const catalog = await catalogOf(makeArchive());
  expect(catalog.findRelease('2026-02-06-moscow-visit', 'de')).toMatchObject({
    publishedAt: '2026-02-06T17:05:00.000Z',
    publishedOn: '2026-02-06',
    locales: ['en', 'de', 'ru'],
    text: { locale: 'de', body: 'The text.', isOutdated: true },
  });
  expect(catalog.findRelease('2026-02-06-moscow-visit', 'es')?.text.locale).toBe('en');
  expect(catalog.findRelease('2026-02-06-nothing', 'en')).toBeNull();
});

test('several releases at once are those of the list, each with its text, and none that is withdrawn', async () => {
  const content = makeArchive();
  content.release('2019-03-30-mistake', { facts: ['withdrawal: { id: mistake, on: 2019-04-01 }'] });
  const catalog = await catalogOf(content);
  for (const locale of locales) {
    const { releases } = catalog.listReleases(locale, { perPage: 100 });
    const found = catalog.findTexts(['2019-03-30-mistake', '2026-02-06-nothing', ...slugs(releases)], locale);
    expect([...found.keys()].sort()).toEqual(slugs(releases).sort());
    for (const summary of releases) {
      const body = catalog.findRelease(summary.slug, locale)?.text.body;
      expect(found.get(summary.slug)).toEqual({ summary, body });
    }
  }
});

test('related releases share most countries and fields', async () => {
  const catalog = await catalogOf(makeArchive());
  expect(slugs(catalog.relatedReleases('1999-11-19-summit', 'fr', 5))).toEqual(['2019-03-27-elections']);
  expect(slugs(catalog.relatedReleases('2026-02-06-moscow-visit', 'fr', 5))).toEqual(['2019-11-30-late-evening']);
  expect(catalog.relatedReleases('nothing', 'fr', 5)).toEqual([]);
});

test('neighbours are the ones before and after in time', async () => {
  const catalog = await catalogOf(makeArchive());
  const { previous, next } = catalog.neighboursOf('2019-11-30-late-evening', 'en');
  expect([previous?.slug, next?.slug]).toEqual(['2019-03-27-elections', '2026-02-06-moscow-visit']);
  expect(catalog.neighboursOf('2026-02-06-moscow-visit', 'en').next).toBeNull();
  expect(catalog.neighboursOf('1999-11-19-summit', 'en').previous).toBeNull();
});

test('releases of one instant keep one order on every page', async () => {
  const content = makeContent();
  for (const letter of ['b', 'd', 'a', 'c']) content.release(`2020-01-01-${letter}`);
  const catalog = await catalogOf(content);
  const pages = [1, 2].flatMap((page) => slugs(catalog.listReleases('en', { page, perPage: 2 }).releases));
  expect(pages).toEqual(['2020-01-01-d', '2020-01-01-c', '2020-01-01-b', '2020-01-01-a']);
  expect(catalog.neighboursOf('2020-01-01-c', 'en')).toMatchObject({
    previous: { slug: '2020-01-01-b' },
    next: { slug: '2020-01-01-d' },
  });
});

test('sitemaps know real translations, and that a correction moves their time', async () => {
  const content = makeArchive();
  content.release('2019-03-27-elections', { facts: ['corrections: [{ id: figure, on: 2019-03-30 }]'] });
  content.write(
    'releases/2019/2019-03-27-elections/en.md',
    textOf('en', 'Elections', ['notices: { figure: A figure was wrong }']),
  );
  const catalog = await catalogOf(content);
  expect(catalog.listTranslations('ru', 2026)).toEqual([
    { slug: '2026-02-06-moscow-visit', locales: ['en', 'de', 'ru'], updatedAt: '2026-02-06T17:05:00.000Z' },
  ]);
  expect(catalog.listTranslations('ru', 2019)).toEqual([]);
  expect(catalog.listTranslations('en', 2019)).toContainEqual({
    slug: '2019-03-27-elections',
    locales: ['en'],
    updatedAt: '2019-03-30T12:00:00.000Z',
  });
  expect(catalog.listReleases('fr', { year: 2019, month: 3 }).releases[0]?.correctedOn).toBe('2019-03-30');
});

test('legacy addresses lead on, exactly, without their query, or with all below them', async () => {
  const content = makeArchive();
  content.write(
    'redirects.yaml',
    '/press-releases: /en/releases\n/press-releases?page=41&rows=50: /en/releases?year=1999\n/node/*: /en\n/node/7: /en/releases/1999-11-19-summit\n',
  );
  const catalog = await catalogOf(content);
  expect(catalog.findRedirect('/press-releases?rows=50&page=41')).toBe('/en/releases?year=1999');
  expect(catalog.findRedirect('/press-releases?page=2')).toBe('/en/releases');
  expect(catalog.findRedirect('/node/7')).toBe('/en/releases/1999-11-19-summit');
  expect(catalog.findRedirect('/node/8/edit?x')).toBe('/en');
  expect(catalog.findRedirect('/nodes')).toBeNull();
  expect(catalog.findRedirect('/%E0%A4%A')).toBeNull();
});

test('media, pages and the state of health', async () => {
  const content = makeArchive();
  content.write('releases/1999/1999-11-19-summit/media/Report_2.pdf', 'four');
  content.release('2020-01-01-broken', { facts: ['countries: [XX]'] });
  const catalog = await catalogOf(content);
  const path = join(content.root, 'releases/1999/1999-11-19-summit/media/Report_2.pdf');
  expect(catalog.findMedia('1999-11-19-summit', 'Report_2.pdf')).toEqual({ path, size: 4 });
  expect(catalog.findMedia('1999-11-19-summit', '../release.yaml')).toBeNull();
  expect(catalog.findPage('privacy', 'it')).toEqual({
    id: 'privacy',
    locale: 'it',
    title: 'privacy it',
    lead: 'A page',
    body: 'Words.',
  });
  expect(catalog.health()).toMatchObject({ releases: 4, texts: 7, problems: [{ key: 'countries[0]' }] });
});
