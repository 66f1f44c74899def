import type { ReactNode } from 'react';
import type { Words } from '@/i18n/words';
import { searchFacets, type SearchQuery } from '@/lib/domain/search-query';
import type { SearchResults } from '@/lib/search/search-results';
import type { UrlNote } from '@/lib/search/url-note';
import { DateRange } from './date-range';
import { FacetChoices } from './facet-choices';

export interface SearchFiltersProps {
  words: Words;
  results: SearchResults;
  urlNotes: readonly UrlNote[];
}

/** Everything that narrows a search; on a phone a panel that says how many filters are set. */
export function SearchFilters({ words, results, urlNotes }: SearchFiltersProps): ReactNode {
  const { query, facets } = results;
  const [countries, fields, ...others] = searchFacets;
  const facet = (name: (typeof searchFacets)[number]) => (
    <FacetChoices key={name} words={words} facet={name} choices={facets[name]} />
  );
  return (
    <div className="beside filters">
      {/* Styles show it on a phone, where it folds what follows; without them there is nothing to fold. */}
      <details className="fold" hidden>
        <summary id="filters-set" data-swap>
          {words.t('SearchFilters.title', { count: numberOfFilters(query) })}
        </summary>
      </details>
      <section aria-label={words.t('SearchFilters.label')}>
        {facet(countries)}
        {facet(fields)}
        <DateRange words={words} query={query} urlNotes={urlNotes} />
        {others.map(facet)}
        <button className="apply">{words.t('SearchFilters.apply')}</button>
      </section>
    </div>
  );
}

function numberOfFilters(query: SearchQuery): number {
  const dates = [query.from, query.to].filter((date) => date !== null);
  return searchFacets.reduce((sum, facet) => sum + query[facet].length, dates.length);
}
