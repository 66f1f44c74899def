import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { locales, type Locale } from '@/lib/domain/locale';
import { makeArchive, type Asked } from './contract/archive';
import { makeChance } from './contract/chance';
import { randomRelease, randomReleases } from './contract/random-archive';
import { hasLongPhrase, randomQueries } from './contract/random-queries';
import { ReferenceEngine } from './contract/reference-engine';
import { contractTaxonomy } from './contract/taxonomy';
import { contractReleases, written } from './contract/written-releases';
import type { AnalysedSearch, FacetCount, Found, SearchEngine } from './search-engine';
import type { SearchableRelease } from './searchable-release';

/** An engine that holds an archive, to be tested. */
export interface EngineUnderTest {
  engine: SearchEngine;
  /** Takes in what was published and what is gone; when it returns, the next search knows. */
  update(changed: readonly SearchableRelease[], removed: readonly string[]): Promise<void> | void;
  close(): Promise<void> | void;
}

/** Where an engine cannot be made to agree with the others. */
export interface Allowances {
  /**
   * Of a phrase of three words or more, each two neighbours are looked for: what has them all, apart from each other, is
   * found too. `mostWider` bounds how many of such phrases find more than they should, as a share.
   */
  longPhrasesByPairs?: { mostWider: number };
}

/** Says as tests what every engine promises; `build` makes one that holds the given releases. */
export function describeSearchEngine(
  name: string,
  build: (releases: readonly SearchableRelease[]) => Promise<EngineUnderTest> | EngineUnderTest,
  allowances: Allowances = {},
): void {
  describe(name, () => {
    describe('on a small archive', () => describeRules(build));
    describe('beside an engine that looks at everything', () => describeLikeness(build, allowances));
  });
}

type Build = Parameters<typeof describeSearchEngine>[1];

function describeRules(build: Build): void {
  const archive = makeArchive(contractReleases, contractTaxonomy);
  let tested: EngineUnderTest;
  beforeAll(async () => void (tested = await build(archive.releases)));
  afterAll(() => tested.close());
  const search = (locale: Locale, q: string, more?: Partial<Asked>) =>
    tested.engine.search(archive.ask(locale, q, more));
  const found = async (locale: Locale, q: string, more?: Partial<Asked>) =>
    (await search(locale, q, more)).ids.map(nameOf).sort();

  it('finds everything without words, the newest first, among equals the slug that comes last', async () => {
    for (const locale of locales) {
      const { ids, total } = await search(locale, '');
      expect(ids.map(nameOf)).toEqual([
        'elections-and-borders',
        'border-guards',
        'new-year-statement',
        'another-new-year-statement',
        'police-training',
        'six-languages',
        'election-observers-in-moldova',
      ]);
      expect(total).toBe(7);
    }
  });

  it.each<[Locale, string]>([
    ['en', 'conferences'],
    ['fr', 'frontière sûr'],
    ['fr', "l'Ukraine"],
    ['de', 'Konferenzen'],
    ['de', 'strasse'],
    ['it', 'conferenze'],
    ['ru', 'елка'],
    ['ru', 'безопасная граница'],
    ['es', 'conferencia segura'],
  ])('in %s, finds %s in another inflection and spelling', async (locale, q) => {
    expect(await found(locale, q)).toContain('six-languages');
  });

  it('wants every word', async () => {
    expect(await found('en', 'border guards')).toEqual([
      'another-new-year-statement',
      'border-guards',
      'elections-and-borders',
      'police-training',
      'six-languages',
    ]);
    expect(await found('en', 'border guards election')).toEqual(['elections-and-borders']);
    expect(await found('en', 'border zebra')).toEqual([]);
  });

  it('never takes a known word for another', async () => {
    expect(await found('en', 'policy')).toEqual(['election-observers-in-moldova']);
    expect(await found('de', 'Orgie')).toEqual([]);
  });

  it('wants the words of a phrase as they are, side by side, within one part of a text', async () => {
    expect(await found('en', '"border guards"')).toEqual(['border-guards', 'police-training', 'six-languages']);
    expect(await found('en', '"guards every"')).toEqual([]);
    expect(await found('en', '"learn languages guards"')).toEqual([]);
    expect(await found('en', '"the border guards of Ukraine"')).toEqual(['border-guards']);
    expect(await found('en', '"border guard"')).toEqual([]);
  });

  it('finds a phrase in the spelling without accents', async () => {
    expect(await found('fr', '"a l\'universite"')).toEqual(['new-year-statement']);
  });

  it('leaves out what is excluded: words by their stems, phrases as they are', async () => {
    expect(await found('en', 'border -elections')).toEqual([
      'another-new-year-statement',
      'border-guards',
      'police-training',
      'six-languages',
    ]);
    expect(await found('en', 'border -"border guards"')).toEqual([
      'another-new-year-statement',
      'elections-and-borders',
    ]);
    expect(await found('en', '"border guards" -police')).toEqual(['six-languages']);
    expect(await found('en', '-border')).toEqual(['election-observers-in-moldova', 'new-year-statement']);
    expect(await found('en', '-"border guards" -statement')).toEqual([
      'election-observers-in-moldova',
      'elections-and-borders',
      'new-year-statement',
    ]);
  });

  it('takes an unknown last word for the beginning of known ones', async () => {
    expect(await found('en', 'elec')).toEqual(['election-observers-in-moldova', 'elections-and-borders']);
    expect(await found('ru', 'конф')).toContain('six-languages');
    expect(await found('en', 'guards lang')).toEqual(['border-guards']);
  });

  it('finds a compound by its parts', async () => {
    expect(await found('de', 'Konferenz')).toContain('six-languages');
    expect(await found('de', 'Klimaschutz')).toContain('six-languages');
  });

  it('finds what is not translated by the labels in the language of the reader', async () => {
    expect(await found('fr', 'Élections Moldova')).toEqual(['election-observers-in-moldova']);
    expect(await found('de', 'Wahlen Moldau')).toEqual(['election-observers-in-moldova']);
    expect(await found('ru', 'выборы Молдова')).toEqual(['election-observers-in-moldova']);
    expect(await found('it', 'voters chose')).toEqual(['election-observers-in-moldova']);
  });

  it('knows which language a text is in', async () => {
    expect(await found('ru', '', { filters: { languages: ['ru'] } })).toEqual([
      'elections-and-borders',
      'six-languages',
    ]);
    expect(await found('it', '', { filters: { languages: ['fr', 'it'] } })).toEqual([
      'new-year-statement',
      'six-languages',
    ]);
    expect(await found('en', '', { filters: { languages: ['ru'] } })).toEqual([]);
  });

  it.each([
    ['IS', ['border-guards', 'six-languages']],
    ['IN', ['new-year-statement', 'police-training']],
    ['TO', ['another-new-year-statement', 'police-training']],
    ['NO', ['six-languages']],
  ])('filters by %s, though query languages keep the word', async (id, names) => {
    expect(await found('en', '', { filters: { countries: [id] } })).toEqual(names);
  });

  it('takes any choice within a facet, and wants every facet', async () => {
    const filters = { countries: ['IS', 'GE'], fields: ['border-management'] };
    expect(await found('en', '', { filters })).toEqual(['border-guards', 'elections-and-borders', 'six-languages']);
    expect(await found('en', 'election', { filters })).toEqual(['elections-and-borders']);
    expect(await found('en', '', { filters: { countries: ['ZZ'] } })).toEqual([]);
  });

  it('counts a facet as if nothing were chosen in it', async () => {
    const { total, facets } = await search('en', '', { filters: { countries: ['IS'], types: ['report'] } });
    expect(total).toBe(1);
    expect(facets.countries).toEqual(counts({ GE: 1, IS: 1, UA: 1 }));
    expect(facets.types).toEqual(counts({ 'press-release': 1, report: 1 }));
    expect(facets.fields).toEqual(counts({ 'border-management': 1, policing: 1 }));
  });

  it('counts a part of the house for the house', async () => {
    const { facets } = await search('en', '');
    expect(facets.structures).toEqual(counts({ secretariat: 5, 'conflict-prevention-centre': 2 }));
    expect(await found('en', '', { filters: { structures: ['conflict-prevention-centre'] } })).toEqual([
      'election-observers-in-moldova',
      'new-year-statement',
    ]);
  });

  it('includes both ends of the dates', async () => {
    const between = (from: string | null, to: string | null) => found('en', '', { from, to });
    expect(await between('2019-03-31', '2019-04-01')).toEqual(['police-training', 'six-languages']);
    expect(await between('2019-04-02', '2019-12-31')).toEqual([]);
    expect(await between('2021-12-31', null)).toEqual(['elections-and-borders']);
    expect(await between(null, '2019-03-27')).toEqual(['election-observers-in-moldova']);
    expect((await search('en', '', { from: '2020-01-01', to: '2020-01-01' })).facets.types).toEqual(
      counts({ statement: 2 }),
    );
  });

  it('puts words in the title before words in the text, and neighbours before strangers', async () => {
    expect((await search('en', 'police')).ids.map(nameOf)[0]).toBe('police-training');
    const { ids } = await search('en', 'border guards');
    expect(ids.map(nameOf)[0]).toBe('border-guards');
    expect(ids.map(nameOf).indexOf('six-languages')).toBeLessThan(
      ids.map(nameOf).indexOf('another-new-year-statement'),
    );
  });

  it('orders by date where that is wished, whatever the words', async () => {
    const { ids } = await search('en', 'border guards', { sort: 'newest' });
    expect(ids.map(nameOf)).toEqual([
      'elections-and-borders',
      'border-guards',
      'another-new-year-statement',
      'police-training',
      'six-languages',
    ]);
  });

  it('pages without losing or repeating any', async () => {
    for (const q of ['', 'border guards']) {
      const { ids, total } = await search('en', q);
      const pages = await Promise.all([0, 2, 4, 6, 8].map((offset) => search('en', q, { offset, limit: 2 })));
      expect(pages.flatMap((page) => page.ids)).toEqual(ids);
      expect(pages.map((page) => page.total)).toEqual(pages.map(() => total));
    }
  });

  it('takes the signs of query languages for what they are to a reader', async () => {
    for (const q of [
      'AND OR NOT NEAR',
      'col:on*',
      '"AND OR',
      "'; DROP TABLE stems; --",
      '(border',
      'border^2',
      '{title} : border',
      'a* b*',
      '\\"',
      '-',
      '""',
      '*',
    ])
      expect((await search('en', q)).total).toBeLessThanOrEqual(7);
    expect(await found('en', '"and or not near"')).toEqual(['border-guards']);
  });

  it('knows at once what was published, changed and withdrawn', async () => {
    const own = await build(archive.releases);
    try {
      const published = archive.searchable(
        written(
          '2023-02-02-fresh',
          { en: ['Fresh border guards', 'Now.', 'Elections in Moldova.'] },
          { countries: ['MD'] },
        ),
      );
      const changed = archive.searchable(
        written('2020-06-30-border-guards', { en: ['Nothing here', 'Any more.', 'Of that.'] }, { countries: ['NO'] }),
      );
      await own.update(
        [published, changed].filter((release) => release !== null),
        ['2019-04-01-police-training'],
      );
      const { ids, total, facets } = await own.engine.search(archive.ask('en', 'border guards', { sort: 'newest' }));
      expect(ids.map(nameOf)).toEqual([
        'fresh',
        'elections-and-borders',
        'another-new-year-statement',
        'six-languages',
      ]);
      expect(total).toBe(4);
      expect(facets.countries).toEqual(counts({ GE: 2, IS: 1, MD: 1, NO: 1, TO: 1 }));
      await own.update([], ['2023-02-02-fresh', 'never-there']);
      expect((await own.engine.search(archive.ask('en', 'fresh'))).total).toBe(0);
    } finally {
      await own.close();
    }
  });
}

function describeLikeness(build: Build, { longPhrasesByPairs }: Allowances): void {
  const isAllowed = (query: AnalysedSearch) => longPhrasesByPairs !== undefined && hasLongPhrase(query);
  const releases = randomReleases(300, 3);
  const archive = makeArchive(releases, contractTaxonomy);

  it(
    'gives the same sets, totals and counts for 1,000 queries drawn from the archive',
    { timeout: 120_000 },
    async () => {
      const tested = await build(archive.releases);
      try {
        const queries = randomQueries(archive, 1_000, 5).filter((query) => !isAllowed(query));
        const expected = await compare(tested.engine, new ReferenceEngine(archive.releases), queries);
        print(queries, expected);
      } finally {
        await tested.close();
      }
    },
  );

  if (longPhrasesByPairs) {
    const { mostWider } = longPhrasesByPairs;
    it('finds what has a long phrase, and seldom what has only its pairs', { timeout: 120_000 }, async () => {
      const tested = await build(archive.releases);
      try {
        const queries = randomQueries(archive, 2_000, 5).filter(
          (query) => isAllowed(query) && query.words.excludedPhrases.length === 0,
        );
        const wider = await countWider(tested.engine, new ReferenceEngine(archive.releases), queries);
        process.stdout.write(`${queries.length} queries with phrases of three words or more: ${wider} find more\n`);
        expect(queries.length).toBeGreaterThan(50);
        expect(wider / queries.length).toBeLessThanOrEqual(mostWider);
      } finally {
        await tested.close();
      }
    });
  }

  it('gives them after updates too', { timeout: 120_000 }, async () => {
    const half = archive.releases.slice(0, 150);
    const tested = await build(half);
    const reference = new ReferenceEngine(half);
    try {
      const chance = makeChance(9);
      for (let step = 0; step < 10; step++) {
        const changed = Array.from({ length: 8 }, () =>
          archive.searchable(randomRelease(chance, chance.below(200))),
        ).filter((release) => release !== null);
        const removed = Array.from({ length: 3 }, () => chance.pick(archive.releases).slug).filter(
          (slug) => !changed.some((each) => each.slug === slug),
        );
        const last = [...new Map(changed.map((release) => [release.slug, release])).values()];
        await tested.update(last, removed);
        reference.update(last, removed);
      }
      await compare(
        tested.engine,
        reference,
        randomQueries(archive, 300, 6).filter((query) => !isAllowed(query)),
      );
    } finally {
      await tested.close();
    }
  });
}

async function compare(
  engine: SearchEngine,
  reference: SearchEngine,
  queries: readonly AnalysedSearch[],
): Promise<Found[]> {
  const expected: Found[] = [];
  for (const query of queries) {
    const wanted = await reference.search({ ...query, limit: 1_000 });
    const { total, facets } = await engine.search(query);
    const ids = await everyId(engine, query, total);
    expect({ total, facets, ids: [...ids].sort() }, JSON.stringify(query)).toEqual({
      ...wanted,
      ids: [...wanted.ids].sort(),
    });
    if (query.sort === 'newest') expect(ids).toEqual(wanted.ids);
    expected.push(wanted);
  }
  return expected;
}

async function countWider(
  engine: SearchEngine,
  reference: SearchEngine,
  queries: readonly AnalysedSearch[],
): Promise<number> {
  let wider = 0;
  for (const query of queries) {
    const wanted = await reference.search({ ...query, offset: 0, limit: 1_000 });
    const { ids, total } = await engine.search({ ...query, offset: 0, limit: 1_000 });
    expect(ids, JSON.stringify(query)).toEqual(expect.arrayContaining(wanted.ids));
    if (total > wanted.total) wider++;
  }
  return wider;
}

async function everyId(engine: SearchEngine, query: AnalysedSearch, total: number): Promise<string[]> {
  const ids: string[] = [];
  for (let offset = 0; offset < total; offset += 150)
    ids.push(...(await engine.search({ ...query, offset, limit: 150 })).ids);
  return ids;
}

function print(queries: readonly AnalysedSearch[], found: readonly Found[]): void {
  const share = (count: number) => Math.round((100 * count) / queries.length);
  const hits = share(found.filter(({ total }) => total > 0).length);
  const many = share(found.filter(({ total }) => total > 10).length);
  const filtered = share(queries.filter(isFiltered).length);
  process.stdout.write(
    `${queries.length} queries: ${hits} % with hits, ${many} % with more than ten, ${filtered} % with filters\n`,
  );
  expect(hits).toBeGreaterThanOrEqual(70);
  expect(many).toBeGreaterThanOrEqual(30);
  expect(filtered).toBeGreaterThanOrEqual(50);
}

function isFiltered({ filters, from, to }: AnalysedSearch): boolean {
  return from !== null || to !== null || Object.values(filters).some((values) => values.length > 0);
}

function counts(expected: Record<string, number>): FacetCount[] {
  const list = Object.entries(expected).map(([value, count]) => ({ value, count }));
  return list.sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1));
}

function nameOf(slug: string): string {
  return slug.slice('2019-03-27-'.length);
}
