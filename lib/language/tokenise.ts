import { fold, spell } from './fold';

/** A word where it stands in a text. */
export interface Token {
  /** Offsets in UTF-16 units. */
  start: number;
  end: number;
  /** In lower case, with accents: what a stemmer reads. */
  spelling: string;
  /** Folded: what words are compared by; never empty. */
  word: string;
  /** Where a word wears a prefix with a hyphen, the word without it: `proliferation` of `non-proliferation`. */
  rest?: string;
}

/** Longer words are cut: nobody writes them, and they would fill the vocabulary. */
const longestWord = 64;

const letter = String.raw`[\p{L}\p{N}]`;
const inner = String.raw`[\p{L}\p{N}\p{M}\u00AD\u200B-\u200D\u2060\uFEFF]`;
const end = `(?!${inner})`;

// In this order: an acronym with dots, a number with separators, and everything else that apostrophes and hyphens hold together.
const chunk = new RegExp(
  [
    String.raw`\p{L}(?:\.\p{L})+${end}\.?`,
    String.raw`\p{Nd}{1,3}(?:[.,'\u00A0\u202F]\p{Nd}{3})+${end}`,
    String.raw`${letter}${inner}*(?:['-]${letter}${inner}*)*`,
  ].join('|'),
  'gu',
);
const joinedByDotsOrSpaces = /[.,\u00A0\u202F]/u;

/** What French and Italian leave of a word before an apostrophe; also in names in any language, e.g. Côte d'Ivoire. */
const elisions = new Set(
  'l d j m t s n c v qu gl jusqu lorsqu puisqu quoiqu dell all dall nell sull coll un quest quell degl agl bell'.split(
    ' ',
  ),
);
/** What English and German put behind an apostrophe: Russia's, we'll. */
const endings = new Set('s ll ve re d m'.split(' '));
/** Prefixes that are one word with what follows: co-operation is not an operation. */
const boundPrefixes = new Set('co ko re e'.split(' '));
/** Prefixes that are one word with what follows, and what follows is meant too: non-proliferation is about proliferation. */
const freePrefixes = new Set(
  'non anti pre post inter intra multi counter contra contre sub ultra анти пост'.split(' '),
);

/** Calls back for each piece that a character separates, with its offset. */
function piecesOf(text: string, offset: number, separator: string): { text: string; start: number }[] {
  let start = offset;
  return text.split(separator).map((piece) => {
    const found = { text: piece, start };
    start += piece.length + 1;
    return found;
  });
}

function tokenOf(text: string, start: number, spelt: string = text): Token | null {
  const spelling = spell(spelt).slice(0, longestWord);
  const word = fold(spelling);
  return word === '' ? null : { start, end: start + text.length, spelling, word };
}

/** A piece without hyphens: elisions and endings fall away, other apostrophes hold a word together. */
function withoutApostrophes(text: string, offset: number): Token | null {
  const parts = piecesOf(text, offset, "'");
  if (parts.length > 1 && endings.has(fold(parts.at(-1)?.text ?? ''))) parts.pop();
  while (parts.length > 1 && elisions.has(fold(parts[0]?.text ?? ''))) parts.shift();
  return tokenOf(parts.map((part) => part.text).join("'"), parts[0]?.start ?? offset);
}

function joinPrefix(prefix: Token, rest: Token, isFree: boolean): Token {
  const spelling = (prefix.spelling + rest.spelling).slice(0, longestWord);
  const joined = { start: prefix.start, end: rest.end, spelling, word: fold(spelling) };
  return isFree ? { ...joined, rest: rest.spelling } : joined;
}

/** The words of a chunk that hyphens hold together: prefixes join what follows, everything else comes apart. */
function withoutHyphens(text: string, offset: number): Token[] {
  const tokens: Token[] = [];
  let prefix: Token | null = null;
  for (const piece of piecesOf(text, offset, '-')) {
    const token = withoutApostrophes(piece.text, piece.start);
    if (!token) continue;
    const isLetter = /^\p{L}/u.test(token.word);
    if (prefix)
      tokens[tokens.length - 1] = isLetter ? joinPrefix(prefix, token, freePrefixes.has(prefix.word)) : prefix;
    if (!prefix || !isLetter) tokens.push(token);
    prefix = !prefix && (boundPrefixes.has(token.word) || freePrefixes.has(token.word)) ? token : null;
  }
  return tokens;
}

/** The tokens of one chunk that `chunksOf` found; their offsets begin with the chunk. */
export function tokensOfChunk(text: string): Token[] {
  if (joinedByDotsOrSpaces.test(text)) {
    const token = tokenOf(text.replace(/\.$/, ''), 0, text.replace(/[.,'\u00A0\u202F]/gu, ''));
    return token ? [token] : [];
  }
  if (/^\p{Nd}{1,3}(?:'\p{Nd}{3})+$/u.test(text))
    return [tokenOf(text, 0, text.replaceAll("'", ''))].filter((token) => token !== null);
  return withoutHyphens(text, 0);
}

/**
 * Finds what a text is made of, with offsets into it: words with what apostrophes and hyphens tie to them. Typographic
 * apostrophes and hyphens are written plainly in what is found, one unit for one, so offsets stay true.
 */
export function chunksOf(text: string): { start: number; text: string }[] {
  const plain = text.replace(/[’‘‛`´′ʼʻ]/gu, "'").replace(/[‐‑]/gu, '-');
  return Array.from(plain.matchAll(chunk), (match) => ({ start: match.index, text: match[0] }));
}

/** Finds the words of a text, in order and apart from each other. */
export function tokenise(text: string): Token[] {
  return chunksOf(text).flatMap(({ start, text: found }) =>
    tokensOfChunk(found).map((token) => ({ ...token, start: token.start + start, end: token.end + start })),
  );
}
