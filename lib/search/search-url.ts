import type { Locale } from '@/lib/domain/locale';
import { locales } from '@/lib/domain/locale';
import { emptySearchQuery, searchFacets, type SearchFacet, type SearchQuery } from '@/lib/domain/search-query';
import { releaseTypes, type Taxonomy } from '@/lib/domain/taxonomy';
import { readDates, readPage, readSort, readValues, readWords } from './url-readers';
import { facetParameters, searchParameters, type UrlMistake, type UrlNote } from './url-note';

/** The ids that a search may be narrowed by. */
export type KnownIds = Readonly<Record<SearchFacet, ReadonlySet<string>>>;

/** The ids of a taxonomy, with the types and languages of releases. */
export function knownIdsOf(taxonomy: Taxonomy): KnownIds {
  const idsOf = (terms: readonly { id: string }[]) => new Set(terms.map(({ id }) => id));
  return {
    countries: idsOf(taxonomy.countries),
    fields: idsOf(taxonomy.fields),
    structures: idsOf(taxonomy.structures),
    meetings: idsOf(taxonomy.meetings),
    types: new Set(releaseTypes),
    languages: new Set(locales),
  };
}

/**
 * Reads the address of a search as strangers type it: anything odd becomes the nearest valid query, and a note says what
 * was changed. Values come back without repetition and in order, so equal searches give equal queries.
 */
export function queryFromUrl(params: URLSearchParams, known: KnownIds): { query: SearchQuery; notes: UrlNote[] } {
  const notes: UrlNote[] = [];
  const valuesOf = (facet: SearchFacet) => readValues(params, facet, known[facet], notes);
  const types = valuesOf('types');
  const languages = valuesOf('languages');
  const query: SearchQuery = {
    q: readWords(params, notes),
    countries: valuesOf('countries'),
    fields: valuesOf('fields'),
    structures: valuesOf('structures'),
    meetings: valuesOf('meetings'),
    types: releaseTypes.filter((type) => types.includes(type)),
    languages: locales.filter((locale) => languages.includes(locale)),
    ...readDates(params, notes),
    sort: readSort(params, notes),
    page: readPage(params, notes),
  };
  return { query, notes };
}

/** Reads a program's search, which is told of every mistake by the name of its parameter; `others` are parameters that somebody else reads. */
export function queryFromProgram(
  params: URLSearchParams,
  known: KnownIds,
  others: readonly string[] = [],
): { query: SearchQuery; mistakes: UrlMistake[] } {
  const { query, notes } = queryFromUrl(params, known);
  const names = new Set<string>([...searchParameters, ...others]);
  const unknown = [...params].filter(([name]) => !names.has(name));
  const mistakes = unknown.map(([parameter, value]) => ({ code: 'unknown-parameter' as const, parameter, value }));
  return { query, mistakes: [...notes, ...mistakes] };
}

/** Writes a query as the end of an address, `?q=…&country=TJ`, in one order and without defaults; empty where it asks for everything. */
export function queryToUrl(query: SearchQuery): string {
  const params = new URLSearchParams();
  if (query.q !== '') params.set('q', query.q);
  for (const facet of searchFacets) for (const value of query[facet]) params.append(facetParameters[facet], value);
  if (query.from !== null) params.set('from', query.from);
  if (query.to !== null) params.set('to', query.to);
  if (query.sort !== emptySearchQuery.sort) params.set('sort', query.sort);
  if (query.page > 1) params.set('page', String(query.page));
  return params.size > 0 ? `?${params}` : '';
}

/** Where a search stands: its page, and the same search as a feed. */
export const searchAddresses = {
  page: (locale: Locale, query: SearchQuery = emptySearchQuery) => `/${locale}/search${queryToUrl(query)}`,
  feed: (locale: Locale, query: SearchQuery = emptySearchQuery) =>
    `/${locale}/search.atom${queryToUrl({ ...query, sort: 'relevance', page: 1 })}`,
};
