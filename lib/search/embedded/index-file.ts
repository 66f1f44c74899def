import { existsSync, mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { connect, type Connection } from '@/lib/catalog/database';
import { tables } from './schema';

/** Opens an index to write, made empty where there is none. */
export function openToWrite(file: string): Connection {
  mkdirSync(dirname(file), { recursive: true });
  const connection = connect(file);
  connection.exec(
    'PRAGMA page_size = 8192; PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA cache_size = -64000',
  );
  if (connection.prepare("SELECT 1 FROM sqlite_master WHERE name = 'meta'").get() === undefined)
    connection.exec(`BEGIN IMMEDIATE; ${tables} COMMIT`);
  return connection;
}

/** Opens an index to read; null where there is none. */
export function openToRead(file: string): Connection | null {
  if (!existsSync(file)) return null;
  const connection = connect(file);
  connection.exec('PRAGMA query_only = ON; PRAGMA mmap_size = 2147483648; PRAGMA cache_size = -16000');
  return connection;
}
