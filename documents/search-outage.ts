import { SearchUnavailableError } from '@/lib/search/search-engine';

/** Gives null for an outage of the search, which is logged; whatever else went wrong is thrown on. */
export function nullWhereUnavailable(error: unknown): null {
  if (!(error instanceof SearchUnavailableError)) throw error;
  console.error(error);
  return null;
}
