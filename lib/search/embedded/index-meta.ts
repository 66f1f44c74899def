import { z } from 'zod';
import { query, type Connection } from '@/lib/catalog/database';
import { rulesVersion, type CompoundWords } from '../analysis';
import { schemaVersion } from './schema';

/** What an index says of itself. */
export interface IndexMeta {
  compounds: CompoundWords;
  /** How many releases there were when its compounds were collected. */
  frozenAt: number;
}

/** How far an index has come that is being filled. */
export interface Filling {
  done: number;
  total: number;
}

const version = `${schemaVersion}/${rulesVersion}`;
const metaSchema = z.object({
  version: z.literal(version),
  compounds: z.object({ parts: z.array(z.string()), names: z.array(z.string()) }),
  frozenAt: z.number(),
});
const valueRow = z.object({ value: z.string() });

/** What an index says of itself, or null where it is none, or one of another version. */
export function readIndexMeta(connection: Connection): IndexMeta | null {
  const master = query(connection, "SELECT name AS value FROM sqlite_master WHERE name = 'meta'", valueRow);
  const row = master.find() && query(connection, "SELECT value FROM meta WHERE key = 'index'", valueRow).find();
  const parsed = row && metaSchema.safeParse(JSON.parse(row.value));
  return parsed?.success ? parsed.data : null;
}

export function writeIndexMeta(connection: Connection, meta: IndexMeta): void {
  connection.prepare("INSERT OR REPLACE INTO meta VALUES ('index', ?)").run(JSON.stringify({ version, ...meta }));
}

/** Asks how far an index has come; null where it is full and in order. */
export function askFilling(connection: Connection): () => Filling | null {
  const row = query(connection, "SELECT value FROM meta WHERE key = 'filling'", valueRow);
  const filling = z.object({ done: z.number(), total: z.number() }).nullable();
  return () => filling.parse(JSON.parse(row.find()?.value ?? 'null'));
}

export function writeFilling(connection: Connection, filling: Filling | null): void {
  connection.prepare("INSERT OR REPLACE INTO meta VALUES ('filling', ?)").run(JSON.stringify(filling));
}

/** The last number that was given to a release. */
export function lastNumber(connection: Connection): number {
  const sequence = query(
    connection,
    "SELECT seq FROM sqlite_sequence WHERE name = 'release'",
    z.object({ seq: z.number() }),
  );
  return sequence.find()?.seq ?? 0;
}
