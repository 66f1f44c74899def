import { z } from 'zod';
import { query, type Connection } from '@/lib/catalog/database';

/** So many pages are written in a step, which takes some hundredths of a second. */
const pagesAStep = 400;

/** Merges the pieces of a table of FTS5 into one, step by step: a word is then looked up once, and not in each of them. */
export function* mergePieces(connection: Connection, table: string): Generator<void> {
  const changes = query(connection, 'SELECT total_changes() AS count', z.object({ count: z.number() }));
  const merge = (pages: number) => {
    const before = changes.find()?.count ?? 0;
    connection.exec(`INSERT INTO ${table} (${table}, rank) VALUES ('merge', ${pages})`);
    return (changes.find()?.count ?? 0) - before;
  };
  // A negative number marks all pieces to be merged; there is nothing left to do when a step changes less than two rows.
  let changed = merge(-pagesAStep);
  while (changed >= 2) {
    yield;
    changed = merge(pagesAStep);
  }
}
