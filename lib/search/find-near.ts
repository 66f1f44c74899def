import { setImmediate as letOthersGo } from 'node:timers/promises';
import type { OpenIndex } from './embedded/open-index';
import type { AnalysedSearch, Found } from './search-engine';

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
 * Finds a page of what is near while another server looks for the hits, where these hardly fill the page; null where they may. What is a
 * hit, too, is to be left out of it later.
 */
export async function findNearAhead({ engine }: OpenIndex, search: AnalysedSearch): Promise<string[] | null> {
  // First the question to the server has to be on its way.
  await letOthersGo();
  return engine.nearestToFew(search);
}
