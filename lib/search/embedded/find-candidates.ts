import type { AnalysedQuery } from '@/lib/language/analysed-query';
import type { AnalysedSearch } from '../search-engine';
import type { LanguageIndex } from './language-index';
import { expressionOf, phrasesAsked, stemsAsked } from './match-expression';
import { frequencyOf, mostScored } from './order-hits';
import type { ReleaseTable } from './release-table';
import { releaseAt } from './spots';

/** Numbers of the releases that have the words of a query, whatever its filters. */
export function findCandidates(index: LanguageIndex, table: ReleaseTable, search: AnalysedSearch): readonly number[] {
  const query = search.words;
  const placed = findByPlaces(index, search);
  const stems = placed ?? ask(index.stems, expressionOf(stemsAsked(query)));
  const phrases = ask(index.words, expressionOf(phrasesAsked(query)));
  const found = stems && phrases ? among(stems, new Set(phrases)) : (stems ?? phrases ?? table.everyone());
  const excluded = findExcluded(index, query, { stems: placed !== null || stems === null, words: phrases === null });
  return excluded.size === 0 ? found : found.filter((number) => !excluded.has(number));
}

/** The releases of a single rare word, by the places that order them in any case; null where that is not what is asked. */
function findByPlaces({ spots, vocabulary }: LanguageIndex, { words, sort }: AnalysedSearch): readonly number[] | null {
  const required = words.words.filter(({ isRequired }) => isRequired);
  const [only, ...others] = [...required, ...(words.prefix ? [words.prefix] : [])];
  if (!only || others.length > 0 || sort !== 'relevance') return null;
  if (frequencyOf(only.stems, vocabulary) > mostScored) return null;
  return [...new Set(spots.of(only.stems).map(releaseAt))];
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
