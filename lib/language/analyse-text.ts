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

interface StemmedToken extends Token {
  stem: string;
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
    tokens = tokensOfChunk(own).map((token) => ({ ...token, stem: stemOf(token.spelling, locale) }));
    chunks.set(own, tokens);
  }
  return tokens;
}

const none: readonly string[] = [];
const rememberedParts = new WeakMap<CompoundSplitter, Memory<readonly string[]>>();

/** Gives the stems of the parts of a word: of a compound, or of what stands behind a prefix. */
function stemsOfParts(token: StemmedToken, locale: Locale, splitter?: CompoundSplitter): readonly string[] {
  if (locale === 'de' && splitter) return stemsOfCompound(token, splitter);
  return token.rest === undefined ? none : stemsBeside(token, [token.rest], locale);
}

function stemsOfCompound(token: StemmedToken, splitter: CompoundSplitter): readonly string[] {
  let words = rememberedParts.get(splitter);
  if (!words) rememberedParts.set(splitter, (words = new Memory(mostRemembered)));
  const key = `${token.spelling} ${token.rest ?? ''}`;
  let stems = words.get(key);
  if (!stems) {
    const parts = splitter.split(token.word);
    stems = stemsBeside(token, token.rest === undefined ? parts : [...parts, token.rest], 'de');
    words.set(key, stems);
  }
  return stems;
}

function stemsBeside(token: StemmedToken, parts: readonly string[], locale: Locale): readonly string[] {
  if (parts.length === 0) return none;
  return [...new Set(parts.map((part) => stemOf(part, locale)))].filter((stem) => stem !== token.stem);
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
  for (const chunk of chunksOf(text)) {
    for (const token of stemmedTokensOf(chunk.text, locale)) {
      for (const stem of stemsOfParts(token, locale, splitter))
        parts.push({ stem, first: words.length, last: words.length });
      words.push(token.word);
      stems.push(token.stem);
      starts.push(chunk.start + token.start);
      ends.push(chunk.start + token.end);
    }
  }
  return { words, stems, starts, ends, extras: [...parts, ...findNames(stems, locale)] };
}
