import type { Locale } from '@/lib/domain/locale';
import { firstDayOf, inEveryFacet, lastDayOf, type SearchQuery } from '@/lib/domain/search-query';
import { analyseQuery } from '@/lib/language/analyse-query';
import type { OpenIndex } from './embedded/open-index';
import type { AnalysedSearch } from './search-engine';

/** Understands a query as the index understands texts. */
export function analyseSearch({ engine, analysis }: OpenIndex, query: SearchQuery, locale: Locale): AnalysedSearch {
  const { splitter } = analysis;
  return {
    words: analyseQuery(query.q, { locale, vocabulary: engine.vocabulary(locale), splitter }),
    filters: inEveryFacet((facet) => query[facet]),
    from: query.from === null ? null : firstDayOf(query.from),
    to: query.to === null ? null : lastDayOf(query.to),
    sort: query.sort,
    offset: 0,
    limit: 0,
  };
}
