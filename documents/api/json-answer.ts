import 'server-only';
import { SearchUnavailableError } from '@/lib/search/search-engine';
import type { Answer, Answerer } from '../answer';

/** What is wrong with a parameter, for a program and for whoever wrote it. */
export interface ParameterError {
  parameter: string;
  value: string;
  code: string;
  detail: string;
}

// Any page may ask: everything here is public, and nothing depends on who asks.
const openToAll = { 'access-control-allow-origin': '*' };

/** Answers a program with JSON. */
export function jsonAnswer(body: object): Answer {
  return { status: 200, headers: { ...openToAll, 'content-type': 'application/json' }, body: JSON.stringify(body) };
}

const titles = {
  404: 'Not Found',
  422: 'Unprocessable Content',
  500: 'Internal Server Error',
  503: 'Service Unavailable',
} as const;

/** Says what went wrong as RFC 9457 asks; the errors name the parameters. */
export function problemAnswer(
  status: keyof typeof titles,
  detail: string,
  errors: readonly ParameterError[] = [],
): Answer {
  const body = { type: 'about:blank', title: titles[status], status, detail, ...(errors.length > 0 ? { errors } : {}) };
  return { status, headers: { ...openToAll, 'content-type': 'application/problem+json' }, body: JSON.stringify(body) };
}

/** Says which parameters cannot be used. */
export function mistakesAnswer(errors: readonly ParameterError[]): Answer {
  const names = [...new Set(errors.map(({ parameter }) => parameter))];
  return problemAnswer(422, `These parameters cannot be used as they are: ${names.join(', ')}.`, errors);
}

/** Turns a question into answers that are never anything but JSON. */
export function answerProgram<Params>(
  answer: (query: URLSearchParams, params: Params) => Answer | Promise<Answer>,
): Answerer<Params> {
  return async ({ searchParams }, params) => {
    try {
      return await answer(searchParams, params);
    } catch (error) {
      console.error(error);
      if (error instanceof SearchUnavailableError) return problemAnswer(503, 'The search cannot answer now.');
      return problemAnswer(500, 'The fault is ours and has been recorded.');
    }
  };
}
