import type { MultiSearchQuery } from 'meilisearch';
import { searchFacets, type SearchFacet } from '@/lib/domain/search-query';
import type { AnalysedSearch } from '../search-engine';
import { askedWords, hasAskedWords } from './asked-words';
import { filtersOf } from './filters';

/** What one search asks of Meilisearch, in one request. */
export interface SearchQueries {
  /** The window, the total, and the counts of the facets that nothing is chosen in. */
  hits: MultiSearchQuery;
  /** Which of the hits come first, where the query for the hits cannot tell. */
  first: MultiSearchQuery | null;
  /** The counts of each facet that something is chosen in, as if nothing were. */
  counts: ReadonlyMap<SearchFacet, MultiSearchQuery>;
}

/** Says a search in Meilisearch's terms. */
export function searchQueries(search: AnalysedSearch, indexUid: string): SearchQueries {
  const words = askedWords(search.words);
  const chosen = searchFacets.filter((facet) => search.filters[facet].length > 0);
  const common = { indexUid, matchingStrategy: 'all' as const, attributesToRetrieve: ['id'] };
  const filter = (except?: SearchFacet) => {
    const filters = filtersOf(search, except);
    // The document that holds the index's state is no release, and only words or filters leave it out, not exclusions.
    const isWide = filters.length === 0 && !hasAskedWords(search.words);
    return [...words.filters, ...(isWide ? ['publishedOn > 0'] : filters)];
  };
  const sort = search.sort === 'newest' ? { sort: ['publishedAt:desc', 'id:desc'] } : {};
  const isMerged = words.first !== null && search.sort === 'relevance';
  const window = isMerged ? { page: 1, hitsPerPage: search.offset + search.limit } : pageWith(search);
  const others = searchFacets.filter((facet) => !chosen.includes(facet));
  return {
    hits: { ...common, q: words.q, filter: filter(), ...sort, ...window, facets: others },
    first: isMerged ? { ...common, q: words.first, filter: filter(), ...window } : null,
    counts: new Map(
      chosen.map((facet) => [facet, { ...common, q: words.q, filter: filter(facet), ...noHits, facets: [facet] }]),
    ),
  };
}

/** The query that shows the state of an index: its one value of `state`, and the number of its documents. */
export function stateQuery(indexUid: string): MultiSearchQuery {
  return { indexUid, q: '', ...noHits, facets: ['state'] };
}

// Only pages have exact totals; page 0 has nothing else.
const noHits = { page: 0, hitsPerPage: 1 };

// The page that the window is, or the shortest first page that ends with it.
function pageWith({ offset, limit }: AnalysedSearch): { page: number; hitsPerPage: number } {
  if (limit === 0) return noHits;
  return offset % limit === 0
    ? { page: offset / limit + 1, hitsPerPage: limit }
    : { page: 1, hitsPerPage: offset + limit };
}
