/** A stem that a text has beside those of its words: a part of a compound, or a name that several words make up. */
export interface ExtraStem {
  stem: string;
  /** The words it stands for, by their place: the first, and the last. */
  first: number;
  last: number;
}

/** A text as every engine indexes it. The arrays run in step: word `i` has stem `i` and stands from `starts[i]` to `ends[i]`. */
export interface AnalysedText {
  /** Folded words, stop words among them. */
  words: readonly string[];
  stems: readonly string[];
  extras: readonly ExtraStem[];
  /** Offsets in the text as given, in UTF-16 units. */
  starts: readonly number[];
  ends: readonly number[];
}
