import { expect, test } from 'vitest';
import { makeZipf, rankAt } from './zipf';

test('ranks begin at 1 and grow with the share', () => {
  const ranks = [0, 0.3, 0.6, 0.9, 0.99, 0.999_999].map((share) => rankAt(share, 1_000));
  expect(ranks[0]).toBe(1);
  expect(ranks).toEqual([...ranks].sort((a, b) => a - b));
  expect(ranks.at(-1)).toBeGreaterThan(1_000);
});

test('the first of a list is the commonest, and none is left out', () => {
  const pick = makeZipf(['a', 'b', 'c'], 1);
  const picked = Array.from({ length: 110 }, (_, index) => pick((index + 0.5) / 110));
  expect(picked.filter((each) => each === 'a')).toHaveLength(60);
  expect(picked.at(-1)).toBe('c');
});
