import type { Locale } from '@/lib/domain/locale';
import type { ReleaseSummary } from '@/lib/domain/release';
import type { SearchFacet, SearchQuery } from '@/lib/domain/search-query';
import type { QueryNote } from '@/lib/language/analysed-query';

/** From the first UTF-16 unit of what was found to the one behind its last. */
export type Mark = readonly [start: number, end: number];

/** A piece of a text around the best place, as plain text; marks are in order and do not overlap. */
export interface Snippet {
  text: string;
  marks: readonly Mark[];
  locale: Locale;
}

export interface SearchHit {
  summary: ReleaseSummary;
  /** In the title of the summary. */
  titleMarks: readonly Mark[];
  /** The lead, where the query has no words. */
  snippet: Snippet;
}

/** A value that a search can be narrowed by. */
export interface FacetChoice {
  value: string;
  /** How many hits choosing it alone in its facet would leave. */
  count: number;
  isChosen: boolean;
}

/** A word that nobody wrote, and the known one that was asked in its place. */
export interface Correction {
  /** As typed. */
  from: string;
  to: string;
}

/** What a query is narrowed by: a facet, or the range of days. */
export type SearchFilter = SearchFacet | 'dates';

/** What would be found without one of the filters; without one of its values where it has several. */
export interface WithoutFilter {
  filter: SearchFilter;
  value?: string;
  /** How many, never 0. */
  hits: number;
  query: SearchQuery;
}

/** Where a reader who found nothing can go on. */
export interface NothingFound {
  /** The most hits first; empty where no single filter is to blame. */
  withoutFilter: readonly WithoutFilter[];
  /** The same query in the indexes of the other languages, where it has hits. */
  inOtherLanguages: readonly { locale: Locale; hits: number }[];
}

/** The answer to a search, with everything that a page, a program or a feed shows of it. */
export interface SearchResults {
  /** What was answered: its page is one that exists. */
  query: SearchQuery;
  /** What the analysis left out. */
  notes: readonly QueryNote[];
  corrections: readonly Correction[];
  /** The name of the engine that answered. */
  engine: string;
  /** The engine that should have answered could not. */
  isFallback: boolean;
  /** The index is being filled, so that there may be more than is found; how many releases it has of how many. */
  filling?: { done: number; total: number };
  /** The exact number of hits. */
  total: number;
  /** From 1. */
  page: number;
  /** At least 1. */
  pages: number;
  hits: readonly SearchHit[];
  /** The nearest of those that lack a word, where the hits do not fill a page; never counted. */
  near: readonly SearchHit[];
  /** The values that have hits, and those that are chosen; the most frequent first. */
  facets: Readonly<Record<SearchFacet, readonly FacetChoice[]>>;
  /** Present where there are no hits. */
  nothingFound?: NothingFound;
}

export interface SearchOptions {
  /** How many hits a page holds; `resultsPerPage` by default. */
  perPage?: number;
  /** For who shows titles alone: nothing is marked, nothing near is looked for, and no ways on. */
  isBare?: boolean;
}

/** Answers a query in the language of its reader. */
export type Search = (query: SearchQuery, locale: Locale, options?: SearchOptions) => Promise<SearchResults>;
