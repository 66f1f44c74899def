import { describe, expect, it } from 'vitest';
import { makeArchive } from '../contract/archive';
import { contractTaxonomy } from '../contract/taxonomy';
import { contractReleases } from '../contract/written-releases';
import { askedWords } from './asked-words';
import { filtersOf } from './filters';
import { markStem } from './marked-stem';
import { readFound } from './read-answer';
import { releaseDocument } from './release-document';
import { searchQueries } from './search-queries';

const archive = makeArchive(contractReleases, contractTaxonomy);
const wordsOf = (...asked: Parameters<typeof archive.ask>) => askedWords(archive.ask(...asked).words);

describe('markStem', () => {
  it('marks by script, so that the mark stays with the stem', () => {
    expect(['elect', 'выбор', '2026', 'с300'].map(markStem)).toEqual(['ƿelect', 'ѱвыбор', 'ƿ2026', 'ѱс300']);
  });
});

describe('askedWords', () => {
  it('asks for stems in quotes, and for phrases in words', () => {
    expect(wordsOf('en', 'elections -police "border guards" -"every border"').q).toBe(
      '"ƿelect" "border guards" -"ƿpolic" -"every border"',
    );
  });

  it('filters by what a beginning stands for, and puts first what has it as such', () => {
    expect(wordsOf('en', 'guards elec')).toEqual({
      q: '"ƿguard"',
      filters: ['stems IN ["elect"]'],
      first: '"ƿguard" elec',
    });
  });

  it('filters by a word that stands for several stems, and puts the likeliest first', () => {
    const search = archive.ask('fr', 'police');
    const words = search.words.words.map((word) => ({ ...word, stems: ['univers', 'universit'] }));
    expect(askedWords({ ...search.words, words })).toEqual({
      q: '',
      filters: ['stems IN ["univers", "universit"]'],
      first: '"ƿunivers"',
    });
  });
});

describe('filtersOf', () => {
  it('quotes every value, and wants every filter', () => {
    const search = archive.ask('en', '', {
      filters: { countries: ['IN', 'IS'], types: ['a "b\\'] },
      from: '2019-03-01',
      to: '2019-03-31',
    });
    expect(filtersOf(search)).toEqual([
      'countries IN ["IN", "IS"]',
      'types IN ["a \\"b\\\\"]',
      'publishedOn >= 20190301',
      'publishedOn <= 20190331',
    ]);
    expect(filtersOf(search, 'countries')).toHaveLength(3);
  });
});

describe('searchQueries', () => {
  it('asks for hits with the counts of open facets, and for those of each chosen one as if nothing were', () => {
    const { hits, counts, first } = searchQueries(archive.ask('en', 'border', { filters: { countries: ['IS'] } }), 'i');
    expect(hits).toMatchObject({ q: '"ƿborder"', filter: ['countries IN ["IS"]'], page: 1, hitsPerPage: 10 });
    expect(hits.facets).toEqual(['fields', 'structures', 'meetings', 'types', 'languages']);
    expect([...counts]).toEqual([
      ['countries', expect.objectContaining({ filter: [], facets: ['countries'], page: 0 })],
    ]);
    expect(first).toBeNull();
  });

  it('leaves out the document of the state where nothing else would', () => {
    expect(searchQueries(archive.ask('en', ''), 'i').hits.filter).toEqual(['publishedOn > 0']);
    expect(searchQueries(archive.ask('en', '-border'), 'i').hits.filter).toEqual(['publishedOn > 0']);
    const search = archive.ask('en', '-border');
    const words = search.words.excludedWords.map((word) => ({ ...word, stems: ['bord', 'border'] }));
    const { hits } = searchQueries({ ...search, words: { ...search.words, excludedWords: words } }, 'i');
    expect(hits.filter).toEqual(['NOT stems IN ["bord", "border"]', 'publishedOn > 0']);
  });

  it('asks for the page that a window is, or for all before it too', () => {
    const windowOf = (offset: number, limit: number) =>
      searchQueries(archive.ask('en', '', { offset, limit }), 'i').hits;
    expect(windowOf(40, 20)).toMatchObject({ page: 3, hitsPerPage: 20 });
    expect(windowOf(5, 20)).toMatchObject({ page: 1, hitsPerPage: 25 });
    expect(windowOf(0, 0)).toMatchObject({ page: 0 });
  });
});

describe('readFound', () => {
  const answer = (ids: string[], facetDistribution = {}) => ({
    hits: ids.map((id) => ({ id })),
    totalHits: 4,
    facetDistribution,
  });

  it('sorts counts, equals by value, and takes those of a chosen facet from its own query', () => {
    const search = archive.ask('en', 'border', { filters: { countries: ['IS'] } });
    const answers = [answer(['a'], { fields: { b: 2, a: 2, c: 9 } }), answer([], { countries: { IS: 1, NO: 3 } })];
    const { facets, total } = readFound(search, searchQueries(search, 'i'), answers);
    expect(total).toBe(4);
    expect(facets.fields.map(({ value }) => value)).toEqual(['c', 'a', 'b']);
    expect(facets.countries).toEqual([
      { value: 'NO', count: 3 },
      { value: 'IS', count: 1 },
    ]);
    expect(facets.types).toEqual([]);
  });

  it('puts first what comes first, on every page the same', () => {
    const pageOf = (offset: number) => {
      const search = archive.ask('en', 'elec', { offset, limit: 2 });
      return readFound(search, searchQueries(search, 'i'), [
        answer(['d', 'c', 'b', 'a'].slice(0, offset + 2)),
        answer(['b']),
      ]).ids;
    };
    expect([pageOf(0), pageOf(2)]).toEqual([
      ['b', 'd'],
      ['c', 'a'],
    ]);
  });
});

describe('releaseDocument', () => {
  it('holds stems and words apart, and the facets by their names', () => {
    const release = archive.releases.find(({ slug }) => slug === '2019-04-01-police-training');
    expect(release && releaseDocument(release, 'en', 'h')).toMatchObject({
      id: '2019-04-01-police-training',
      hash: 'h',
      title: 'ƿpolic ƿoffic ƿtrain ƿtogeth. police officers train together',
      countries: ['IN', 'TO'],
      types: ['news'],
      languages: ['en'],
      publishedOn: 20190401,
      publishedAt: Date.UTC(2019, 3, 1, 12),
    });
  });
});
