import { expect, test } from 'vitest';
import { analyseQuery } from './analyse-query';
import { analyseText } from './analyse-text';
import { expectedMatches } from './expected-matches';
import { vocabularyOf } from './memory-vocabulary';

// Of ten texts, five speak of elections, five of observers, one of glaciers.
const texts = ['elections', 'elections observers', 'observers', 'glaciers'].flatMap((text, at) =>
  Array.from({ length: [3, 2, 3, 1][at] ?? 0 }, () => text),
);
const vocabulary = vocabularyOf([...texts, 'nothing else'].map((text) => analyseText(text, 'en')));
const expected = (typed: string) => expectedMatches(analyseQuery(typed, { locale: 'en', vocabulary }), vocabulary);

test.each([
  ['', 10],
  ['election', 5],
  ['elections observers', 2.5],
  ['"elections observers"', 0.625],
  ['elections observers glaciers', 0.25],
  ['elections -observers', 5],
  ['elections glac', 0.5],
  ['volcano', 0],
])('words that meet by chance: %s', (typed, matches) => {
  expect(expected(typed)).toBeCloseTo(matches);
});

test('among no texts, nothing is expected', () => {
  const empty = vocabularyOf([]);
  expect(expectedMatches(analyseQuery('election', { locale: 'en', vocabulary: empty }), empty)).toBe(0);
});
