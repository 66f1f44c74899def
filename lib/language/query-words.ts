import type { Locale } from '@/lib/domain/locale';
import type { QueryPrefix, QueryWord } from './analysed-query';
import type { CompoundSplitter } from './compounds';
import { findCorrection } from './correct';
import { isNameStem, stemOf } from './name-variants';
import { isStopWord } from './stop-words';
import type { Token } from './tokenise';
import type { Vocabulary } from './vocabulary';

/** How many stems a beginning may stand for: the most frequent make up nine tenths of what begins with three letters, and each takes time. */
const mostPrefixStems = 50;

export interface QueryContext {
  locale: Locale;
  vocabulary: Vocabulary;
  splitter?: CompoundSplitter;
}

/** A word as it stands in a query. */
export interface TypedToken extends Token {
  typed: string;
  position: number;
}

/** What one typed word became. */
export type WordReading =
  { kind: 'words'; words: QueryWord[]; corrected?: string } | { kind: 'prefix'; prefix: QueryPrefix };

/** Gives the stems that texts have for a word, the most frequent first; empty where no text has any. */
function knownStems(word: string, ownStem: string, vocabulary: Vocabulary): string[] {
  const frequency = (stem: string) => vocabulary.stemFrequency(stem);
  const stems = [...new Set([...vocabulary.stemsOfWord(word), ownStem])].filter((stem) => frequency(stem) > 0);
  return stems.sort((a, b) => frequency(b) - frequency(a) || (a < b ? -1 : 1));
}

function queryWord(token: TypedToken, word: string, stems: readonly string[], locale: Locale): QueryWord {
  return { typed: token.typed, word, stems, position: token.position, isRequired: !isStopWord(word, locale) };
}

/** Reads ä, ö and ü where somebody wrote ae, oe and ue, and the texts know only the former. */
function withoutWrittenUmlauts(token: TypedToken, { locale, vocabulary }: QueryContext): QueryWord | null {
  const word = token.word.replace(/([aou])e/g, '$1');
  if (word === token.word || vocabulary.wordFrequency(word) === 0) return null;
  return queryWord(token, word, vocabulary.stemsOfWord(word), locale);
}

/** Reads an unknown compound as its parts, where the texts know each of them. */
function partsOf(token: TypedToken, { locale, vocabulary, splitter }: QueryContext): QueryWord[] {
  if (locale !== 'de' || !splitter) return [];
  const parts = splitter.split(token.word).map((part) => {
    const stem = stemOf(part, locale);
    return queryWord(token, part, knownStems(part, stem, vocabulary), locale);
  });
  return parts.every((part) => part.stems.length > 0) ? parts : [];
}

/**
 * Reads one word of a query by what the texts know. A known word, a stop word and a name stay what they are; an unknown one is,
 * in this order, the beginning of known words (only the last of a query), a compound of known parts, a misspelt known word.
 */
export function readWord(token: TypedToken, isLast: boolean, context: QueryContext): WordReading {
  const { locale, vocabulary } = context;
  const own = stemOf(token.spelling, locale);
  const stems = knownStems(token.word, own, vocabulary);
  const asTyped: WordReading = {
    kind: 'words',
    words: [queryWord(token, token.word, stems.length > 0 ? stems : [own], locale)],
  };
  if (stems.length > 0 || isStopWord(token.word, locale) || isNameStem(own, locale)) return asTyped;

  const plain = withoutWrittenUmlauts(token, context);
  if (plain) return { kind: 'words', words: [plain] };
  const begun = isLast ? vocabulary.stemsOfPrefix(token.word, mostPrefixStems) : [];
  if (begun.length > 0) {
    const { typed, word, position } = token;
    return { kind: 'prefix', prefix: { typed, beginning: word, stems: begun, position } };
  }
  const parts = partsOf(token, context);
  if (parts.length > 0) return { kind: 'words', words: parts, corrected: parts.map((part) => part.word).join(' ') };
  const corrected = findCorrection(token.word, vocabulary);
  if (corrected === null) return asTyped;
  return { kind: 'words', words: [queryWord(token, corrected, vocabulary.stemsOfWord(corrected), locale)], corrected };
}
