import { expect, it } from 'vitest';
import { packWords, unpackWord } from '@/lib/language/packed-words';
import type { PackedWords } from '@/lib/language/vocabulary';
import { none, withoutWord, withWord } from './packed-words-change';

const pack = (...words: string[]): PackedWords => packWords(words.map((word) => [word, 1])).get(6) ?? none(6);
const wordsIn = (packed: PackedWords) => Array.from(packed.masks, (_, index) => unpackWord(packed, index));

it('puts a word among the others as if all had been packed at once', () => {
  for (const word of ['abroad', 'reform', 'выборы', 'zagreb']) {
    const changed = withWord(pack('border', 'police', 'voters'), word);
    expect(changed).toEqual(pack('border', 'police', 'voters', word));
  }
  expect(withWord(none(6), 'border')).toEqual(pack('border'));
});

it('takes a word out again, wherever it stands', () => {
  const all = pack('border', 'police', 'voters');
  for (const word of wordsIn(all)) expect(withWord(withoutWord(all, word), word)).toEqual(all);
  expect(wordsIn(withoutWord(all, 'police'))).toEqual(['border', 'voters']);
  expect(withoutWord(pack('border'), 'border')).toEqual(none(6));
});

it('leaves alone what is there already, or is not there', () => {
  const all = pack('border', 'police');
  expect(withWord(all, 'police')).toBe(all);
  expect(withoutWord(all, 'reform')).toBe(all);
});
