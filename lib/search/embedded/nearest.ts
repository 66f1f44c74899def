import type { AnalysedQuery } from '@/lib/language/analysed-query';
import { nearTermsOf, rarestStems } from '@/lib/language/near-score';
import type { AnalysedSearch } from '../search-engine';
import { countHits } from './count-hits';
import { expressionOf, nearAsked } from './match-expression';
import { mostExact, orderExactly, type RankedIndex } from './order-hits';
import type { ReleaseTable } from './release-table';
import { top } from './top';

/** With so many candidates, frequent stems bring no more: they only count in the score. */
const enoughCandidates = 1000;
/** A stem in more than this share of releases is frequent. */
const frequentShare = 0.1;

/** Finds the releases nearest to a query among those that pass its filters, the nearest first, but for those given. */
export function findNearest(
  index: RankedIndex,
  table: ReleaseTable,
  search: AnalysedSearch,
  besides: ReadonlySet<string>,
): number[] {
  const expression = expressionOf(nearAsked(stemsToFind(search.words, index), search.words));
  if (expression === null) return [];
  const { numbers, scores } = index.stems.findScored(expression);
  const scoreOf = new Map(numbers.map((number, at) => [number, scores[at] ?? 0]));
  const { hits } = countHits(numbers, table, search);
  const isNearer = (a: number, b: number) => (scoreOf.get(a) ?? 0) > (scoreOf.get(b) ?? 0);
  const nearest = top(hits, mostExact, isNearer).filter((number) => !besides.has(table.slugOf(number)));
  return orderExactly(nearest, index, table, search.words).slice(0, search.limit);
}

function stemsToFind(words: AnalysedQuery, { frequencies }: RankedIndex): string[] {
  const rarest = rarestStems(nearTermsOf(words, frequencies));
  const stems = [...new Set(rarest.flatMap(({ any }) => any))]
    .map((stem) => ({ stem, frequency: frequencies.stemFrequency(stem) }))
    .sort((a, b) => a.frequency - b.frequency);
  const frequent = frequentShare * frequencies.size;
  let candidates = 0;
  return stems.flatMap(({ stem, frequency }) => {
    const isNeeded = candidates < enoughCandidates || frequency <= frequent;
    candidates += frequency;
    return isNeeded ? [stem] : [];
  });
}
