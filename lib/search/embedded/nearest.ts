import { nearTermsOf, rarestStems } from '@/lib/language/near-score';
import type { AnalysedSearch } from '../search-engine';
import { countHits } from './count-hits';
import { anyOf } from './match-expression';
import type { LanguageIndex } from './language-index';
import { orderExactly, rarestWithin } from './order-hits';
import type { ReleaseTable } from './release-table';

/** Releases that have the rarest stems of a query, this many at most, are looked at. */
const mostLookedAt = 8000;
/** So many of them, by their rough scores, are put in exact order. */
const mostExact = 100;

/** Finds the releases nearest to a query among those that pass its filters, the nearest first, but for those given. */
export function findNearest(
  index: LanguageIndex,
  table: ReleaseTable,
  search: AnalysedSearch,
  besides: ReadonlySet<string>,
): number[] {
  const terms = nearTermsOf(search.words, index.vocabulary);
  const rarest = rarestStems(terms);
  const looked = rarestWithin(rarest, index, mostLookedAt);
  const { numbers, scoreOf } = index.scoreRoughly(looked.length > 0 ? looked : rarest.slice(0, 1));
  const { hits } = countHits(withoutExcluded(numbers, index, search), table, search);
  const nearest = table.best(hits, mostExact, scoreOf).filter((number) => !besides.has(table.slugOf(number)));
  return orderExactly(nearest, terms, index, table).slice(0, search.limit);
}

function withoutExcluded(
  numbers: readonly number[],
  index: LanguageIndex,
  { words }: AnalysedSearch,
): readonly number[] {
  if (words.excludedWords.length === 0) return numbers;
  const excluded = new Set(index.stems(anyOf(words.excludedWords.flatMap(({ stems }) => stems))));
  return numbers.filter((number) => !excluded.has(number));
}
