import fc from 'fast-check';
import { expect, test } from 'vitest';
import { inEveryList, inNoList } from './intersect';

const limit = 5000;

// Few numbers of a wide range, or most of a narrow one: both ways of gathering are taken.
const list = fc.oneof(
  fc.array(fc.integer({ min: 0, max: limit - 1 }), { maxLength: 40 }),
  fc.array(fc.integer({ min: 0, max: 30 }), { maxLength: 60 }),
  fc.integer({ min: 0, max: 9 }).map((first) => Array.from({ length: 700 }, (_, at) => (first + 7 * at) % limit)),
);
const listOf = (numbers: readonly number[]) => ({ numbers: Uint32Array.from(numbers), isInOrder: false });
const inOrder = (numbers: Iterable<number>) => [...numbers].sort((a, b) => a - b);

test('lists have in common what sets have, each number once', () => {
  fc.assert(
    fc.property(fc.array(list, { minLength: 1, maxLength: 4 }), (lists) => {
      const [first = new Set<number>(), ...others] = lists.map((numbers) => new Set(numbers));
      const common = [...first].filter((number) => others.every((other) => other.has(number)));
      expect(inOrder(inEveryList(lists.map(listOf), limit))).toEqual(inOrder(common));
    }),
    { numRuns: 500, seed: 1 },
  );
});

test('what stands in no list is left, in its order', () => {
  fc.assert(
    fc.property(list, fc.array(list, { maxLength: 3 }), (numbers, lists) => {
      const excluded = new Set(lists.flat());
      const left = numbers.filter((number) => !excluded.has(number));
      expect([...inNoList(Uint32Array.from(numbers), lists.map(listOf), limit)]).toEqual(left);
    }),
    { numRuns: 500, seed: 1 },
  );
});

test('a single list that is in order is given as it is', () => {
  const numbers = Uint32Array.from([1, 5, 9]);
  expect(inEveryList([{ numbers, isInOrder: true }], limit)).toBe(numbers);
  expect(inEveryList([], limit)).toHaveLength(0);
});
