import type { AnalysedQuery } from '@/lib/language/analysed-query';
import { expressionOf, phrasesAsked, stemsAsked } from './match-expression';
import type { ReleaseTable } from './release-table';
import type { SearchTable } from './word-index';

/** The two tables of a language. */
export interface WordIndex {
  stems: SearchTable;
  words: SearchTable;
}

/** Numbers of the releases that have the words of a query, whatever its filters. */
export function findCandidates(index: WordIndex, table: ReleaseTable, query: AnalysedQuery): readonly number[] {
  const stems = ask(index.stems, expressionOf(stemsAsked(query)));
  const phrases = ask(index.words, expressionOf(phrasesAsked(query)));
  const found = stems && phrases ? among(stems, new Set(phrases)) : (stems ?? phrases ?? table.everyone());
  const excluded = findExcluded(index, query, { stems: stems === null, words: phrases === null });
  return excluded.size === 0 ? found : found.filter((number) => !excluded.has(number));
}

function ask(table: SearchTable, expression: string | null): readonly number[] | null {
  return expression === null ? null : table(expression);
}

// What a table excludes it leaves out by itself, unless nothing was asked of it.
function findExcluded(
  index: WordIndex,
  query: AnalysedQuery,
  isLeft: { stems: boolean; words: boolean },
): ReadonlySet<number> {
  const { exclude: stems } = stemsAsked(query);
  const { exclude: phrases } = phrasesAsked(query);
  return new Set([
    ...(isLeft.stems && stems !== null ? index.stems(stems) : []),
    ...(isLeft.words && phrases !== null ? index.words(phrases) : []),
  ]);
}

function among(numbers: readonly number[], others: ReadonlySet<number>): readonly number[] {
  return numbers.filter((number) => others.has(number));
}
