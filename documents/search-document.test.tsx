import { expect, test, vi } from 'vitest';
import { markupOf, summary, taxonomy, wordsIn } from '@/components/fixtures';
import { inEveryFacet } from '@/lib/domain/search-query';
import { SearchUnavailableError } from '@/lib/search/search-engine';
import type { Search } from '@/lib/search/search-results';
import { makeSearchDocument } from './search-document';

const threePages: Search = (query) =>
  Promise.resolve({
    query,
    notes: [],
    corrections: [],
    engine: 'made up',
    isFallback: false,
    total: 25,
    page: Math.min(query.page, 3),
    pages: 3,
    hits: [{ summary, titleMarks: [], snippet: { text: summary.lead, marks: [], locale: 'en' } }],
    near: [],
    facets: inEveryFacet(() => []),
  });

const documentOf = (address: string, search = threePages) =>
  makeSearchDocument(search)({
    locale: 'en',
    words: wordsIn('en'),
    catalog: { taxonomy: () => taxonomy },
    query: new URLSearchParams(address),
  });

test('the bare form is to be indexed, and nothing that it finds', async () => {
  expect((await documentOf('')).head).toMatchObject({ isIndexed: true, canonical: '/en/search' });
  expect((await documentOf('q=&from=')).head).toMatchObject({ isIndexed: true, canonical: '/en/search' });
  for (const address of ['q=visit', 'country=CH', 'page=2', 'sort=newest']) {
    expect((await documentOf(address)).head.isIndexed, address).toBe(false);
  }
});

test('a strange address names its clean form: one that exists, without blanks and defaults', async () => {
  const { head, pathIn } = await documentOf('page=99&q=+visit&country=ch&country=XX&sort=relevance&to=');
  expect(head.canonical).toBe('/en/search?q=visit&country=CH&page=3');
  expect(head).toMatchObject({ previous: '/en/search?q=visit&country=CH&page=2' });
  expect(head.feed?.path).toBe('/en/search.atom?q=visit&country=CH');
  expect(pathIn('fr')).toBe('/fr/search?q=visit&country=CH');
});

test('the title says what was asked, and the page', async () => {
  expect((await documentOf('q=visit&page=2')).head.title).toBe('visit, Search, page 2');
});

test('no answer is kept: there are too many, and an index that fills changes them', async () => {
  expect((await documentOf('q=visit')).isKept).toBe(false);
});

test('an outage is a 503 that keeps the words, and what is wrong with us is no outage', async () => {
  const said = vi.spyOn(console, 'error').mockImplementation(() => undefined);
  const out: Search = () => Promise.reject(new SearchUnavailableError('It timed out.'));
  const parts = await documentOf('q=visit&country=CH', out);
  expect(said).toHaveBeenCalledOnce();
  expect(parts).toMatchObject({ status: 503, isKept: false, head: { isIndexed: false } });
  const markup = markupOf(parts.main);
  expect(markup).toContain('The search cannot answer at the moment');
  expect(markup).toContain('value="visit"');
  const broken: Search = () => Promise.reject(new TypeError('A mistake of ours.'));
  await expect(documentOf('q=visit', broken)).rejects.toThrow(TypeError);
});
