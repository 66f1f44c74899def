import type { AnalysedQuery, QueryNote, QueryPhrase, QueryPrefix, QueryWord } from './analysed-query';
import { findNames, stemOf } from './name-variants';
import { parseQuery, type TypedPiece } from './parse-query';
import { type QueryContext, readWord, type TypedToken } from './query-words';
import { tokenise } from './tokenise';

/** Longer queries are cut: nobody searches with a page of text. */
export const longestQuery = 200;
/** More words are not asked: the rarest ones find what is meant. */
export const mostQueryWords = 10;

/** The first characters of a query, to the end of a word. */
function cutToLength(text: string): string {
  if (text.length <= longestQuery) return text;
  const head = text.slice(0, longestQuery);
  const isInsideWord = /\S/.test(text[longestQuery] ?? '') && /\s\S+$/.test(head);
  return isInsideWord ? head.replace(/\s\S+$/, '') : head;
}

interface Reading {
  words: QueryWord[];
  phrases: QueryPhrase[];
  prefix: QueryPrefix | null;
  excludedWords: QueryWord[];
  excludedPhrases: QueryPhrase[];
  notes: QueryNote[];
}

function phraseOf(piece: TypedPiece, tokens: readonly TypedToken[], { locale }: QueryContext): QueryPhrase {
  return {
    typed: piece.text.trim(),
    words: tokens.map((token) => token.word),
    stems: tokens.map((token) => stemOf(token.spelling, locale)),
    position: tokens[0]?.position ?? 0,
  };
}

/** Reads words one by one; words that together are the name of something the texts know are one word. */
function readPlainWords(
  piece: TypedPiece,
  tokens: readonly TypedToken[],
  isLastPiece: boolean,
  context: QueryContext,
  into: Reading,
) {
  const names = findNames(
    tokens.map((token) => stemOf(token.spelling, context.locale)),
    context.locale,
  );
  const known = names.filter((name) => context.vocabulary.stemFrequency(name.stem) > 0);
  tokens.forEach((token, at) => {
    const name = known.find(({ first, last }) => first <= at && at <= last);
    if (name && name.first < at) return;
    if (name) {
      const members = tokens.slice(name.first, name.last + 1);
      const typed = piece.text.slice(token.start, members.at(-1)?.end);
      const word = members.map((member) => member.word).join(' ');
      into.words.push({ typed, word, stems: [name.stem], position: token.position, isRequired: true });
      return;
    }
    const reading = readWord(token, isLastPiece && at === tokens.length - 1, context);
    if (reading.kind === 'prefix') into.prefix = reading.prefix;
    else into.words.push(...reading.words);
    if (reading.kind === 'words' && reading.corrected !== undefined) {
      into.notes.push({ code: 'corrected', from: token.typed, to: reading.corrected });
    }
  });
}

function readExcluded(piece: TypedPiece, tokens: readonly TypedToken[], context: QueryContext, into: Reading) {
  const [token] = tokens;
  if (piece.isPhrase || tokens.length > 1 || !token) {
    into.excludedPhrases.push(phraseOf(piece, tokens, context));
    return;
  }
  const own = stemOf(token.spelling, context.locale);
  const stems = [...new Set([own, ...context.vocabulary.stemsOfWord(token.word)])];
  into.excludedWords.push({ typed: token.typed, word: token.word, stems, position: token.position, isRequired: true });
}

/** Words that a text need not have add to its score: words said twice, and of a long query the more frequent ones. */
function requireRarest(reading: Reading, { vocabulary }: QueryContext) {
  const others =
    reading.phrases.length + reading.excludedWords.length + reading.excludedPhrases.length + (reading.prefix ? 1 : 0);
  const frequency = (word: QueryWord) => Math.max(...word.stems.map((stem) => vocabulary.stemFrequency(stem)));
  const once = [...new Map(reading.words.toReversed().map((word) => [word.stems.join(' '), word])).values()];
  const isAsked = others > 0 || once.some((word) => word.isRequired);
  const asked = isAsked ? once.filter((word) => word.isRequired) : once; // stop words alone are asked as they are
  asked.sort((a, b) => frequency(a) - frequency(b) || a.position - b.position);
  const required = new Set(asked.splice(0, Math.max(0, mostQueryWords - others)));
  reading.words = reading.words.map((word) => ({ ...word, isRequired: required.has(word) }));
  const leftOut = asked.sort((a, b) => a.position - b.position).map((word) => word.typed);
  if (leftOut.length > 0) reading.notes.push({ code: 'words-left-out', words: leftOut });
}

/**
 * Analyses what a visitor typed, by the same rules as texts and by what the texts know: their vocabulary, and the splitter
 * they were analysed with. Never throws, whatever is typed.
 */
export function analyseQuery(typed: string, context: QueryContext): AnalysedQuery {
  const text = cutToLength(typed);
  const reading: Reading = { words: [], phrases: [], prefix: null, excludedWords: [], excludedPhrases: [], notes: [] };
  if (text.length < typed.trimEnd().length) reading.notes.push({ code: 'cut', limit: longestQuery });
  let position = 0;
  let pieces = 0;
  const parsed = parseQuery(text)
    .map((piece) => ({ piece, tokens: tokenise(piece.text) }))
    .filter(({ tokens }) => tokens.length > 0);
  parsed.forEach(({ piece, tokens: found }, at) => {
    const tokens = found.map((token) => ({
      ...token,
      typed: piece.text.slice(token.start, token.end),
      position: position++,
    }));
    position++; // pieces are not neighbours
    if ((piece.isPhrase || piece.isExcluded) && pieces++ >= mostQueryWords) return;
    if (piece.isExcluded) readExcluded(piece, tokens, context, reading);
    else if (piece.isPhrase) reading.phrases.push(phraseOf(piece, tokens, context));
    else readPlainWords(piece, tokens, at === parsed.length - 1, context, reading);
  });
  requireRarest(reading, context);
  return { locale: context.locale, ...reading };
}
