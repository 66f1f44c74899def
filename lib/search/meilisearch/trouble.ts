import { MeilisearchApiError, MeilisearchRequestError, MeilisearchRequestTimeOutError } from 'meilisearch';
import { SearchUnavailableError } from '../search-engine';

/** The variables that hold keys. */
export type KeyName = 'MEILI_SEARCH_KEY' | 'MEILI_SYNC_KEY';

/** What a request wanted to do, for the one who reads of its failure. */
export interface Request {
  /** The server's address. */
  url: string;
  key: KeyName;
  /** As Meilisearch calls it, e.g. `documents.add`. */
  right: string;
  /** In milliseconds. */
  timeout: number;
}

/** A server was asked to do something and did not, for a reason that the message names. */
export class MeilisearchTroubleError extends SearchUnavailableError {
  override name = 'MeilisearchTroubleError';
}

/** A server answered by another state of the releases than the present one; another behind its address may be right. */
export class RefusedAnswerError extends MeilisearchTroubleError {
  override name = 'RefusedAnswerError';
}

/** Says in words what went wrong with a request; never a key. */
export function troubleOf(cause: unknown, request: Request): MeilisearchTroubleError {
  if (cause instanceof MeilisearchTroubleError) return cause;
  return new MeilisearchTroubleError(`Meilisearch at ${request.url} ${reasonOf(cause, request)}`, { cause });
}

function reasonOf(cause: unknown, request: Request): string {
  if (cause instanceof MeilisearchApiError) return refusalOf(cause, request);
  if (cause instanceof MeilisearchRequestError)
    return cause.cause instanceof MeilisearchRequestTimeOutError
      ? `did not answer within ${request.timeout} ms`
      : `cannot be reached: ${innermost(cause)}`;
  return 'answered nonsense';
}

function refusalOf({ cause, message, response }: MeilisearchApiError, { key, right }: Request): string {
  const code = cause?.code;
  if (code === 'missing_authorization_header') return `wants a key: set ${key}`;
  if (code === 'invalid_api_key')
    return `does not know the key in ${key}, or the key lacks the right ${right} on releases_*`;
  if (code === 'index_not_found') return `has no index of this version: ${message}`;
  return `answered ${response.status}: ${message}`;
}

// What `fetch failed` hides, e.g. ECONNREFUSED.
function innermost(error: Error): string {
  return error.cause instanceof Error ? innermost(error.cause) : 'code' in error ? String(error.code) : error.message;
}
