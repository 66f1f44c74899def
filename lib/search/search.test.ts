import { join } from 'node:path';
import { expect, onTestFinished, test, vi } from 'vitest';
import { openCatalog } from '@/lib/catalog/catalog';
import { updateCatalog } from '@/lib/catalog/update';
import { makeContent, makeFolder, named, type ContentFolder } from '@/lib/content/testing/content-folder';
import type { Locale } from '@/lib/domain/locale';
import { emptySearchQuery, type SearchQuery } from '@/lib/domain/search-query';
import { analyseSearch } from './analyse-search';
import { updateSearchIndex } from './embedded/index-keeper';
import { CurrentIndex } from './embedded/open-index';
import { makeSearch } from './make-search';
import { SearchUnavailableError, type SearchEngine } from './search-engine';
import type { SearchOptions } from './search-results';
import { WatchedCatalog } from './watched-catalog';

vi.setConfig({ testTimeout: 30_000 }); // each makes a catalog and an index

const text = (title: string, lead: string, body: string) => `---\ntitle: ${title}\nlead: ${lead}\n---\n${body}\n`;

function writeRelease(
  content: ContentFolder,
  slug: string,
  facts: Record<string, string>,
  texts: Record<string, string>,
) {
  const folder = `releases/${slug.slice(0, 4)}/${slug}`;
  const lines = Object.entries({
    type: 'news',
    publishedOn: slug.slice(0, 10),
    original: 'en',
    basis: 'A test',
    ...facts,
  });
  content.write(`${folder}/release.yaml`, lines.map(([key, value]) => `${key}: ${value}\n`).join(''));
  for (const [locale, words] of Object.entries(texts)) content.write(`${folder}/${locale}.md`, words);
}

function makeArchive(): ContentFolder {
  const content = makeContent({ pages: true });
  const release = (slug: string, facts: Record<string, string>, texts: Record<string, string>) =>
    writeRelease(content, slug, facts, texts);
  release(
    '1999-11-19-summit',
    { countries: '[CH]', fields: '[elections]' },
    {
      en: text('Summit ends', 'Leaders agreed.', 'They spoke of **free elections** and [more](https://example.org/x).'),
    },
  );
  release(
    '2001-05-05-mission',
    { countries: '[UA, TJ]', sources: '[secretary-general]' },
    {
      en: text('Mission observes elections', 'The mission reports.', 'Observers saw the ballot in every town.'),
      fr: text(
        'La mission observe les élections',
        'La mission rend compte.',
        'Les observateurs ont vu le scrutin dans chaque ville.',
      ),
    },
  );
  release(
    '2003-03-03-arms',
    { countries: '[CH]', fields: '[arms-control]' },
    { en: text('Arms control talks', 'Talks on arms.', 'Nothing was agreed, and nobody observed a thing.') },
  );
  for (let day = 10; day < 28; day++)
    release(
      `2010-01-${day}-daily`,
      { countries: '[RU]' },
      { en: text(`Daily report ${day}`, 'A calm day.', 'Monitors reported a calm day on the border.') },
    );
  return content;
}

async function makeSite(content = makeArchive(), engine?: SearchEngine) {
  const [catalogDirectory, indexDirectory] = [join(makeFolder(), 'catalog'), join(makeFolder(), 'search')];
  const refresh = async () => {
    await updateCatalog({ root: content.root, directory: catalogDirectory });
    const watched = new WatchedCatalog(catalogDirectory);
    const changes = await updateSearchIndex(indexDirectory, watched);
    watched.close();
    return changes;
  };
  await refresh();
  const catalog = openCatalog(catalogDirectory);
  const index = new CurrentIndex(indexDirectory);
  onTestFinished(() => [catalog, index].forEach((each) => each.close()));
  const search = makeSearch({ catalog, index, engine });
  const ask = (query: Partial<SearchQuery>, locale: Locale = 'en', options?: SearchOptions) =>
    search({ ...emptySearchQuery, ...query }, locale, options);
  return { content, refresh, ask, index };
}

const slugs = (hits: readonly { summary: { slug: string } }[]) => hits.map(({ summary }) => summary.slug);

test('a hit comes with its words marked in the title and in the best place', async () => {
  const { ask } = await makeSite();
  const { hits, total, page, pages, engine } = await ask({ q: 'election' });
  expect(slugs(hits)).toEqual(['2001-05-05-mission', '1999-11-19-summit']);
  expect({ total, page, pages, engine }).toEqual({ total: 2, page: 1, pages: 1, engine: 'embedded' });
  const [mission, summit] = hits;
  expect(mission?.titleMarks.map(([start, end]) => mission.summary.title.slice(start, end))).toEqual(['elections']);
  expect(summit?.snippet.text).toContain('They spoke of free elections and more.');
  expect(summit?.snippet.marks.map(([start, end]) => summit.snippet.text.slice(start, end))).toEqual(['elections']);
});

test('a reader of another language finds translations by their words, the others by their labels', async () => {
  const { ask } = await makeSite();
  const { hits } = await ask({ q: 'élection' }, 'fr');
  expect(slugs(hits)).toEqual(['2001-05-05-mission', '1999-11-19-summit']);
  expect(hits[1]?.summary).toMatchObject({ title: 'Summit ends', textLocale: 'en' });
  expect(hits[0]?.summary).toMatchObject({
    title: 'La mission observe les élections',
    textLocale: 'fr',
    locales: ['en', 'fr'],
  });
  const { facets } = await ask({}, 'fr');
  expect(facets.languages).toEqual([
    { value: 'en', count: 20, isChosen: false },
    { value: 'fr', count: 1, isChosen: false },
  ]);
});

test('a page past the end is the last one', async () => {
  const { ask } = await makeSite();
  const last = await ask({ q: 'calm', page: 99 });
  expect(last).toMatchObject({ total: 18, page: 2, pages: 2, query: { page: 2 } });
  expect(slugs(last.hits)).toHaveLength(8);
  expect(await ask({ q: 'nothing at all to be found', page: 7 })).toMatchObject({ page: 1, pages: 1, hits: [] });
});

test('where fewer than a page match, the nearest follow, uncounted and within the filters', async () => {
  const { ask } = await makeSite();
  const { hits, near, total } = await ask({ q: 'elections observed border' });
  expect({ total, hits }).toEqual({ total: 0, hits: [] });
  expect(near).toHaveLength(10);
  expect(slugs(near)[0]).toBe('2001-05-05-mission');
  expect(slugs((await ask({ q: 'elections observed border', countries: ['CH'] })).near)).toEqual([
    '1999-11-19-summit',
    '2003-03-03-arms',
  ]);
  expect((await ask({ q: 'calm' })).near).toEqual([]);
  expect((await ask({ q: '', countries: ['UA'] })).near).toEqual([]);
});

test('what is near is the same whether or not a server is waited for meanwhile', async () => {
  const own = await makeSite();
  const steps: string[] = [];
  const remote: SearchEngine = {
    name: 'remote',
    async search(search) {
      steps.push('asked');
      await new Promise(setImmediate);
      await new Promise(setImmediate);
      steps.push('answered');
      return own.index.search(search);
    },
  };
  const site = await makeSite(makeArchive(), remote);
  const { engine } = site.index.open();
  const [nearest, nearestToFew] = [engine.nearest.bind(engine), engine.nearestToFew.bind(engine)];
  vi.spyOn(engine, 'nearest').mockImplementation((...asked) => {
    steps.push('near');
    return nearest(...asked);
  });
  vi.spyOn(engine, 'nearestToFew').mockImplementation((asked) => {
    const near = nearestToFew(asked);
    steps.push(near ? 'near' : 'not few');
    return near;
  });
  const stepsFor = async (query: Partial<SearchQuery>) => {
    steps.length = 0;
    const [here, there] = [await own.ask(query), await site.ask(query)];
    expect({ ...there, engine: 'embedded' }).toEqual(here);
    return steps;
  };
  const ahead = ['asked', 'near', 'answered'];
  expect(await stepsFor({ q: 'elections observed border' })).toEqual(ahead);
  expect(await stepsFor({ q: 'ballot observers elections' })).toEqual(ahead);
  expect(await stepsFor({ q: '"free elections"' })).toEqual(ahead);
  expect(await stepsFor({ q: 'elections observed border', countries: ['CH'] })).toEqual(ahead);
  expect(await stepsFor({ q: 'calm' })).toEqual(['asked', 'not few', 'answered']);
  expect(await stepsFor({ q: 'ballot', page: 2 })).toEqual(['asked', 'answered', 'asked', 'answered', 'near']);
});

test('who wants the hits alone gets them without what is near and the ways on', async () => {
  const { ask } = await makeSite();
  const few = await ask({ q: 'calm' }, 'en', { perPage: 4, isBare: true });
  expect(few.hits).toHaveLength(4);
  expect(few.hits.map(({ titleMarks }) => titleMarks)).toEqual([[], [], [], []]);
  expect(few.hits.map(({ snippet }) => snippet.text)).toEqual(few.hits.map(({ summary }) => summary.lead));
  const none = await ask({ q: 'elections', countries: ['RU'] }, 'en', { isBare: true });
  expect(none).toMatchObject({ total: 0, hits: [], near: [] });
  expect(none.nothingFound).toBeUndefined();
});

test('a correction is said, and a chosen value stays among the choices though it has no hits', async () => {
  const { ask } = await makeSite();
  const { corrections, total, facets } = await ask({ q: 'electoins', countries: ['RU'] });
  expect(corrections).toEqual([{ from: 'electoins', to: 'elections' }]);
  expect(total).toBe(0);
  expect(facets.countries).toContainEqual({ value: 'RU', count: 0, isChosen: true });
  expect(facets.countries).toContainEqual({ value: 'CH', count: 1, isChosen: false });
});

test('who finds nothing is told which filter is to blame, and in which language there is something', async () => {
  const { ask } = await makeSite();
  const { nothingFound } = await ask({ q: 'elections', countries: ['CH'], from: '2001' });
  expect(
    nothingFound?.withoutFilter.map(({ filter, hits, query }) => [filter, hits, query.countries, query.from]),
  ).toEqual([
    ['countries', 1, [], '2001'],
    ['dates', 1, ['CH'], null],
  ]);
  const { nothingFound: elsewhere } = await ask({ q: 'scrutin' });
  expect(elsewhere).toEqual({ withoutFilter: [], inOtherLanguages: [{ locale: 'fr', hits: 1 }] });
  expect((await ask({ q: 'calm' })).nothingFound).toBeUndefined();
});

test('where the engine is out, the index answers and says so; another failure is no outage', async () => {
  const out: SearchEngine = {
    name: 'remote',
    search: () => Promise.reject(new SearchUnavailableError('It timed out.')),
  };
  const { ask } = await makeSite(makeArchive(), out);
  expect(await ask({ q: 'election' })).toMatchObject({ engine: 'embedded', isFallback: true, total: 2 });
  const broken: SearchEngine = { name: 'remote', search: () => Promise.reject(new TypeError('A mistake of ours.')) };
  await expect((await makeSite(makeArchive(), broken)).ask({ q: 'election' })).rejects.toThrow(TypeError);
});

test('a search ends with the index it began with, though a new one has taken its place meanwhile', async () => {
  const content = makeArchive();
  const replaced: SearchEngine = {
    name: 'remote',
    async search() {
      const before = site.index.open();
      for (let day = 10; day < 31; day++)
        writeRelease(
          content,
          `2012-01-${day}-more`,
          {},
          { en: text(`More ${day}`, 'More.', 'There is more to read.') },
        );
      await site.refresh();
      expect(site.index.open()).not.toBe(before);
      throw new SearchUnavailableError('It timed out.');
    },
  };
  const site = await makeSite(content, replaced);
  expect(await site.ask({ q: 'election' })).toMatchObject({ isFallback: true, total: 2 });
  expect(
    (await site.index.search(analyseSearch(site.index.open(), { ...emptySearchQuery, q: 'more' }, 'en'))).total,
  ).toBe(22);
});

test('an index that was closed refuses to search', async () => {
  const { index } = await makeSite();
  const { engine } = index.open();
  index.close();
  expect(() => engine.vocabulary('en')).toThrow(SearchUnavailableError);
});

test('the index follows the catalog: what is new, changed, withdrawn and gone', async () => {
  const site = await makeSite();
  expect(await site.refresh()).toEqual({ put: 0, removed: 0, isCutShort: false });
  const { content } = site;
  content.write(
    'releases/1999/1999-11-19-summit/en.md',
    text('Summit ends', 'Leaders disagreed.', 'They spoke of glaciers.'),
  );
  content.write(
    'releases/2010/2010-01-11-daily/release.yaml',
    'type: news\npublishedOn: 2010-01-11\noriginal: en\nbasis: A test\nwithdrawal: { id: w, on: 2010-02-01 }\n',
  );
  content.write(
    'releases/2010/2010-01-11-daily/en.md',
    '---\ntitle: Daily report\nlead: Gone\nnotices: { w: Withdrawn. }\n---\nCalm.\n',
  );
  expect(await site.refresh()).toEqual({ put: 1, removed: 1, isCutShort: false });
  expect((await site.ask({ q: 'glacier' })).total).toBe(1);
  expect((await site.ask({ q: 'calm' })).total).toBe(17);
  content.write('taxonomy/places.yaml', `vienna: ${named('Vienna')}\nbern: ${named('Berne')}\n`);
  expect(await site.refresh()).toMatchObject({ put: 20, removed: 0 });
});
