import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { locales } from '@/lib/domain/locale';
import { emptySearchQuery, firstDayOf, lastDayOf, searchSorts, type SearchQuery } from '@/lib/domain/search-query';
import { releaseTypes } from '@/lib/domain/taxonomy';
import { queryFromProgram, queryFromUrl, queryToUrl, searchAddresses, type KnownIds } from './search-url';
import { searchParameters } from './url-note';

const known: KnownIds = {
  countries: new Set(['TJ', 'UZ', 'IS', 'IN', 'TO', 'NO']),
  fields: new Set(['elections', 'border-management']),
  structures: new Set(['odihr', 'programme-office-in-dushanbe']),
  meetings: new Set(['summit-meetings']),
  types: new Set(releaseTypes),
  languages: new Set(locales),
};
const read = (search: string) => queryFromUrl(new URLSearchParams(search), known);

describe('queryFromUrl', () => {
  it('reads what the page writes', () => {
    const { query, notes } = read(
      'q=wahlen&country=TJ&country=UZ&field=elections&type=report&language=de&from=2019-03&to=2019&sort=newest&page=2',
    );
    expect(notes).toEqual([]);
    expect(query).toEqual({
      ...emptySearchQuery,
      q: 'wahlen',
      countries: ['TJ', 'UZ'],
      fields: ['elections'],
      types: ['report'],
      languages: ['de'],
      from: '2019-03',
      to: '2019',
      sort: 'newest',
      page: 2,
    });
  });

  it('takes the blanks that a form sends for nothing', () => {
    expect(read('q=&country=&from=+&to=&sort=&page=')).toEqual({ query: emptySearchQuery, notes: [] });
  });

  it('leaves an unknown country out and says which', () => {
    const { query, notes } = read('country=TJ&country=XX');
    expect(query.countries).toEqual(['TJ']);
    expect(notes).toEqual([{ code: 'unknown-value', parameter: 'country', value: 'XX' }]);
  });

  it('forgives the case of a value, and commas between values', () => {
    expect(read('country=uz,tj&field=Elections').query).toMatchObject({
      countries: ['TJ', 'UZ'],
      fields: ['elections'],
    });
  });

  it('exchanges reversed dates and says so', () => {
    const { query, notes } = read('from=2020&to=2019-03-02');
    expect(query).toMatchObject({ from: '2019-03-02', to: '2020' });
    expect(notes).toEqual([{ code: 'exchanged-dates', parameter: 'from', from: '2019-03-02', to: '2020' }]);
  });

  it.each([
    ['2019', '2019'],
    ['2019-3', '2019-03'],
    ['2019/03/27', '2019-03-27'],
    ['27.3.2019', '2019-03-27'],
    ['3/2019', '2019-03'],
    ['2020-02-29', '2020-02-29'],
  ])('reads the date %s', (typed, date) => {
    expect(read(`from=${typed}`)).toMatchObject({ query: { from: date }, notes: [] });
  });

  it.each([
    ['2019-02-29', '2019-02'],
    ['2019-13', '2019'],
    ['2019-13-01', '2019'],
    ['2019-00-00', '2019'],
  ])('makes the nearest date of %s and says so', (typed, used) => {
    const { query, notes } = read(`to=${typed}`);
    expect(query.to).toBe(used);
    expect(notes).toEqual([{ code: 'changed-date', parameter: 'to', value: typed, used }]);
  });

  it.each(['yesterday', '0000', '19', '20199', '2019-03-27T10:00'])('leaves out %s, which is no date', (typed) => {
    expect(read(`from=${typed}`)).toEqual({
      query: emptySearchQuery,
      notes: [{ code: 'unreadable-date', parameter: 'from', value: typed }],
    });
  });

  it('cuts words at 200 units, never through a letter', () => {
    const { query, notes } = read(`q=${encodeURIComponent(`${'a'.repeat(199)}😀`)}`);
    expect(query.q).toBe('a'.repeat(199));
    expect(notes).toEqual([{ code: 'cut', parameter: 'q', limit: 200 }]);
  });

  it.each(['0', '-3', '2.5', 'two', '1e3'])('shows the first page for page %s', (page) => {
    expect(read(`page=${page}`)).toMatchObject({ query: { page: 1 }, notes: [{ code: 'unreadable-page' }] });
  });

  it('uses the first of two and says so', () => {
    expect(read('q=minsk&q=riga')).toMatchObject({
      query: { q: 'minsk' },
      notes: [{ code: 'repeated', parameter: 'q', value: 'riga' }],
    });
  });
});

describe('queryFromProgram', () => {
  it('reports every mistake by the name of its parameter', () => {
    const params = new URLSearchParams('locale=fr&country=XX&from=soon&page=0&contry=TJ&sort=oldest');
    const { mistakes } = queryFromProgram(params, known, ['locale']);
    expect(mistakes.map(({ parameter }) => parameter)).toEqual(['country', 'from', 'sort', 'page', 'contry']);
  });

  it('finds nothing wrong with a right question', () => {
    expect(queryFromProgram(new URLSearchParams('q=riga&country=NO'), known).mistakes).toEqual([]);
  });
});

describe('queryToUrl', () => {
  it('leaves defaults out', () => {
    expect(queryToUrl(emptySearchQuery)).toBe('');
    expect(searchAddresses.page('fr')).toBe('/fr/search');
  });

  it('repeats a filter', () => {
    expect(
      searchAddresses.page('en', { ...emptySearchQuery, q: 'fair elections', countries: ['TJ', 'UZ'], page: 3 }),
    ).toBe('/en/search?q=fair+elections&country=TJ&country=UZ&page=3');
  });

  it('gives a feed the words and the filters, and its own order', () => {
    expect(searchAddresses.feed('en', { ...emptySearchQuery, fields: ['elections'], sort: 'newest', page: 3 })).toBe(
      '/en/search.atom?field=elections',
    );
  });

  it('is read back as the query that was written', () => {
    fc.assert(
      fc.property(queries, (query) => {
        expect(read(queryToUrl(query))).toEqual({ query, notes: [] });
      }),
      { numRuns: 2_000, seed: 11 },
    );
  });
});

describe('what strangers type', () => {
  it('never throws, and always becomes a query that is read back without a note', () => {
    fc.assert(
      fc.property(strangeParams, (pairs) => {
        const params = new URLSearchParams(pairs);
        const { query } = queryFromUrl(params, known);
        expect(read(queryToUrl(query))).toEqual({ query, notes: [] });
        expect(queryFromProgram(params, known).query).toEqual(query);
        if (query.from && query.to) expect(firstDayOf(query.from) <= lastDayOf(query.to)).toBe(true);
      }),
      { numRuns: 20_000, seed: 7 },
    );
  });
});

const subset = <T>(values: Iterable<T>) => fc.subarray([...values].sort());
const day = fc.date({
  min: new Date('1000-01-01T00:00:00Z'),
  max: new Date('9999-12-31T00:00:00Z'),
  noInvalidDate: true,
});
const partialDate = fc
  .tuple(day, fc.constantFrom(4, 7, 10))
  .map(([date, length]) => date.toISOString().slice(0, length));
const range = fc
  .tuple(fc.option(partialDate), fc.option(partialDate))
  .map(([from, to]) => (from && to && firstDayOf(from) > lastDayOf(to) ? { from: to, to: from } : { from, to }));
const words = fc.array(fc.stringMatching(/^["\-a-zäж&=+#%]{1,12}$/), { maxLength: 8 }).map((each) => each.join(' '));
const queries: fc.Arbitrary<SearchQuery> = fc
  .record({
    q: words,
    countries: subset(known.countries),
    fields: subset(known.fields),
    structures: subset(known.structures),
    meetings: subset(known.meetings),
    types: fc.subarray([...releaseTypes]),
    languages: fc.subarray([...locales]),
    sort: fc.constantFrom(...searchSorts),
    page: fc.integer({ min: 1, max: 1_000_000 }),
    range,
  })
  .map(({ range: ends, ...query }) => ({ ...query, ...ends }));

const strangeValue = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 250 }),
  fc.string({ unit: 'grapheme', maxLength: 120 }),
  fc.constantFrom(
    '',
    ' ',
    '\u0000',
    '\ud800',
    '﻿',
    "' OR 1=1 --",
    '__proto__',
    '9'.repeat(400),
    '2019-02-31',
    '-0',
    'NaN',
    '%',
    'tj',
    'IN',
    'TJ,,XX',
  ),
  partialDate,
);
const strangeName = fc.oneof(
  fc.constantFrom<string>(...searchParameters),
  fc.constantFrom('Q', 'country[]', '__proto__', 'constructor'),
);
const strangeParams = fc.array(fc.tuple(strangeName, strangeValue), { maxLength: 12 });
