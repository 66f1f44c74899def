import { IncomingMessage } from 'node:http';
import { Socket } from 'node:net';
import { expect, test } from 'vitest';
import { answerSearch } from './answer-search';

// That searches are answered, the end-to-end tests see.
test.each([
  ['GET', '/en'],
  ['GET', '/en/constructor'],
  ['GET', '/en/search/'],
  ['GET', '/en/search/more?q=visit'],
  ['GET', '/xx/search?q=visit'],
  ['GET', '/search?q=visit'],
  ['GET', '//en/search'],
  ['GET', '/api/v1/releases/search'],
  ['POST', '/en/search?q=visit'],
  ['OPTIONS', '/api/v1/search'],
])('%s %s is left to Next', (method, url) => {
  expect(answerSearch(Object.assign(new IncomingMessage(new Socket()), { method, url }))).toBeNull();
});
