import type { Locale } from '@/lib/domain/locale';
import type { AnalysedText, ExtraStem } from './analysed-text';
import type { CompoundSplitter } from './compounds';
import { Memory } from './memory';
import { findNames, stemOf } from './name-variants';
import { chunksOf, type Token, tokensOfChunk } from './tokenise';

export interface AnalyseOptions {
  /** Splits German compounds; without it they stay whole. */
  splitter?: CompoundSplitter;
}

interface StemmedToken {
  start: number;
  end: number;
  spelling: string;
  word: string;
  stem: string;
  /** Without its prefix; empty where it wears none. */
  rest: string;
  /** The stem of what stands behind its prefix. */
  beside: readonly string[];
}

const none: readonly string[] = [];

// All of one shape, none with a part less: the loop over a text reads them by the thousand.
function stemmed({ start, end, spelling, word, rest = '' }: Token, locale: Locale): StemmedToken {
  const stem = stemOf(spelling, locale);
  return { start, end, spelling, word, stem, rest, beside: rest === '' ? none : stemsBeside(stem, [rest], locale) };
}

/** Texts repeat their words: what a chunk was made of is remembered, up to twice as many chunks a language, some 30 MB. */
const mostRemembered = 50_000;
const remembered = new Map<Locale, Memory<readonly StemmedToken[]>>();

function stemmedTokensOf(chunk: string, locale: Locale): readonly StemmedToken[] {
  let chunks = remembered.get(locale);
  if (!chunks) remembered.set(locale, (chunks = new Memory(mostRemembered)));
  let tokens = chunks.get(chunk);
  if (!tokens) {
    // A copy: a piece of a string keeps the whole string in memory, and this would be the whole text.
    const own = Buffer.from(chunk, 'utf16le').toString('utf16le');
    tokens = tokensOfChunk(own).map((token) => stemmed(token, locale));
    chunks.set(own, tokens);
  }
  return tokens;
}

const rememberedParts = new WeakMap<CompoundSplitter, Memory<readonly string[]>>();

/** The stems of the parts of a German compound, and of what stands behind a prefix. */
function stemsOfCompound({ spelling, word, stem, rest }: StemmedToken, splitter: CompoundSplitter): readonly string[] {
  let words = rememberedParts.get(splitter);
  if (!words) rememberedParts.set(splitter, (words = new Memory(mostRemembered)));
  return words.getOrMake(`${spelling} ${rest}`, () => {
    const parts = splitter.split(word);
    return stemsBeside(stem, rest === '' ? parts : [...parts, rest], 'de');
  });
}

function stemsBeside(own: string, parts: readonly string[], locale: Locale): readonly string[] {
  if (parts.length === 0) return none;
  return [...new Set(parts.map((part) => stemOf(part, locale)))].filter((stem) => stem !== own);
}

/**
 * Analyses a text for the index of a language, whatever language it is written in: a query of that index is analysed
 * by the same rules, and so finds it. Plain text goes in, not Markdown.
 */
export function analyseText(text: string, locale: Locale, { splitter }: AnalyseOptions = {}): AnalysedText {
  const words: string[] = [];
  const stems: string[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  const parts: ExtraStem[] = [];
  const compounds = locale === 'de' ? splitter : undefined;
  for (const chunk of chunksOf(text)) {
    for (const token of stemmedTokensOf(chunk.text, locale)) {
      for (const stem of compounds ? stemsOfCompound(token, compounds) : token.beside)
        parts.push({ stem, first: words.length, last: words.length });
      words.push(token.word);
      stems.push(token.stem);
      starts.push(chunk.start + token.start);
      ends.push(chunk.start + token.end);
    }
  }
  return { words, stems, starts, ends, extras: [...parts, ...findNames(stems, locale)] };
}
