import { describe, expect, it } from 'vitest';
import { analyseQuery } from './analyse-query';
import { analyseText } from './analyse-text';
import { vocabularyOf } from './memory-vocabulary';
import { createCounter, nearTermsOf, rarestStems, rarity, scoreCounts, termWorth } from './near-score';

const texts = ['Human rights in Moldova', 'The rights of all humans', 'Human trafficking', 'Moldovan wine'].map(
  (text) => analyseText(text, 'en'),
);
const vocabulary = vocabularyOf(texts);
const termsOf = (typed: string) => nearTermsOf(analyseQuery(typed, { locale: 'en', vocabulary }), vocabulary);
const countsOf = (typed: string, at: number) => {
  const { words, stems, extras } = texts[at] ?? { words: [], stems: [], extras: [] };
  return createCounter(termsOf(typed))({ words, stems, extraStems: extras.map((extra) => extra.stem) });
};

describe('scoring near matches', () => {
  it('is BM25: rarer is worth more, more often is worth more but ever less, longer texts are worth less', () => {
    expect(rarity(1, 100)).toBeGreaterThan(rarity(50, 100));
    expect(rarity(100, 100)).toBeGreaterThan(0);
    expect(termWorth(0, 10, 10)).toBe(0);
    expect(termWorth(2, 10, 10) - termWorth(1, 10, 10)).toBeGreaterThan(termWorth(3, 10, 10) - termWorth(2, 10, 10));
    expect(termWorth(1, 20, 10)).toBeLessThan(termWorth(1, 10, 10));
  });

  it('counts stems, words and neighbours', () => {
    expect(termsOf('human rights').map((term) => term.kind)).toEqual(['stem', 'word', 'pair', 'stem', 'word']);
    expect(countsOf('human rights', 0)).toEqual([1, 1, 1, 1, 1]);
    expect(countsOf('human rights', 1)).toEqual([1, 0, 0, 1, 1]);
    expect(countsOf('human rights', 3)).toEqual([0, 0, 0, 0, 0]);
  });

  it('puts the same inflection and the same neighbours first', () => {
    const score = (at: number) => scoreCounts(termsOf('human rights'), countsOf('human rights', at), 4, 4);
    expect(score(0)).toBeGreaterThan(score(1));
    expect(score(1)).toBeGreaterThan(score(2));
  });

  it('leaves out what no text has, pairs with a stop word, and what was said before', () => {
    expect(termsOf('xylophone')).toEqual([]);
    expect(termsOf('the rights').map((term) => term.kind)).not.toContain('pair');
    expect(termsOf('rights rights').filter((term) => term.kind === 'stem')).toHaveLength(1);
  });

  it('finds candidates by the rarest stems', () => {
    expect(rarestStems(termsOf('human wine')).map((term) => term.any)).toEqual([['wine'], ['human']]);
  });
});
