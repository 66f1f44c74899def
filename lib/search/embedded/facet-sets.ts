import { z } from 'zod';
import { json, query, type Connection } from '@/lib/catalog/database';
import type { CommonFacet } from '../searchable-release';
import { commonFacets } from './release-columns';

/** Gives each set of values of a facet a number, from 0, so that a release has one number a facet. */
export interface FacetSetWriter {
  idOf(facet: CommonFacet, values: readonly string[]): number;
}

const setRow = z.object({ facet: z.enum(commonFacets), vals: json<string[]>() });

/** Reads the sets of values that are known so far, by their numbers. */
export function readFacetSets(connection: Connection): Record<CommonFacet, string[][]> {
  const sets: Record<CommonFacet, string[][]> = { countries: [], fields: [], structures: [], meetings: [], types: [] };
  const rows = query(connection, 'SELECT facet, vals FROM facet_set ORDER BY facet, id', setRow);
  for (const { facet, vals } of rows.list()) sets[facet].push(vals);
  return sets;
}

/** Prepares to give numbers to sets; for the one who writes. */
export function makeFacetSetWriter(connection: Connection): FacetSetWriter {
  const insert = connection.prepare('INSERT INTO facet_set VALUES (?, ?, ?)');
  const known = Object.entries(readFacetSets(connection)).map(
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
