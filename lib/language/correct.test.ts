import { describe, expect, it } from 'vitest';
import { editsBetween, findCorrection } from './correct';
import { packWords } from './packed-words';
import type { Vocabulary } from './vocabulary';

function knowing(words: Record<string, number>): Vocabulary {
  const packed = packWords(Object.entries(words));
  return {
    size: 100,
    wordFrequency: (word) => words[word] ?? 0,
    stemFrequency: (stem) => words[stem] ?? 0,
    stemsOfWord: (word) => [word],
    stemsOfPrefix: () => [],
    wordsOfLength: (length) => packed.get(length) ?? null,
  };
}

const edits = (one: string, other: string) =>
  editsBetween(
    one,
    Uint16Array.from([...other], (letter) => letter.charCodeAt(0)),
    0,
    other.length,
    2,
  );

describe('correcting unknown words', () => {
  it.each([
    ['election', 'election', 0],
    ['eletcion', 'election', 1],
    ['electio', 'election', 1],
    ['eelection', 'election', 1],
    ['elextion', 'election', 1],
    ['eletcoin', 'election', 2],
    ['monitor', 'election', 3],
    ['выбоыр', 'выборы', 1],
  ])('counts from %s to %s %i edits', (one, other, count) => {
    expect(edits(one, other)).toBe(count);
    expect(edits(other, one)).toBe(count);
  });

  it('takes one edit from five letters on, two from nine', () => {
    const vocabulary = knowing({ vote: 9, police: 9, parliament: 9 });
    expect(findCorrection('votx', vocabulary)).toBeNull();
    expect(findCorrection('polcie', vocabulary)).toBe('police');
    expect(findCorrection('poxxce', vocabulary)).toBeNull();
    expect(findCorrection('palriamnet', vocabulary)).toBe('parliament');
  });

  it('prefers frequent words, fewer edits and the same first letter', () => {
    expect(findCorrection('mission', knowing({ missions: 2, fission: 2 }))).toBe('missions');
    expect(findCorrection('elextion', knowing({ election: 3, erection: 50 }))).toBe('election');
    expect(findCorrection('houxe', knowing({ house: 50, houme: 2 }))).toBe('house');
  });

  it('never corrects numbers', () => {
    expect(findCorrection('20187', knowing({ '20188': 9 }))).toBeNull();
    expect(findCorrection('resolution1324', knowing({ resolution1325: 9 }))).toBeNull();
  });
});
