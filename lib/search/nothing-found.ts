import { locales, type Locale } from '@/lib/domain/locale';
import { searchFacets, type SearchQuery } from '@/lib/domain/search-query';
import { analyseSearch } from './analyse-search';
import type { OpenIndex } from './embedded/open-index';
import type { NothingFound, SearchFilter, WithoutFilter } from './search-results';

/** Finds what a reader can do who found nothing: leave out one filter, or read in another language. */
export async function findWaysOn(own: OpenIndex, query: SearchQuery, locale: Locale): Promise<NothingFound> {
  const count = async (asked: SearchQuery, language: Locale) =>
    (await own.engine.search(analyseSearch(own, asked, language))).total;
  const withoutFilter: WithoutFilter[] = [];
  for (const filter of filtersOf(query)) {
    const without = withoutOne(query, filter);
    const hits = await count(without, locale);
    if (hits > 0) withoutFilter.push({ filter, hits, query: without });
  }
  const inOtherLanguages: { locale: Locale; hits: number }[] = [];
  for (const language of query.q === '' ? [] : locales.filter((each) => each !== locale)) {
    const hits = await count(query, language);
    if (hits > 0) inOtherLanguages.push({ locale: language, hits });
  }
  const byHits = (a: { hits: number }, b: { hits: number }) => b.hits - a.hits;
  return { withoutFilter: withoutFilter.sort(byHits), inOtherLanguages: inOtherLanguages.sort(byHits) };
}

function filtersOf(query: SearchQuery): SearchFilter[] {
  const dates = query.from !== null || query.to !== null ? (['dates'] as const) : [];
  return [...searchFacets.filter((facet) => query[facet].length > 0), ...dates];
}

function withoutOne(query: SearchQuery, filter: SearchFilter): SearchQuery {
  const whole = { ...query, page: 1 };
  return filter === 'dates' ? { ...whole, from: null, to: null } : { ...whole, [filter]: [] };
}
