import type { PackedWords } from './vocabulary';

/** Gives a set of the letters of a word as 32 bits: words that are near each other differ in few of them. */
export function letterMask(word: string): number {
  let mask = 0;
  for (let at = 0; at < word.length; at++) mask |= 1 << (word.charCodeAt(at) & 31);
  return mask >>> 0;
}

function packOneLength(length: number, words: readonly (readonly [string, number])[]): PackedWords {
  const letters = new Uint16Array(words.length * length);
  words.forEach(([word], index) => {
    for (let at = 0; at < length; at++) letters[index * length + at] = word.charCodeAt(at);
  });
  return {
    length,
    letters,
    masks: Uint32Array.from(words, ([word]) => letterMask(word)),
    frequencies: Uint32Array.from(words, ([, frequency]) => frequency),
  };
}

/** Packs words with their frequencies by length, in alphabetical order. */
export function packWords(wordsWithFrequency: Iterable<readonly [string, number]>): Map<number, PackedWords> {
  const byLength = new Map<number, (readonly [string, number])[]>();
  for (const entry of wordsWithFrequency) {
    const same = byLength.get(entry[0].length);
    if (same) same.push(entry);
    else byLength.set(entry[0].length, [entry]);
  }
  const inOrder = (a: readonly [string, number], b: readonly [string, number]) => (a[0] < b[0] ? -1 : 1);
  return new Map([...byLength].map(([length, words]) => [length, packOneLength(length, words.sort(inOrder))]));
}

/** Gives back one of the packed words. */
export function unpackWord({ length, letters }: PackedWords, index: number): string {
  return String.fromCharCode(...letters.subarray(index * length, (index + 1) * length));
}
