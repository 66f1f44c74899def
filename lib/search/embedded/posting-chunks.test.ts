import fc from 'fast-check';
import { expect, test } from 'vitest';
import { countedOnceMore, countIn, fullChunk, packPostings, unpackPostings } from './posting-chunks';

const postings = fc
  .uniqueArray(fc.tuple(fc.integer({ min: 1, max: 2 ** 28 }), fc.integer({ min: 1, max: 2 ** 32 - 1 })), {
    selector: ([number]) => number,
    maxLength: 600,
  })
  .map((list) => list.sort(([a], [b]) => a - b))
  .map((list) => ({ numbers: list.map(([number]) => number), counts: list.map(([, count]) => count) }));

test('what was packed is unpacked, chunk after chunk', () => {
  fc.assert(
    fc.property(postings, ({ numbers, counts }) => {
      const chunks = packPostings({ numbers, counts });
      const found = unpackPostings(Buffer.concat(chunks.map(({ bytes }) => bytes)));
      expect([...found.numbers]).toEqual(numbers);
      expect([...found.counts]).toEqual(counts);
      expect(found.isInOrder).toBe(true);
      for (const { bytes } of chunks) expect(bytes.length).toBeLessThan(fullChunk + 30);
      for (const { first, bytes } of chunks) expect(unpackPostings(bytes).numbers[0]).toBe(first);
    }),
    { numRuns: 200, seed: 1 },
  );
});

test('a word of most releases takes a byte for each', () => {
  const numbers = Array.from({ length: 900 }, (_, at) => 1 + 2 * at);
  const counts = numbers.map((number) => (1 + (number % 3)) << 16);
  const [chunk, ...others] = packPostings({ numbers, counts });
  expect(others).toHaveLength(0);
  expect(chunk?.bytes.length).toBeLessThan(numbers.length + 5);
});

test('the postings of several stems are not in order', () => {
  const [a, b] = [[3, 9], [4]].map((numbers) => packPostings({ numbers, counts: numbers.map(() => 1) }));
  const { numbers, isInOrder } = unpackPostings(Buffer.concat([...(a ?? []), ...(b ?? [])].map(({ bytes }) => bytes)));
  expect([...numbers]).toEqual([3, 9, 4]);
  expect(isInOrder).toBe(false);
});

test('counts of a field stop at 255, and leave the others alone', () => {
  let counts = countedOnceMore(0, 3);
  for (let times = 0; times < 300; times++) counts = countedOnceMore(counts, 2);
  expect([0, 1, 2, 3].map((field) => countIn(counts, field))).toEqual([0, 0, 255, 1]);
});
