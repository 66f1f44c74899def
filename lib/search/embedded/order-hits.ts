import { asksForWords, type AnalysedQuery } from '@/lib/language/analysed-query';
import { nearTermsOf, type Frequencies, type NearTerm } from '@/lib/language/near-score';
import type { AnalysedSearch } from '../search-engine';
import type { LanguageIndex } from './language-index';
import { anyOf, beginningWith, inTitle } from './match-expression';
import type { ReleaseTable } from './release-table';

/** So many of the first are put in exact order, three pages; of the ten that should be first, .98 are among them. */
const mostExact = 30;
/** Stems that stand in so many releases are scored; where a query has none that rare, the words in the title decide, then the date. */
export const mostScored = 3000;

/** Orders hits, the first `offset + limit` of them at least. */
export function orderHits(
  hits: readonly number[],
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
    hits.length > mostExact ? table.best(hits, Math.max(end, mostExact), roughScores(terms, index, words)) : hits;
  if (offset >= mostExact) return [...first];
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

/** Picks the rarest of the terms that are stems, as many as stand in so many places together. */
export function rarestWithin(terms: readonly NearTerm[], { vocabulary }: LanguageIndex, most: number): NearTerm[] {
  const stems = terms
    .filter(({ kind }) => kind === 'stem')
    .map((term) => ({ term, frequency: frequencyOf(term.any, vocabulary) }));
  let left = most;
  return stems
    .sort((a, b) => a.frequency - b.frequency)
    .filter(({ frequency }) => (left -= frequency) >= 0)
    .map(({ term }) => term);
}

function roughScores(
  terms: readonly NearTerm[],
  index: LanguageIndex,
  words: AnalysedQuery,
): (number: number) => number {
  const rare = rarestWithin(terms, index, mostScored);
  return rare.length > 0 ? index.scoreRoughly(rare).scoreOf : titleScores(index, words);
}

// How many of the words stand in the title.
function titleScores({ stems, words }: LanguageIndex, query: AnalysedQuery): (number: number) => number {
  const required = query.words.filter(({ isRequired }) => isRequired);
  const titles = [
    ...required.map((word) => stems(inTitle(anyOf(word.stems)))),
    ...(query.prefix ? [words(inTitle(beginningWith(query.prefix.beginning)))] : []),
  ];
  const counts = new Map<number, number>();
  for (const number of titles.flat()) counts.set(number, (counts.get(number) ?? 0) + 1);
  return (number) => counts.get(number) ?? 0;
}

/** In how many releases some stems stand, those counted twice that have two. */
export function frequencyOf(stems: readonly string[], frequencies: Frequencies): number {
  return stems.reduce((sum, stem) => sum + frequencies.stemFrequency(stem), 0);
}
