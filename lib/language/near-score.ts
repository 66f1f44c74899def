import type { AnalysedQuery } from './analysed-query';
import { isStopWord } from './stop-words';
import type { Vocabulary } from './vocabulary';

/** BM25's usual constants (Robertson and Zaragoza, 2009). */
const saturation = 1.2;
const lengthShare = 0.75;

/** Stems find, the same inflection and the same neighbours order: measured on news and on press releases. */
export const nearWeights = { stem: 1, word: 0.25, pair: 0.5 } as const;
/** A pair is taken for this many times rarer than its rarer half: counting pairs would need an index of them. */
export const pairRarity = 4;
const mostCandidateStems = 10;

/** How rare a term is among texts: BM25's idf, never negative. */
export function rarity(frequency: number, size: number): number {
  return Math.log(1 + (size - frequency + 0.5) / (frequency + 0.5));
}

/** What a text's count of a term is worth, before its rarity; `length` and `averageLength` in words. */
export function termWorth(count: number, length: number, averageLength: number): number {
  if (count === 0) return 0;
  return (
    (count * (saturation + 1)) /
    (count + saturation * (1 - lengthShare + (lengthShare * length) / Math.max(1, averageLength)))
  );
}

/** Something a text is scored by, in strings, or in the numbers an engine has for them. */
export interface CountedTerm<Token> {
  kind: keyof typeof nearWeights;
  /** Stems, any of which will do; of a word, the word. */
  any: readonly Token[];
  /** Of a pair, the stems of its second half. */
  next: readonly Token[];
}

export interface NearTerm extends CountedTerm<string> {
  /** The weight of its kind times its rarity. */
  weight: number;
}

interface NearWord {
  word: string;
  stems: readonly string[];
  position: number;
  isStopWord: boolean;
}

function nearWordsOf({ locale, words, phrases, prefix }: AnalysedQuery): NearWord[] {
  const ofPhrases = phrases.flatMap((phrase) =>
    phrase.words.map((word, at) => ({ word, stems: [phrase.stems[at] ?? word], position: phrase.position + at })),
  );
  const begun = prefix ? [{ word: prefix.beginning, stems: prefix.stems, position: prefix.position }] : [];
  const inOrder = [...words, ...ofPhrases, ...begun].sort((a, b) => a.position - b.position);
  return inOrder.map(({ word, stems, position }) => ({ word, stems, position, isStopWord: isStopWord(word, locale) }));
}

/** What scoring asks of a vocabulary. */
export type Frequencies = Pick<Vocabulary, 'size' | 'wordFrequency' | 'stemFrequency'>;

function termsOfWord(word: NearWord, next: NearWord | undefined, known: Frequencies): NearTerm[] {
  const term = (
    kind: NearTerm['kind'],
    frequency: number,
    any: readonly string[],
    others: readonly string[] = [],
  ): NearTerm => ({
    kind,
    any,
    next: others,
    weight: nearWeights[kind] * rarity(frequency, known.size),
  });
  const frequency = frequencyOf(word, known);
  const sameForm = known.wordFrequency(word.word);
  const terms = [term('stem', frequency, word.stems)];
  if (sameForm > 0) terms.push(term('word', sameForm, [word.word]));
  // Two words of which one is a stop word stand side by side everywhere, and say nothing by it.
  if (next?.position === word.position + 1 && !word.isStopWord && !next.isStopWord) {
    terms.push(term('pair', Math.min(frequency, frequencyOf(next, known)) / pairRarity, word.stems, next.stems));
  }
  return terms;
}

/** In how many texts something stands, by the most frequent of its stems. */
export function frequencyOf({ stems }: { stems: readonly string[] }, known: Frequencies): number {
  return Math.max(0, ...stems.map((stem) => known.stemFrequency(stem)));
}

/** Makes the terms by which texts are ordered for a query, each once. Exclusions are no part of it. */
export function nearTermsOf(query: AnalysedQuery, known: Frequencies): NearTerm[] {
  const words = nearWordsOf(query).filter((word) => frequencyOf(word, known) > 0);
  const terms = words.flatMap((word, at) => termsOfWord(word, words[at + 1], known));
  const keyed = terms.map((term) => [JSON.stringify([term.kind, term.any, term.next]), term] as const);
  return [...new Map(keyed).values()];
}

/** Picks the terms that find candidates for near matches: the stems of the rarest words. More would only cost time. */
export function rarestStems(terms: readonly NearTerm[]): NearTerm[] {
  const stems = terms.filter((term) => term.kind === 'stem');
  return stems.sort((a, b) => b.weight - a.weight).slice(0, mostCandidateStems);
}

/** A text as it is scored: words and stems in step, and the stems it has beside them. */
export interface CountedText<Token> {
  words: ArrayLike<Token>;
  stems: ArrayLike<Token>;
  extraStems: ArrayLike<Token>;
}

/** Makes a function that counts the terms, in their order, in one text after another. Words and stems may share tokens. */
export function createCounter<Token>(terms: readonly CountedTerm<Token>[]): (text: CountedText<Token>) => number[] {
  const stemTerms = new Map<Token, number[]>();
  const wordTerms = new Map<Token, number[]>();
  terms.forEach(({ kind, any }, index) => {
    const of = kind === 'word' ? wordTerms : stemTerms;
    for (const token of any) of.set(token, [...(of.get(token) ?? []), index]);
  });
  return ({ words, stems, extraStems }) => {
    const counts = terms.map(() => 0);
    const count = (index: number) => (counts[index] = (counts[index] ?? 0) + 1);
    const countStem = (stem: Token, following: Token | undefined) => {
      for (const index of stemTerms.get(stem) ?? []) {
        const term = terms[index];
        if (term?.kind === 'stem' || (following !== undefined && term?.next.includes(following))) count(index);
      }
    };
    for (let at = 0; at < stems.length; at++) {
      const stem = stems[at];
      const word = words[at];
      if (stem !== undefined) countStem(stem, stems[at + 1]);
      if (word !== undefined) wordTerms.get(word)?.forEach(count);
    }
    for (const stem of Array.from(extraStems)) countStem(stem, undefined);
    return counts;
  };
}

/** Adds up what a text's counts of the terms are worth; `length` and `averageLength` in words. */
export function scoreCounts(
  terms: readonly NearTerm[],
  counts: ArrayLike<number>,
  length: number,
  averageLength: number,
): number {
  return terms.reduce((score, term, at) => score + term.weight * termWorth(counts[at] ?? 0, length, averageLength), 0);
}
