import type { AnalysedQuery } from '@/lib/language/analysed-query';
import type { AnalysedSearch } from '../search-engine';
import type { LanguageIndex } from './language-index';
import { expressionOf, phrasesAsked, stemsAsked } from './match-expression';
import { frequencyOf, mostScored } from './order-hits';
import type { ReleaseTable } from './release-table';
import { releaseAt } from './spots';

const manyStems = 8;

/** Numbers of the releases that have the words of a query, whatever its filters. */
export function findCandidates(index: LanguageIndex, table: ReleaseTable, search: AnalysedSearch): readonly number[] {
  const query = search.words;
  const single = findSingle(index, table, search);
  const stems = single ?? ask(index.stems, expressionOf(stemsAsked(query)));
  const phrases = ask(index.words, expressionOf(phrasesAsked(query)));
  const found = stems && phrases ? among(stems, new Set(phrases)) : (stems ?? phrases ?? table.everyone());
  const excluded = findExcluded(index, query, { stems: single !== null || stems === null, words: phrases === null });
  return excluded.size === 0 ? found : found.filter((number) => !excluded.has(number));
}

/**
 * The releases that have a single word or beginning, where there is a quicker way than the one for all: a rare one by the places that
 * order them in any case, one of many stems stem by stem, for FTS5's `OR` looks at every stem for every release.
 */
function findSingle(
  index: LanguageIndex,
  table: ReleaseTable,
  { words, sort }: AnalysedSearch,
): readonly number[] | null {
  const required = words.words.filter(({ isRequired }) => isRequired);
  const [only, ...others] = [...required, ...(words.prefix ? [words.prefix] : [])];
  if (!only || others.length > 0) return null;
  const isRare = frequencyOf(only.stems, index.vocabulary) <= mostScored;
  if (isRare && sort === 'relevance') return once(index.spots.of(only.stems).map(releaseAt), table.length);
  return only.stems.length >= manyStems ? once(index.stemByStem(only.stems), table.length) : null;
}

function once(numbers: readonly number[], length: number): number[] {
  const isSeen = new Uint8Array(length);
  return numbers.filter((number) => {
    if (isSeen[number] === 1) return false;
    isSeen[number] = 1;
    return true;
  });
}

function ask(table: LanguageIndex['stems'], expression: string | null): readonly number[] | null {
  return expression === null ? null : table(expression);
}

// What a table excludes it leaves out by itself, unless nothing was asked of it.
function findExcluded(
  index: LanguageIndex,
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
