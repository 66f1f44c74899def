import { letterMask, unpackWord } from './packed-words';
import type { PackedWords, Vocabulary } from './vocabulary';

const firstLength = 5;
const twoEditsFrom = 9;

/** How many edits a word of this length may be away from the one it was meant to be. */
function mostEdits(word: string): number {
  if (word.length < firstLength || /\p{N}/u.test(word)) return 0;
  return word.length < twoEditsFrom ? 1 : 2;
}

function bitsIn(mask: number): number {
  const pairs = mask - ((mask >>> 1) & 0x55555555);
  const fours = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333);
  return Math.imul((fours + (fours >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

/** Three rows of the table of edits, used again for each word: a scan looks at thousands. */
const longestRow = 128;
const rows = [0, 1, 2].map(() => new Uint8Array(longestRow + 1));

/**
 * Counts the edits between a word and the letters from an offset on: a letter put in, left out, changed, or two
 * neighbours swapped (optimal string alignment). Stops and gives `most + 1` where there are more.
 */
export function editsBetween(word: string, letters: Uint16Array, offset: number, length: number, most: number): number {
  if (length > longestRow || Math.abs(word.length - length) > most) return most + 1;
  let [beforeLast = new Uint8Array(), last = new Uint8Array(), row = new Uint8Array()] = rows;
  for (let j = 0; j <= length; j++) last[j] = j;
  for (let i = 1; i <= word.length; i++) {
    row.fill(most + 1, 0, length + 1);
    row[0] = i;
    let least = i;
    const letter = word.charCodeAt(i - 1);
    for (let j = Math.max(1, i - most); j <= Math.min(length, i + most); j++) {
      const isSame = letter === letters[offset + j - 1];
      let edits = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + (isSame ? 0 : 1));
      const isSwapped =
        i > 1 && j > 1 && letter === letters[offset + j - 2] && word.charCodeAt(i - 2) === letters[offset + j - 1];
      if (isSwapped) edits = Math.min(edits, (beforeLast[j - 2] ?? 0) + 1);
      row[j] = edits;
      least = Math.min(least, edits);
    }
    if (least > most) return most + 1;
    [beforeLast, last, row] = [last, row, beforeLast];
  }
  return last[length] ?? most + 1;
}

interface Candidate {
  word: string;
  score: number;
}

/** The best of one length: frequent words first, a second edit and another first letter count against it. */
function bestOfLength(word: string, known: PackedWords, most: number): Candidate | null {
  const mask = letterMask(word);
  let best: Candidate | null = null;
  for (let index = 0; index < known.masks.length; index++) {
    if (bitsIn(mask ^ (known.masks[index] ?? 0)) > 2 * most) continue;
    const offset = index * known.length;
    const edits = editsBetween(word, known.letters, offset, known.length, most);
    if (edits > most) continue;
    const isSameStart = known.letters[offset] === word.charCodeAt(0);
    const score = Math.log((known.frequencies[index] ?? 0) + 1) - 4 * (edits - 1) - (isSameStart ? 0 : 1.5);
    if (!best || score > best.score) best = { word: unpackWord(known, index), score };
  }
  return best;
}

/**
 * Finds the known word that an unknown one, folded, was most likely meant to be: one edit away from five letters on, two
 * from nine; null where there is none. Numbers are never corrected.
 */
export function findCorrection(word: string, vocabulary: Vocabulary): string | null {
  const most = mostEdits(word);
  let best: Candidate | null = null;
  for (let length = word.length - most; most > 0 && length <= word.length + most; length++) {
    const known = vocabulary.wordsOfLength(length);
    const candidate = known && bestOfLength(word, known, most);
    if (candidate && (!best || candidate.score > best.score)) best = candidate;
  }
  return best?.word ?? null;
}
