import { expect, onTestFinished, test, vi } from 'vitest';
import { SearchUnavailableError } from '@/lib/search/search-engine';
import { route } from '../answer';
import { answerProgram, jsonAnswer } from './json-answer';

const request = new Request('http://localhost/api/v1/thing?q=visit');
const ask = (answer: Parameters<typeof answerProgram>[0]) =>
  route(answerProgram(answer))(request, { params: Promise.resolve({}) });

test('what a program gets is JSON that any page may read', async () => {
  const answer = await ask((params) => jsonAnswer({ q: params.get('q') }));
  expect(answer.status).toBe(200);
  expect(answer.headers.get('access-control-allow-origin')).toBe('*');
  expect(await answer.json()).toEqual({ q: 'visit' });
});

test.each<[number, Error]>([
  [503, new SearchUnavailableError('The index cannot be read.')],
  [500, new TypeError('A mistake of ours.')],
])('a %i is a problem that tells nothing of its cause, which is logged', async (status, error) => {
  const said = vi.spyOn(console, 'error').mockImplementation(() => undefined);
  onTestFinished(() => said.mockRestore());
  const answer = await ask(() => Promise.reject(error));
  expect(said).toHaveBeenCalledExactlyOnceWith(error);
  expect(answer.status).toBe(status);
  expect(answer.headers.get('content-type')).toBe('application/problem+json');
  const problem: unknown = await answer.json();
  expect(problem).toMatchObject({ type: 'about:blank', status });
  expect(JSON.stringify(problem)).not.toContain(error.message);
});
