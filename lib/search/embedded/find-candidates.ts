import type { AnalysedQuery } from '@/lib/language/analysed-query';
import { expressionOf, phrasesAsked, stemsAsked } from './match-expression';
import type { ReleaseTable } from './release-table';
import type { Scored, SearchTable } from './word-index';

/** The two tables of a language. */
export interface WordIndex {
  stems: SearchTable;
  words: SearchTable;
}

/** Releases that have the words of a query; scores run in step with the numbers where they were wanted. */
export interface Candidates {
  numbers: readonly number[] | 'all';
  scores: readonly number[] | null;
}

/** Finds the releases that have the words of a query, whatever their filters. */
export function findCandidates(
  index: WordIndex,
  table: ReleaseTable,
  words: AnalysedQuery,
  isScored: boolean,
): Candidates {
  const stems = ask(index.stems, expressionOf(stemsAsked(words)), isScored);
  const phrases = ask(index.words, expressionOf(phrasesAsked(words)), isScored && stems === null);
  const found = stems && phrases ? keep(stems, new Set(phrases.numbers), true) : (stems ?? phrases);
  const excluded = findExcluded(index, words, { stems: stems === null, words: phrases === null });
  if (excluded.size === 0) return found ?? { numbers: 'all', scores: null };
  return keep(found ?? everyNumber(table), excluded, false);
}

interface Found {
  numbers: number[];
  scores: number[] | null;
}

function ask(table: SearchTable, expression: string | null, isScored: boolean): Found | null {
  if (expression === null) return null;
  const found: Scored | number[] = isScored ? table.findScored(expression) : table.find(expression);
  return Array.isArray(found) ? { numbers: found, scores: null } : found;
}

// What a table excludes it leaves out by itself, unless nothing was asked of it.
function findExcluded(index: WordIndex, words: AnalysedQuery, isLeft: { stems: boolean; words: boolean }): Set<number> {
  const { exclude: stems } = stemsAsked(words);
  const { exclude: phrases } = phrasesAsked(words);
  return new Set([
    ...(isLeft.stems && stems !== null ? index.stems.find(stems) : []),
    ...(isLeft.words && phrases !== null ? index.words.find(phrases) : []),
  ]);
}

function keep({ numbers, scores }: Found, among: ReadonlySet<number>, isKept: boolean): Found {
  const stays = (_: number, at: number) => among.has(numbers[at] ?? 0) === isKept;
  return { numbers: numbers.filter(stays), scores: scores?.filter(stays) ?? null };
}

function everyNumber(table: ReleaseTable): Found {
  return { numbers: Array.from({ length: table.length }, (_, number) => number), scores: null };
}
