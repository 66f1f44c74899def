import { afterEach, beforeEach, expect, vi } from 'vitest';

const said: string[] = [];

beforeEach(() => {
  said.length = 0;
  vi.spyOn(console, 'error').mockImplementation((...words) => void said.push(words.map(String).join(' ')));
});

// A test that prints an error has found one.
afterEach(() => {
  expect(said).toEqual([]);
});
