import type { SearchFacet, SearchQuery } from '@/lib/domain/search-query';

/** The same query with one choice of a facet taken back. */
export function withoutValue(query: SearchQuery, facet: SearchFacet, value: string): SearchQuery {
  return { ...query, [facet]: query[facet].filter((each) => each !== value) };
}
