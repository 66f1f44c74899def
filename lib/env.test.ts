import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { InvalidEnvironmentError, readEnv } from './env';

test('an empty environment is a working one', () => {
  expect(readEnv({})).toEqual({
    CONTENT_DIR: resolve('content'),
    VAR_DIR: resolve('var'),
    SITE_URL: 'http://localhost:3000',
    PORT: 3000,
  });
});

test('the public origin loses its slash', () => {
  expect(readEnv({ SITE_URL: 'https://news.example.org/' }).SITE_URL).toBe('https://news.example.org');
});

test('a blank variable is an absent one', () => {
  expect(readEnv({ PORT: '', VAR_DIR: ' ' }).PORT).toBe(3000);
});

test('every problem is reported together', () => {
  const read = () => readEnv({ PORT: 'http', SITE_URL: 'ftp://example.org' });
  expect(read).toThrow(InvalidEnvironmentError);
  expect(read).toThrow(/PORT=http.*\n.*SITE_URL=ftp|SITE_URL=ftp.*\n.*PORT=http/);
});

test('an origin has no path', () => {
  expect(() => readEnv({ SITE_URL: 'https://example.org/news' })).toThrow('without a path');
});
