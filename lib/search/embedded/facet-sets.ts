import { z } from 'zod';
import { json, query, type Connection } from '@/lib/catalog/database';
import type { CommonFacet } from '../searchable-release';
import { commonFacets } from './release-columns';

/** Gives each set of values of a facet a number, from 0, so that a release has one number a facet. */
export interface FacetSetWriter {
  idOf(facet: CommonFacet, values: readonly string[]): number;
}

const setRow = z.object({ vals: json<string[]>() });

/** The values behind each number of a set. */
export type FacetSets = Record<CommonFacet, string[][]>;

export const noFacetSets = (): FacetSets => ({ countries: [], fields: [], structures: [], meetings: [], types: [] });

/** Prepares to read the sets of values that have come since. */
export function askFacetSets(connection: Connection): (known: FacetSets) => void {
  const rows = query(connection, 'SELECT vals FROM facet_set WHERE facet = ? AND id >= ? ORDER BY id', setRow);
  return (known) => {
    for (const facet of commonFacets)
      for (const { vals } of rows.list(facet, known[facet].length)) known[facet].push(vals);
  };
}

/** Prepares to give numbers to sets; for the one who writes. */
export function makeFacetSetWriter(connection: Connection): FacetSetWriter {
  const insert = connection.prepare('INSERT INTO facet_set VALUES (?, ?, ?)');
  const stored = noFacetSets();
  askFacetSets(connection)(stored);
  const known = Object.entries(stored).map(
    ([facet, sets]) => [facet, new Map(sets.map((values, id) => [JSON.stringify(values), id]))] as const,
  );
  const ids = new Map(known);
  return {
    idOf(facet, values) {
      const ofFacet = ids.get(facet) ?? new Map<string, number>();
      const key = JSON.stringify([...new Set(values)].sort());
      const id = ofFacet.get(key) ?? ofFacet.size;
      if (!ofFacet.has(key)) {
        insert.run(facet, id, key);
        ofFacet.set(key, id);
      }
      return id;
    },
  };
}
