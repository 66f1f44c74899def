import { z } from 'zod';
import { json, query, type Connection } from '@/lib/catalog/database';
import type { Locale } from '@/lib/domain/locale';
import { searchFields } from '../searchable-release';

/** What one language's index holds: releases, and words in each field. */
export interface Totals {
  size: number;
  /** Of all releases together, in the order of the fields. */
  lengths: number[];
}

const none = (): Totals => ({ size: 0, lengths: searchFields.map(() => 0) });

/** Asks for the totals of a language. */
export function askTotals(connection: Connection, locale: Locale): () => Totals {
  const row = query(
    connection,
    `SELECT value FROM meta WHERE key = 'totals ${locale}'`,
    z.object({ value: json<Totals>() }),
  );
  return () => row.find()?.value ?? none();
}

/** Keeps the totals of a language; for the one who writes. */
export function makeTotalsWriter(connection: Connection, locale: Locale) {
  const ask = askTotals(connection, locale);
  const write = connection.prepare('INSERT OR REPLACE INTO meta VALUES (?, ?)');
  let change = none();
  return {
    add(sign: 1 | -1, lengths: readonly number[]) {
      change = {
        size: change.size + sign,
        lengths: change.lengths.map((length, at) => length + sign * (lengths[at] ?? 0)),
      };
    },
    flush() {
      const { size, lengths } = ask();
      const totals = {
        size: size + change.size,
        lengths: lengths.map((length, at) => length + (change.lengths[at] ?? 0)),
      };
      write.run(`totals ${locale}`, JSON.stringify(totals));
      change = none();
    },
    forget: () => void (change = none()),
  };
}
