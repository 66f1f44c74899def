import { letterMask, unpackWord } from '@/lib/language/packed-words';
import type { PackedWords } from '@/lib/language/vocabulary';

/** No words of a length. */
export function none(length: number): PackedWords {
  return { length, letters: new Uint16Array(), masks: new Uint32Array(), frequencies: new Uint32Array() };
}

/** Puts a word, found in one text so far, among the others of its length, in alphabetical order. */
export function withWord(packed: PackedWords, word: string): PackedWords {
  const at = placeOf(packed, word);
  if (isAt(packed, word, at)) return packed;
  const { length, letters, masks, frequencies } = packed;
  const codes = Uint16Array.from({ length }, (_, index) => word.charCodeAt(index));
  return {
    length,
    letters: spliced(new Uint16Array(letters.length + length), letters, at * length, codes),
    masks: spliced(new Uint32Array(masks.length + 1), masks, at, [letterMask(word)]),
    frequencies: spliced(new Uint32Array(frequencies.length + 1), frequencies, at, [1]),
  };
}

/** Takes a word out. */
export function withoutWord(packed: PackedWords, word: string): PackedWords {
  const at = placeOf(packed, word);
  if (!isAt(packed, word, at)) return packed;
  const { length, letters, masks, frequencies } = packed;
  return {
    length,
    letters: spliced(new Uint16Array(letters.length - length), letters, at * length, [], length),
    masks: spliced(new Uint32Array(masks.length - 1), masks, at, [], 1),
    frequencies: spliced(new Uint32Array(frequencies.length - 1), frequencies, at, [], 1),
  };
}

// Copies with something put in at a place, and as many numbers left out there as are said.
function spliced<T extends Uint16Array | Uint32Array>(
  into: T,
  from: T,
  at: number,
  put: ArrayLike<number>,
  left = 0,
): T {
  into.set(from.subarray(0, at));
  into.set(put, at);
  into.set(from.subarray(at + left), at + put.length);
  return into;
}

function isAt(packed: PackedWords, word: string, at: number): boolean {
  return at < packed.masks.length && unpackWord(packed, at) === word;
}

function placeOf(packed: PackedWords, word: string): number {
  let low = 0;
  let high = packed.masks.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (unpackWord(packed, middle) < word) low = middle + 1;
    else high = middle;
  }
  return low;
}
