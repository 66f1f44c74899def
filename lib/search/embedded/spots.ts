import { z } from 'zod';
import { query, type Connection } from '@/lib/catalog/database';
import type { Locale } from '@/lib/domain/locale';
import { tokenOf } from './schema';
import { numberList } from './sql';

/** Every place of any of some stems in one language: four times the number of the release, and the place of the field. */
export interface Spots {
  of(stems: readonly string[]): readonly number[];
  /** Forgets what was found, because the texts have changed. */
  forget(): void;
}

/**
 * Prepares the question where stems stand: a third of a microsecond for each place, and so three times as quick as FTS5's own
 * bm25(), and as its `OR` of many. The places of a query's stems are remembered as long as the query.
 */
export function askSpots(connection: Connection, locale: Locale): Spots {
  const found = query(
    connection,
    `SELECT json_group_array(spot.doc * 4 + CASE spot.col WHEN 'body' THEN 2 WHEN 'title' THEN 0 WHEN 'lead' THEN 1 ELSE 3 END) AS spots
    FROM json_each(?) stem CROSS JOIN spots_${locale} spot ON spot.term = stem.value`,
    z.object({ spots: numberList }),
  );
  let known = new WeakMap<readonly string[], readonly number[]>();
  return {
    of(stems) {
      const spots = known.get(stems) ?? found.find(JSON.stringify(stems.map(tokenOf)))?.spots ?? [];
      known.set(stems, spots);
      return spots;
    },
    forget: () => void (known = new WeakMap()),
  };
}

/** The number of the release that a spot is in. */
export function releaseAt(spot: number): number {
  return spot >> 2;
}

/** The place, in `searchFields`, of the field that a spot is in. */
export function fieldAt(spot: number): number {
  return spot & 3;
}
