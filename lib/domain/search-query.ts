import type { Locale } from './locale';
import { facets, type ReleaseType } from './taxonomy';

/** What a search can be narrowed by; each may be chosen several times, and any of its choices will do. */
export const searchFacets = [...facets, 'types', 'languages'] as const;
export type SearchFacet = (typeof searchFacets)[number];

export const searchSorts = ['relevance', 'newest'] as const;
export type SearchSort = (typeof searchSorts)[number];

/** A year, a month or a day as a reader writes it: `2019`, `2019-03` or `2019-03-27`. */
export type PartialDate = string;

/** What a reader asks of one language's index: the state of the search page, and of its address. */
export interface SearchQuery {
  /** As typed, blanks trimmed; empty asks for everything. */
  q: string;
  countries: readonly string[];
  fields: readonly string[];
  structures: readonly string[];
  meetings: readonly string[];
  types: readonly ReleaseType[];
  /** Of the text that the reader would be shown. */
  languages: readonly Locale[];
  /** The first day of this date is the first that counts. */
  from: PartialDate | null;
  /** The last day of this date is the last that counts. */
  to: PartialDate | null;
  /** Without words, relevance is newest first. */
  sort: SearchSort;
  /** From 1. */
  page: number;
}

/** The query that asks for everything. */
export const emptySearchQuery: SearchQuery = {
  q: '',
  countries: [],
  fields: [],
  structures: [],
  meetings: [],
  types: [],
  languages: [],
  from: null,
  to: null,
  sort: 'relevance',
  page: 1,
};

/** How many releases a page of results holds. */
export const resultsPerPage = 10;

/** Tells whether a query is narrowed by anything but its words. */
export function hasFilters(query: SearchQuery): boolean {
  return query.from !== null || query.to !== null || searchFacets.some((facet) => query[facet].length > 0);
}

/** The first day of a year, a month or a day, `YYYY-MM-DD`. */
export function firstDayOf(date: PartialDate): string {
  return date + '-01-01'.slice(date.length - 4);
}

/** The last day of a year, a month or a day, `YYYY-MM-DD`. */
export function lastDayOf(date: PartialDate): string {
  if (date.length === 4) return `${date}-12-31`;
  if (date.length > 7) return date;
  const [year = 0, month = 0] = date.split('-').map(Number);
  return `${date}-${new Date(Date.UTC(year, month, 0)).getUTCDate()}`;
}

/** A record with a value for every facet of search. */
export function inEveryFacet<T>(valueOf: (facet: SearchFacet) => T): Record<SearchFacet, T> {
  return {
    countries: valueOf('countries'),
    fields: valueOf('fields'),
    structures: valueOf('structures'),
    meetings: valueOf('meetings'),
    types: valueOf('types'),
    languages: valueOf('languages'),
  };
}
