import { spawnSync } from 'node:child_process';
import { currentGeneration, generationFile } from '@/lib/catalog/generations';

// A database leaves WAL only when no other connection is open.
const script = `
  const Database = require('libsql');
  const connection = new Database(process.argv[1]);
  try {
    connection.exec('PRAGMA busy_timeout = 0; PRAGMA journal_mode = DELETE');
    console.log('free');
  } catch (error) {
    console.log(error.code);
  }`;

/** What another process finds that asks for the current generation of a directory all for itself: `SQLITE_BUSY`, or `free`. */
export function asAnotherProcessFinds(directory: string): string {
  const file = generationFile(directory, currentGeneration(directory) ?? '');
  const { stdout, stderr } = spawnSync(process.execPath, ['-e', script, file], { encoding: 'utf8' });
  return stdout.trim() || stderr;
}
