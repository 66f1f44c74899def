import { asksForWords } from '@/lib/language/analysed-query';
import { nearTermsOf, type Frequencies, type NearTerm } from '@/lib/language/near-score';
import type { AnalysedSearch } from '../search-engine';
import type { LanguageIndex } from './language-index';
import type { ReleaseTable } from './release-table';

/** So many of the first are put in exact order, three pages; of the ten that should be first, .98 are among them. */
const mostExact = 30;
/** Stems are scored, the rarest first, as long as they stand in so many releases together; the rarest is in any case. */
const mostScored = 50_000;

/** Orders hits, the first `offset + limit` of them at least. */
export function orderHits(
  hits: Uint32Array,
  index: LanguageIndex,
  table: ReleaseTable,
  search: AnalysedSearch,
): number[] {
  const { words, sort, offset, limit } = search;
  const end = offset + limit;
  // Without anything to be near to, the newest come first.
  if (sort === 'newest' || !asksForWords(words)) return table.newest(hits, end);
  const terms = nearTermsOf(words, index.vocabulary);
  const first =
    hits.length > mostExact ? table.best(hits, Math.max(end, mostExact), roughScores(terms, index)) : [...hits];
  if (offset >= mostExact) return first;
  return [...orderExactly(first.slice(0, mostExact), terms, index, table), ...first.slice(mostExact)];
}

/** Puts a few releases in order by their exact scores. */
export function orderExactly(
  numbers: readonly number[],
  terms: readonly NearTerm[],
  { scoreExactly }: LanguageIndex,
  table: ReleaseTable,
): number[] {
  const scores = scoreExactly(numbers, terms);
  return table.best(numbers, numbers.length, (number) => scores.get(number) ?? 0);
}

/** Picks the rarest of the terms that are stems: as many as stand in so many releases together, and one in any case. */
export function rarestWithin(terms: readonly NearTerm[], { vocabulary }: LanguageIndex, most: number): NearTerm[] {
  const stems = terms
    .filter(({ kind }) => kind === 'stem')
    .map((term) => ({ term, frequency: frequencyOf(term.any, vocabulary) }));
  let left = most;
  return stems
    .sort((a, b) => a.frequency - b.frequency)
    .filter(({ frequency }, at) => (left -= frequency) >= 0 || at === 0)
    .map(({ term }) => term);
}

function roughScores(terms: readonly NearTerm[], index: LanguageIndex): (number: number) => number {
  const { scores } = index.scoreRoughly(rarestWithin(terms, index, mostScored));
  return (number) => scores[number] ?? 0;
}

/** In how many releases some stems stand, those counted twice that have two. */
function frequencyOf(stems: readonly string[], frequencies: Frequencies): number {
  return stems.reduce((sum, stem) => sum + frequencies.stemFrequency(stem), 0);
}
