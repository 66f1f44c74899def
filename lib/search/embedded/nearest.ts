import { nearTermsOf, rarestStems } from '@/lib/language/near-score';
import type { AnalysedSearch } from '../search-engine';
import { filterHits } from './count-hits';
import { withoutExcluded } from './find-candidates';
import type { LanguageIndex } from './language-index';
import { orderExactly, rarestWithin } from './order-hits';
import type { ReleaseTable } from './release-table';

/** Releases that have the rarest stems of a query, this many at most, are looked at. */
const mostLookedAt = 8000;
/** So many of them, by their rough scores, are put in exact order: .94 to .99 of the ten that a hundred would bring. */
const mostExact = 60;

/** Finds the releases nearest to a query among those that pass its filters, the nearest first, but for those given. */
export function findNearest(
  index: LanguageIndex,
  table: ReleaseTable,
  search: AnalysedSearch,
  besides: ReadonlySet<string>,
): number[] {
  const terms = nearTermsOf(search.words, index.vocabulary);
  const { numbers, scores } = index.scoreRoughly(rarestWithin(rarestStems(terms), index, mostLookedAt));
  const there = withoutExcluded(table.stillThere(numbers), index, table, search.words);
  const nearest = table
    .best(filterHits(there, table, search), mostExact, (number) => scores[number] ?? 0)
    .filter((number) => !besides.has(table.slugOf(number)));
  return orderExactly(nearest, terms, index, table).slice(0, search.limit);
}
