/** Known words of one length, packed for a quick scan; the bytes of each array can be kept in a table as they are. */
export interface PackedWords {
  /** Of each word, in UTF-16 units. */
  length: number;
  /** The words one after another, `length` units each. */
  letters: Uint16Array;
  /** Which letters each word has (see `letterMask`). */
  masks: Uint32Array;
  /** In how many texts each word stands. */
  frequencies: Uint32Array;
}

/** What the analysis of a query asks about the words of all texts in one language. Words are folded. */
export interface Vocabulary {
  /** The number of texts. */
  size: number;
  /** In how many texts a word stands: 0 means that it is not known. */
  wordFrequency(word: string): number;
  /** In how many texts a stem stands, as the stem of a word or of a part of one. */
  stemFrequency(stem: string): number;
  /** The stems of the words that fold to this one, e.g. `univers` for `universite`; empty for an unknown word. */
  stemsOfWord(word: string): readonly string[];
  /** The stems of the most frequent words with a beginning, at most `limit`. */
  stemsOfPrefix(beginning: string, limit: number): readonly string[];
  /** Null where no known word has this length. */
  wordsOfLength(length: number): PackedWords | null;
}
