import { setImmediate as letOthersGo } from 'node:timers/promises';
import { expectedMatches } from '@/lib/language/expected-matches';
import type { OpenIndex } from './embedded/open-index';
import type { AnalysedSearch, Found } from './search-engine';

/** Where fewer than this part of a page are expected to match, most searches do not fill it: 203 of 253 of the queries of bench/search. */
const shareExpected = 1 / 3;

/** Finds what is near to a search, the nearest first, as much as its hits leave room for on a page; what was found ahead is taken. */
export function findNear(
  { engine }: OpenIndex,
  search: AnalysedSearch,
  { ids, total }: Found,
  ahead: readonly string[] | null,
): string[] {
  if (total >= search.limit) return [];
  const room = search.limit - total;
  const hits = new Set(ids);
  return ahead
    ? ahead.filter((slug) => !hits.has(slug)).slice(0, room)
    : engine.nearest({ ...search, limit: room }, hits);
}

/**
 * Finds a page of what is near while another server looks for the hits, where these will hardly fill the page; null where they may. What
 * is a hit, too, is to be left out of it later.
 */
export async function findNearAhead({ engine }: OpenIndex, search: AnalysedSearch): Promise<string[] | null> {
  const { words } = search;
  if (expectedMatches(words, engine.vocabulary(words.locale)) >= search.limit * shareExpected) return null;
  // First the question to the server has to be on its way.
  await letOthersGo();
  return engine.nearest(search, new Set());
}
