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

test('servers for search are addresses without a slash or a user', () => {
  const { MEILI_URL, MEILI_SYNC_URLS } = readEnv({
    MEILI_URL: 'http://search.internal:7700/',
    MEILI_SYNC_URLS: 'http://one.internal:7700, http://two.internal:7700/',
  });
  expect(MEILI_URL).toBe('http://search.internal:7700');
  expect(MEILI_SYNC_URLS).toEqual(['http://one.internal:7700', 'http://two.internal:7700']);
});

test('a key or a password is never shown', () => {
  const read = () => readEnv({ MEILI_SYNC_KEY: 'abc\ndef', MEILI_URL: 'http://me:secret@search.internal' });
  expect(read).toThrow(/MEILI_SYNC_KEY=…: must be one word/);
  expect(read).toThrow(/MEILI_URL=…: must name no user/);
  expect(read).not.toThrow(/abc|secret/);
});
