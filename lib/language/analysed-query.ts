import type { Locale } from '@/lib/domain/locale';

/** One word of a query, ready for an engine. */
export interface QueryWord {
  /** As typed, e.g. `Élections`; several words where they are one name, e.g. `Czech Republic`. */
  typed: string;
  /** Folded, after a correction, e.g. `elections`: what the words of a text are compared with. */
  word: string;
  /** A text has the word when it has any of these stems; never empty, the most frequent first, nearly always one. */
  stems: readonly string[];
  /** Its place among the words of the query, from 0; places that follow each other make a pair. */
  position: number;
  /**
   * False for a stop word beside other words, a word said before, and the frequent words of a long query: they add to the
   * score, and a text need not have them.
   */
  isRequired: boolean;
}

/** Words in quotes: they stand in a text in this form and order, side by side. */
export interface QueryPhrase {
  typed: string;
  /** Folded words, at least one. */
  words: readonly string[];
  /** Their stems, one a word: a text without them all cannot have the phrase. */
  stems: readonly string[];
  /** The place of its first word. */
  position: number;
}

/** An unknown last word that begins known ones, e.g. `konf`. */
export interface QueryPrefix {
  typed: string;
  /** Folded, e.g. `konf`. */
  beginning: string;
  /** The stems of the most frequent words that begin so: a text has to have any of them. */
  stems: readonly string[];
  position: number;
}

/** What the analysis changed, for the reader to be told. */
export type QueryNote =
  | { code: 'corrected'; from: string; to: string }
  /** More words than are required: a text need not have these, the most frequent ones. */
  | { code: 'words-left-out'; words: readonly string[] }
  /** More characters than are read. */
  | { code: 'cut'; limit: number };

/**
 * A query as every engine understands it. A text matches when it has every required word, every phrase
 * and the prefix, and none of what is excluded. A query of exclusions alone matches every other text.
 */
export interface AnalysedQuery {
  locale: Locale;
  words: readonly QueryWord[];
  phrases: readonly QueryPhrase[];
  prefix: QueryPrefix | null;
  excludedWords: readonly QueryWord[];
  excludedPhrases: readonly QueryPhrase[];
  notes: readonly QueryNote[];
}

/** Tells whether a query asks for something to be in a text, required or not: then there is something to rank by, and to mark. */
export function asksForWords({ words, phrases, prefix }: AnalysedQuery): boolean {
  return words.length + phrases.length > 0 || prefix !== null;
}

/** Tells whether a query asks for nothing, so that everything matches. */
export function isEmptyQuery(query: AnalysedQuery): boolean {
  const { words, phrases, prefix, excludedWords, excludedPhrases } = query;
  return words.length + phrases.length + excludedWords.length + excludedPhrases.length === 0 && prefix === null;
}
