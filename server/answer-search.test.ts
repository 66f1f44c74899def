import { IncomingMessage, ServerResponse } from 'node:http';
import { Socket } from 'node:net';
import { expect, test, vi } from 'vitest';
import { withSearch } from './answer-search';

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
])('%s %s is left to Next', async (method, url) => {
  const next = vi.fn(() => Promise.resolve());
  const request = Object.assign(new IncomingMessage(new Socket()), { method, url });
  const response = new ServerResponse(request);
  await withSearch(next)(request, response);
  expect(next).toHaveBeenCalledExactlyOnceWith(request, response);
});
