import { join } from 'node:path';
import { z } from 'zod';
import { buildGeneration } from '@/lib/catalog/build';
import { connect, query } from '@/lib/catalog/database';
import { currentGeneration, generationFile } from '@/lib/catalog/generations';
import { makeFolder } from '@/lib/content/testing/content-folder';

// What differs from build to build, and should.
const passing = new Set(['modified_at', '_metadata']);
const passingMeta = ["'revision'", "'siteRevision'", "'builtAt'"].join(', ');

/** Everything that a catalog holds, table by table, but when it was built and when its files were written. */
export function dumpCatalog(directory: string): Record<string, unknown[]> {
  const generation = currentGeneration(directory);
  if (generation === null) throw new Error(`There is no catalog in ${directory}.`);
  const connection = connect(generationFile(directory, generation));
  try {
    const tables = query(
      connection,
      "SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name",
      z.object({ name: z.string() }),
    ).list();
    return Object.fromEntries(tables.map(({ name }) => [name, rowsOf(connection, name)]));
  } finally {
    connection.close();
  }
}

/** Tells whether SQLite finds the catalog whole. */
export function isIntact(directory: string): boolean {
  const generation = currentGeneration(directory);
  if (generation === null) return true;
  const connection = connect(generationFile(directory, generation));
  try {
    const row = query(connection, 'PRAGMA integrity_check', z.object({ integrity_check: z.string() })).find();
    return row?.integrity_check === 'ok';
  } finally {
    connection.close();
  }
}

/** What a catalog built from nothing would hold. */
export async function dumpFresh(root: string, now?: () => Date): Promise<Record<string, unknown[]>> {
  const directory = join(makeFolder(), 'catalog');
  await buildGeneration({ root, directory }, { now });
  return dumpCatalog(directory);
}

function rowsOf(connection: ReturnType<typeof connect>, table: string): unknown[] {
  const where = table === 'meta' ? ` WHERE key NOT IN (${passingMeta})` : '';
  const rows = query(connection, `SELECT * FROM ${table}${where}`, z.record(z.string(), z.unknown())).list();
  const kept = rows.map((row) => JSON.stringify(Object.entries(row).filter(([column]) => !passing.has(column))));
  return kept.sort();
}
