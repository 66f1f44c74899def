import type { Locale } from '@/lib/domain/locale';
import type { AnalysedText, ExtraStem } from './analysed-text';
import type { CompoundSplitter } from './compounds';
import { findNames, stemOf } from './name-variants';
import { chunksOf, type Token, tokensOfChunk } from './tokenise';

export interface AnalyseOptions {
  /** Splits German compounds; without it they stay whole. */
  splitter?: CompoundSplitter;
}

interface StemmedToken extends Token {
  stem: string;
}

/** Texts repeat their words: what a chunk was made of is remembered, up to this many chunks a language. */
const mostRemembered = 200_000;
const remembered = new Map<Locale, Map<string, readonly StemmedToken[]>>();

function stemmedTokensOf(chunk: string, locale: Locale): readonly StemmedToken[] {
  let chunks = remembered.get(locale);
  if (!chunks || chunks.size >= mostRemembered)
    remembered.set(locale, (chunks = new Map<string, readonly StemmedToken[]>()));
  let tokens = chunks.get(chunk);
  if (!tokens) {
    // A copy: a piece of a string keeps the whole string in memory, and this would be the whole text.
    const own = Buffer.from(chunk, 'utf16le').toString('utf16le');
    tokens = tokensOfChunk(own).map((token) => ({ ...token, stem: stemOf(token.spelling, locale) }));
    chunks.set(own, tokens);
  }
  return tokens;
}

/** Gives the stems of the parts of a word: of a compound, or of what stands behind a prefix. */
function stemsOfParts(token: StemmedToken, locale: Locale, splitter?: CompoundSplitter): string[] {
  const parts = locale === 'de' && splitter ? splitter.split(token.word) : [];
  const spelt = token.rest === undefined ? parts : [...parts, token.rest];
  return spelt.length === 0
    ? []
    : [...new Set(spelt.map((part) => stemOf(part, locale)))].filter((stem) => stem !== token.stem);
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
