import type { SearchFacet, SearchSort } from '@/lib/domain/search-query';
import type { AnalysedQuery } from '@/lib/language/analysed-query';

/** A search as every engine understands it. */
export interface AnalysedSearch {
  /** Its locale says in which language's index to look. */
  words: AnalysedQuery;
  /** Within a facet any of its choices will do; every facet that has choices has to be met. */
  filters: Readonly<Record<SearchFacet, readonly string[]>>;
  /** Days, `YYYY-MM-DD`, both included; null where the range is open. */
  from: string | null;
  to: string | null;
  /** `newest`: the instant of publication, the newest first; among equals, the slug that comes last, as in the archive. */
  sort: SearchSort;
  /** How many hits to skip, and how many to name. */
  offset: number;
  limit: number;
}

/** A value of a facet, and how many hits have it. */
export interface FacetCount {
  value: string;
  count: number;
}

export type FacetCounts = Record<SearchFacet, FacetCount[]>;

export interface Found {
  /** Slugs of the window that was asked for, in order. */
  ids: string[];
  /** The exact number of hits. */
  total: number;
  /**
   * Every value that has hits, the most frequent first, equals by value. The counts of a facet ignore what is chosen in
   * that facet, so that they say what choosing more of it would bring.
   */
  facets: FacetCounts;
}

/**
 * What every engine promises (search-engine.contract.ts says it as tests). It knows every release that is not withdrawn,
 * in every language's index: in its translation where there is one, else in the original, with the labels of its terms
 * in the language of the index. An outage throws SearchUnavailableError; it is never an empty list.
 */
export interface SearchEngine {
  /** For the answer of programs and for logs, e.g. `embedded`. */
  readonly name: string;
  search(search: AnalysedSearch): Promise<Found>;
}

/** The engine cannot answer now; its cause says why. */
export class SearchUnavailableError extends Error {
  override name = 'SearchUnavailableError';
}
