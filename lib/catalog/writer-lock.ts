import 'server-only';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { connect, isBusy, type Connection } from './database';

/**
 * Does the work while no other process or thread writes to the catalog in a directory, waiting for its turn. The lock is
 * SQLite's own on a file beside the generations, so it dies with its holder.
 */
export async function withWriterLock<T>(directory: string, work: () => Promise<T>): Promise<T> {
  mkdirSync(directory, { recursive: true });
  const connection = connect(join(directory, 'writer.lock'));
  try {
    connection.exec('PRAGMA busy_timeout = 0');
    while (!tryLock(connection)) await sleep(25);
    return await work();
  } finally {
    if (connection.inTransaction) connection.exec('ROLLBACK');
    connection.close();
  }
}

function tryLock(connection: Connection): boolean {
  try {
    connection.exec('BEGIN EXCLUSIVE');
    return true;
  } catch (cause) {
    if (isBusy(cause)) return false;
    throw cause;
  }
}
