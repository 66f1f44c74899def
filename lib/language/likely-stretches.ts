import type { AnalysedQuery } from './analysed-query';
import type { AnalyseOptions } from './analyse-text';
import { fold } from './fold';
import { beginningsOfName } from './name-variants';

/** A part of a text, in UTF-16 units. */
export interface Stretch {
  start: number;
  end: number;
}

/** Stemmers change the last letters alone (polici, of policy): a word surely begins as its stem does without these. */
const changedLetters = 2;
/** What may stand inside a word or a number that is written together in its stem: co-operation, O.S.C.E., 1,000. */
const between = `[-‐‑.,'’\\u00A0\\u202F]?`;
/** Longer than any name of several words, in UTF-16 units. */
const longestName = 120;

/**
 * Finds the stretches of a text, from blank to blank, in which something may stand that a query is marked by; outside of them
 * there is nothing. A look at the letters is quicker than the analysis by far, which then reads these stretches alone. Null
 * where letters cannot tell.
 */
export function likelyStretches(text: string, query: AnalysedQuery, options: AnalyseOptions): Stretch[] | null {
  if (unusual.test(text)) return null;
  const { pattern, isAnywhere, ahead } = soughtOf(query, options);
  const found: Stretch[] = [];
  if (!pattern) return found;
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
    if (!isAnywhere && isLetter(text.charCodeAt(match.index - 1))) continue;
    const start = blankBefore(text, match.index);
    const end = blankAfter(text, match.index + match[0].length + ahead);
    const last = found.at(-1);
    if (last && start <= last.end) last.end = end;
    else found.push({ start, end });
  }
  return found;
}

/**
 * Anything but the letters and signs of our languages: marks apart from their letters and characters that are not seen may stand
 * anywhere in a word.
 */
const unusual = /[^\0-\u00AC\u00AE-\u02FF\u0370-\u0482\u048A-\u0590\u2010-\u205F\u20A0-\u20CF\u2100-\u214F]/;

/** What is looked for, of one query. */
interface Sought {
  /** Null where the query marks nothing. */
  pattern: RegExp | null;
  /** Inside of words, too: a compound has its parts anywhere. */
  isAnywhere: boolean;
  /** How much of the text behind a place belongs to it. */
  ahead: number;
}

// A query is asked of every hit of a page.
const made = new WeakMap<AnalysedQuery, Sought>();

function soughtOf(query: AnalysedQuery, options: AnalyseOptions): Sought {
  let sought = made.get(query);
  if (!sought) made.set(query, (sought = makeSought(query, options)));
  return sought;
}

function makeSought({ words, phrases, prefix, locale }: AnalysedQuery, { splitter }: AnalyseOptions): Sought {
  const stems = words.flatMap((word) => word.stems);
  const names = [...stems, ...(prefix?.stems ?? [])].flatMap((stem) => beginningsOfName(stem, locale));
  const beginnings = [
    ...[...stems, ...names].map(withoutChanged),
    ...phrases.flatMap((phrase) => phrase.words.slice(0, 1)),
    ...(prefix ? [prefix.beginning] : []),
  ];
  const longestPhrase = Math.max(0, ...phrases.map(({ typed }) => 2 * typed.length));
  return {
    pattern: patternOf(beginnings),
    isAnywhere: locale === 'de' && splitter !== undefined,
    ahead: Math.max(longestPhrase, names.length > 0 ? longestName : 0),
  };
}

function withoutChanged(stem: string): string {
  const folded = fold(stem);
  return /^\p{N}/u.test(folded) ? folded : folded.slice(0, Math.max(2, folded.length - changedLetters));
}

function blankBefore(text: string, at: number): number {
  let start = at;
  while (start > 0 && !isBlank(text, start - 1)) start--;
  return start;
}

function blankAfter(text: string, at: number): number {
  let end = at;
  while (end < text.length && !isBlank(text, end)) end++;
  return Math.min(end, text.length);
}

function isBlank(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code === 0x20 || code === 0x0a;
}

function isLetter(unit: number): boolean {
  return spellings().letters.has(unit);
}

// Without flags and classes of Unicode, which take a hundred times as long to compile, once a query.
function patternOf(beginnings: readonly string[]): RegExp | null {
  if (beginnings.length === 0) return null;
  return new RegExp([...new Set(beginnings.map(anySpelling))].join('|'), 'g');
}

/** A pattern of a folded beginning in any spelling that folds to it. */
function anySpelling(beginning: string): string {
  const letters = beginning.match(/ss|ae|oe|th|./gu) ?? [];
  return letters.map(anyLetter).join(between);
}

function anyLetter(folded: string): string {
  const [first = '', second] = folded;
  const spelt = spellings().of.get(folded);
  if (second === undefined) return `[${spelt ?? escaped(first)}]`;
  const apart = anyLetter(first) + between + anyLetter(second);
  return spelt === undefined ? apart : `(?:${apart}|[${spelt}])`;
}

function escaped(letter: string): string {
  return letter.replace(/./gs, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

interface Spellings {
  /** Letters and digits by what they fold to; by the first letter too, where it is two. */
  of: ReadonlyMap<string, string>;
  letters: ReadonlySet<number>;
}

let known: Spellings | undefined;

/** How Latin, Greek and Cyrillic are spelt. */
function spellings(): Spellings {
  if (known) return known;
  const of = new Map<string, string>();
  const letters = new Set<number>();
  for (let unit = 0; unit < 0x530; unit++) {
    const letter = String.fromCharCode(unit);
    if (!/[\p{L}\p{N}]/u.test(letter)) continue;
    letters.add(unit);
    const folded = fold(letter);
    for (const part of new Set([folded, folded.slice(0, 1)])) of.set(part, (of.get(part) ?? '') + letter);
  }
  return (known = { of, letters });
}
