import { describe, expect, test } from 'vitest';
import { markupOf, summary, wordsIn } from '@/components/fixtures';
import { emptySearchQuery, inEveryFacet, type SearchQuery } from '@/lib/domain/search-query';
import type { Locale } from '@/lib/domain/locale';
import type { FacetChoice, SearchHit, SearchResults } from '@/lib/search/search-results';
import type { UrlNote } from '@/lib/search/url-note';
import { SearchView } from './search-view';

const hit: SearchHit = {
  summary,
  titleMarks: [[2, 7]],
  snippet: { text: '… observed <elections> and voted …', marks: [[12, 21]], locale: 'en' },
};
const choice = (value: string, count: number, isChosen = false): FacetChoice => ({ value, count, isChosen });

function resultsOf(changes: Partial<SearchResults>, query: Partial<SearchQuery> = {}): SearchResults {
  return {
    query: { ...emptySearchQuery, ...query },
    notes: [],
    corrections: [],
    engine: 'made up',
    isFallback: false,
    total: 1,
    page: 1,
    pages: 1,
    hits: [hit],
    near: [],
    facets: inEveryFacet(() => []),
    ...changes,
  };
}

function viewOf(results: SearchResults, urlNotes: UrlNote[] = [], locale: Locale = 'en'): string {
  return markupOf(<SearchView words={wordsIn(locale)} results={results} urlNotes={urlNotes} />);
}

describe('what was found', () => {
  test('is counted in a heading, and what matched is marked and escaped', () => {
    const markup = viewOf(resultsOf({}, { q: 'elections' }));
    expect(markup).toContain('<h2 id="count">1 release</h2>');
    expect(markup).toContain('<a href="/en/releases/2026-02-06-visit">A <mark>visit</mark></a>');
    expect(markup).toContain('observed &lt;<mark>elections</mark>&gt; and');
  });

  test('says its language where the reader may not expect it', () => {
    const markup = viewOf(resultsOf({}), [], 'de');
    expect(markup).toContain('<h3 lang="en">');
    expect(markup).toContain('<p lang="en">');
    expect(markup).toContain('Auf Englisch');
  });

  test('has pages that keep the question', () => {
    const markup = viewOf(resultsOf({ total: 25, page: 2, pages: 3 }, { q: 'visit', countries: ['CH'], page: 2 }));
    expect(markup).toContain('href="/en/search?q=visit&amp;country=CH" rel="prev"');
    expect(markup).toContain('href="/en/search?q=visit&amp;country=CH&amp;page=3" rel="next"');
  });

  test('can be put in order where there are words, and the order stays in the form', () => {
    expect(viewOf(resultsOf({ total: 2 }))).not.toContain('Newest first');
    const markup = viewOf(resultsOf({ total: 2 }, { q: 'visit', sort: 'newest' }));
    expect(markup).toContain('<a href="/en/search?q=visit">Best match first</a>');
    expect(markup).toContain('<input type="hidden" name="sort" value="newest"/>');
  });

  test('keeps near matches apart, below a line that says what they are', () => {
    const markup = viewOf(resultsOf({ near: [{ ...hit, summary: { ...summary, slug: 'near' } }] }, { q: 'visit' }));
    expect(markup.indexOf('These do not have every word')).toBeGreaterThan(markup.indexOf('2026-02-06-visit'));
    expect(markup.indexOf('/en/releases/near')).toBeGreaterThan(markup.indexOf('These do not have every word'));
  });
});

describe('filters', () => {
  const countries = ['LI', 'JP', ...Array.from({ length: 20 }, (_, index) => `X${index}`), 'AT'].map((value, index) =>
    choice(value, 40 - index, value === 'AT'),
  );

  test('show the most frequent values and the chosen ones, and fold the others', () => {
    const markup = viewOf(resultsOf({ facets: { ...inEveryFacet(() => []), countries } }, { countries: ['AT'] }));
    const [open = '', folded = ''] = markup.split('<details id="more-countries">');
    expect(open.match(/name="country"/g)).toHaveLength(6);
    expect(open).toContain('name="country" checked="" value="AT"');
    expect(folded.match(/name="country"/g)).toHaveLength(17);
    expect(folded).toContain('<summary>17 more</summary>');
  });

  test('that are set are links that take them away', () => {
    const markup = viewOf(resultsOf({}, { q: 'visit', countries: ['AT', 'CH'], from: '2019-03', page: 3 }));
    expect(markup).toContain(
      '<a href="/en/search?q=visit&amp;country=CH&amp;from=2019-03" aria-label="Remove this filter: Austria">Austria</a>',
    );
    expect(markup).toContain('From: March 2019');
    expect(markup).toContain('<a class="more" href="/en/search?q=visit">Remove all filters</a>');
  });

  test('are counted on the panel of a phone', () => {
    const markup = viewOf(resultsOf({}, { countries: ['AT', 'CH'], from: '2019' }));
    expect(markup).toContain('Filters: 3 set</summary>');
    expect(viewOf(resultsOf({}))).toContain('Filters</summary>');
  });

  test('that nobody knows are struck out', () => {
    const markup = viewOf(resultsOf({}), [{ code: 'unknown-value', parameter: 'country', value: 'XX' }]);
    expect(markup).toContain('<s>XX</s> <span class="note">is not known here and was left out</span>');
  });

  test('a date that is none stays in its field, to be mended', () => {
    const markup = viewOf(resultsOf({}), [{ code: 'unreadable-date', parameter: 'to', value: '20x1' }]);
    expect(markup).toMatch(/<input aria-invalid="true"[^>]*name="to" value="20x1"/);
    expect(markup).toContain('“20x1” is not a date');
  });
});

describe('what was changed is said', () => {
  test('a correction, with the way to the words as typed', () => {
    const corrections = [{ from: 'electoins', to: 'elections' }];
    const markup = viewOf(resultsOf({ corrections }, { q: 'electoins moldova' }));
    expect(markup).toContain('<b>electoins</b>');
    expect(markup).toContain('<b>elections</b>');
    expect(markup).toContain('href="/en/search?q=%22electoins%22+moldova"');
  });

  test('exchanged dates, words left out, and another engine', () => {
    const results = resultsOf({ isFallback: true, notes: [{ code: 'words-left-out', words: ['the', 'and'] }] });
    const markup = viewOf(results, [{ code: 'exchanged-dates', parameter: 'from', from: '2018', to: '2019' }]);
    expect(markup).toContain('they were exchanged');
    expect(markup).toContain('the and and.');
    expect(markup).toContain('comes from the site’s own index');
  });

  test('an index that is still being filled', () => {
    const markup = viewOf(resultsOf({ filling: { done: 1200, total: 60_000 } }));
    expect(markup).toContain('1,200 of 60,000');
  });
});

describe('nothing found', () => {
  const query = { q: 'visit', countries: ['AT'], from: '2019' };
  const withoutFilter = [
    { filter: 'countries', hits: 3, query: { ...emptySearchQuery, q: 'visit', from: '2019' } },
    { filter: 'dates', hits: 1, query: { ...emptySearchQuery, q: 'visit', countries: ['AT'] } },
  ] as const;
  const results = resultsOf(
    { total: 0, hits: [], nothingFound: { withoutFilter, inOtherLanguages: [{ locale: 'ru', hits: 2 }] } },
    query,
  );

  test('names the filters that are to blame, each a way on', () => {
    const markup = viewOf(results);
    expect(markup).toContain('<h2 id="count">Nothing was found</h2>');
    expect(markup).toContain('<a href="/en/search?q=visit&amp;from=2019">3 releases without the filter “Austria”</a>');
    expect(markup).toContain('<a href="/en/search?q=visit&amp;country=AT">1 release without the dates</a>');
  });

  test('leads to other languages and to the archive', () => {
    const markup = viewOf(results);
    expect(markup).toContain('href="/ru/search?q=visit&amp;country=AT&amp;from=2019" hrefLang="ru"');
    expect(markup).toContain('2 releases in the Russian edition');
    expect(markup).toContain('href="/en/releases"');
  });
});
