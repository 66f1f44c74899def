import { expect, test } from 'vitest';
import { makeProgress } from './progress';

test('the beginning and the end are told, and between them no more than every five seconds', () => {
  let now = 0;
  const isToBeTold = makeProgress(() => now);
  const told = Array.from({ length: 121 }, (_, second) => {
    now = second * 1000;
    return isToBeTold(second, 120) ? second : null;
  });
  expect(told.filter((second) => second !== null)).toEqual(Array.from({ length: 25 }, (_, at) => at * 5));
  expect(isToBeTold(120, 120)).toBe(true);
  expect(isToBeTold(1, 2)).toBe(false);
});
