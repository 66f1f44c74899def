import { describe, expect, it } from 'vitest';
import { collectCompoundParts, createCompoundSplitter } from './compounds';

const words = [
  'bund',
  'verfassung',
  'gericht',
  'verfassungsgericht',
  'wahl',
  'beobachtung',
  'teil',
  'unter',
  'nehmen',
  'thai',
  'land',
  'menschen',
  'recht',
  'orgie',
];
const { split } = createCompoundSplitter(collectCompoundParts(words.map((word) => [word, 2])), ['menschenrecht']);

describe('splitting compounds', () => {
  it.each([
    ['wahlbeobachtung', ['wahl', 'beobachtung']],
    ['wahlbeobachtungen', ['wahl', 'beobachtung']],
    ['bundesverfassungsgericht', ['bund', 'verfassungsgericht', 'verfassung', 'gericht']],
    ['verfassungsgerichts', ['verfassung', 'gericht']],
    ['beobachtung', []],
    ['unternehmen', []],
    ['georgien', []],
    ['thailand', []],
    ['menschenrecht', []],
    ['teilnehmer', []],
    ['', []],
  ])('splits %s into %j', (word, parts) => {
    expect(split(word)).toEqual(parts);
  });

  it('takes as parts what two texts have, of four letters or more, but no stop words', () => {
    const frequencies: [string, number][] = [
      ['wahl', 2],
      ['konferenz', 1],
      ['rat', 9],
      ['unter', 9],
      ['gericht', 3],
      ['2019', 4],
    ];
    expect(collectCompoundParts(frequencies)).toEqual(['gericht', 'wahl']);
  });
});
