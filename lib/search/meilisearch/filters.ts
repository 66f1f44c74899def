import { searchFacets, type SearchFacet } from '@/lib/domain/search-query';
import type { AnalysedSearch } from '../search-engine';
import { dayNumber } from './release-document';

/** What a query is narrowed by, each to be met, in Meilisearch's filter language; one facet may be left out. */
export function filtersOf({ filters, from, to }: AnalysedSearch, except?: SearchFacet): string[] {
  const chosen = searchFacets.filter((facet) => facet !== except && filters[facet].length > 0);
  return [
    ...chosen.map((facet) => isAnyOf(facet, filters[facet])),
    ...(from === null ? [] : [`publishedOn >= ${dayNumber(from)}`]),
    ...(to === null ? [] : [`publishedOn <= ${dayNumber(to)}`]),
  ];
}

/** Any of some values. They are always quoted: `IN`, `IS` and `TO` are countries, and words of the filter language. */
export function isAnyOf(attribute: string, values: readonly string[]): string {
  return `${attribute} IN [${values.map(quoted).join(', ')}]`;
}

function quoted(value: string): string {
  return `"${value.replace(/["\\]/g, '\\$&')}"`;
}
