import 'server-only';
import { z } from 'zod';
import type { FileStamp, SourceFile } from '@/lib/content/content-file';
import type { ContentProblem } from '@/lib/content/problem';
import { query, type Connection } from './database';

/** What was read as one: its files, and what is wrong with them. */
export interface Unit {
  unit: string;
  files: readonly SourceFile[];
  problems: readonly ContentProblem[];
  hiddenUntil?: string | undefined;
}

/** Keeps, for each unit, the stamps of its files and its problems. */
export interface UnitWriter {
  put(unit: Unit): void;
  remove(unit: string): void;
  isKnown(unit: string): boolean;
  listFiles(unit: string): SourceFile[];
  /** Units of releases, in order. */
  listReleaseUnits(): string[];
  /** Units against which only the clock stood, and no longer does. */
  listDue(now: Date): string[];
  /** The next instant at which a unit is due, or null. */
  nextDue(): string | null;
}

const fileRow = z.object({ path: z.string(), size: z.number(), modifiedAt: z.number(), hash: z.string() });
const unitRow = z.object({ unit: z.string() });

/** Prepares the statements that keep units in a catalog. */
export function makeUnitWriter(connection: Connection): UnitWriter {
  const insertUnit = connection.prepare('INSERT INTO units VALUES (?, ?)');
  const insertFile = connection.prepare('INSERT INTO files VALUES (?, ?, ?, ?, ?)');
  const insertProblem = connection.prepare('INSERT INTO problems VALUES (?, ?, ?)');
  const deletions = ['units', 'files', 'problems'].map((table) =>
    connection.prepare(`DELETE FROM ${table} WHERE unit = ?`),
  );
  const files = query(
    connection,
    'SELECT path, size, modified_at AS modifiedAt, hash FROM files WHERE unit = ? ORDER BY path',
    fileRow,
  );
  const releaseUnits = query(
    connection,
    "SELECT unit FROM units WHERE unit >= 'releases/' AND unit < 'releases0' ORDER BY unit",
    unitRow,
  );
  const known = query(connection, 'SELECT unit FROM units WHERE unit = ?', unitRow);
  const due = query(connection, 'SELECT unit FROM units WHERE hidden_until <= ?', unitRow);
  const next = query(connection, 'SELECT min(hidden_until) AS at FROM units', z.object({ at: z.string().nullable() }));
  const remove = (unit: string) => deletions.forEach((deletion) => deletion.run(unit));
  return {
    put({ unit, files: sources, problems, hiddenUntil }) {
      remove(unit);
      insertUnit.run(unit, hiddenUntil ?? null);
      for (const { path, size, modifiedAt, hash } of sources) insertFile.run(unit, path, size, modifiedAt, hash);
      problems.forEach((problem, position) => insertProblem.run(unit, position, JSON.stringify(problem)));
    },
    remove,
    isKnown: (unit) => known.find(unit) !== null,
    listFiles: (unit) => files.list(unit),
    listReleaseUnits: () => releaseUnits.list().map(({ unit }) => unit),
    listDue: (now) => due.list(now.toISOString()).map(({ unit }) => unit),
    nextDue: () => next.find()?.at ?? null,
  };
}

/** Tells whether files still bear the stamps that they were read with. */
export function isUnchanged(known: readonly FileStamp[], found: readonly FileStamp[]): boolean {
  return isEachTheSame(known, found, (a, b) => a.path === b.path && a.size === b.size && a.modifiedAt === b.modifiedAt);
}

/** Tells whether files say what they said, whatever their stamps. */
export function saysTheSame(known: readonly SourceFile[], found: readonly SourceFile[]): boolean {
  return isEachTheSame(known, found, (a, b) => a.path === b.path && a.size === b.size && a.hash === b.hash);
}

function isEachTheSame<T extends FileStamp>(
  known: readonly T[],
  found: readonly T[],
  isSame: (a: T, b: T) => boolean,
): boolean {
  if (known.length !== found.length) return false;
  const byPath = new Map(found.map((file) => [file.path, file]));
  return known.every((file) => {
    const other = byPath.get(file.path);
    return other !== undefined && isSame(file, other);
  });
}
