import type { AnalysedQuery } from '@/lib/language/analysed-query';
import type { AnalysedSearch } from '../search-engine';
import { inEveryList, inNoList } from './intersect';
import type { LanguageIndex } from './language-index';
import { allOf, anyOf } from './match-expression';
import type { ReleaseTable } from './release-table';

/** Numbers of the releases that have the words of a query, whatever its filters. */
export function findCandidates(index: LanguageIndex, table: ReleaseTable, { words }: AnalysedSearch): Uint32Array {
  const required = words.words.filter(({ isRequired }) => isRequired);
  const lists = [
    ...[...required, ...(words.prefix ? [words.prefix] : [])].map(({ stems }) => index.postings.of(stems)),
    ...(words.phrases.length > 0 ? [index.phrases(allOf(words.phrases))] : []),
  ];
  const found = lists.length > 0 ? table.stillThere(inEveryList(lists, table.length)) : table.everyone();
  return withoutExcluded(found, index, table, words);
}

/** Those of some releases that have nothing of what a query excludes. */
export function withoutExcluded(
  numbers: Uint32Array,
  index: LanguageIndex,
  table: ReleaseTable,
  { excludedWords, excludedPhrases }: AnalysedQuery,
): Uint32Array {
  const excluded = [
    ...excludedWords.map(({ stems }) => index.postings.of(stems)),
    ...(excludedPhrases.length > 0 ? [index.phrases(anyOf(excludedPhrases))] : []),
  ];
  return excluded.length === 0 ? numbers : inNoList(numbers, excluded, table.length);
}
