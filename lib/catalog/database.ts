import 'server-only';
import Database from 'libsql';
import { z } from 'zod';

export type Connection = Database.Database;

/** A value that can be bound to a statement. */
export type Bound = string | number | null;

/** A prepared question, and the shape of its rows. */
export interface Query<Row> {
  find(...values: Bound[]): Row | null;
  list(...values: Bound[]): Row[];
}

/** Opens a database file, made where there is none; another connection's lock is waited for up to five seconds. */
export function connect(path: string): Connection {
  const connection = new Database(path);
  connection.exec('PRAGMA busy_timeout = 5000');
  return connection;
}

/** Prepares a question whose rows are parsed by a schema. */
export function query<S extends z.ZodType>(connection: Connection, sql: string, row: S): Query<z.output<S>> {
  const statement = connection.prepare(sql);
  return {
    find(...values) {
      const found: unknown = statement.get(...values);
      return found === undefined || found === null ? null : row.parse(found);
    },
    list: (...values) => statement.all(...values).map((each) => row.parse(each)),
  };
}

/** A column of JSON that this module has written itself, under the same version of the schema. */
export function json<T>() {
  return z.string().transform((text) => JSON.parse(text) as T);
}

/** Does all of the work in one transaction, or none of it; the work may let other work in between. */
export async function inTransaction<T>(connection: Connection, work: () => Promise<T>): Promise<T> {
  connection.exec('BEGIN IMMEDIATE');
  try {
    const result = await work();
    connection.exec('COMMIT');
    return result;
  } catch (cause) {
    connection.exec('ROLLBACK');
    throw cause;
  }
}

/** Tells whether somebody else's lock stood in the way. */
export function isBusy(cause: unknown): boolean {
  return cause instanceof Error && 'code' in cause && String(cause.code).startsWith('SQLITE_BUSY');
}

/** Tells whether a file is no database, or a broken one. */
export function isDamaged(cause: unknown): boolean {
  return cause instanceof Error && 'code' in cause && /^SQLITE_(CORRUPT|NOTADB)/.test(String(cause.code));
}
