import 'server-only';
import { randomBytes } from 'node:crypto';
import {
  closeSync,
  existsSync,
  fsyncSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import { connect, isBusy } from './database';

/** The one-line file that names the generation to read. */
export function currentFile(directory: string): string {
  return join(directory, 'current');
}

export function generationFile(directory: string, generation: string): string {
  return join(directory, `${generation}.db`);
}

/** A name that no generation has had. */
export function newGeneration(): string {
  return `${Date.now().toString(36)}-${randomBytes(4).toString('hex')}`;
}

/** The generation to read, or null where none was ever finished. */
export function currentGeneration(directory: string): string | null {
  const file = currentFile(directory);
  if (!existsSync(file)) return null;
  const generation = readFileSync(file, 'utf8').trim();
  return /^[a-z0-9]+-[a-z0-9]+$/.test(generation) && existsSync(generationFile(directory, generation))
    ? generation
    : null;
}

/**
 * Makes a finished generation the one to read. Nothing is ever renamed over an open database. Who wrote it has flushed it, by
 * SQLite: whoever else opens and closes the file lets go of every lock that this process has on it, and another process would
 * take it for left alone (https://www.sqlite.org/howtocorrupt.html, 2.2).
 */
export function publishGeneration(directory: string, generation: string): void {
  const fresh = join(directory, `current.${generation}`);
  const descriptor = openSync(fresh, 'w');
  writeSync(descriptor, `${generation}\n`);
  fsyncSync(descriptor);
  closeSync(descriptor);
  renameSync(fresh, currentFile(directory));
  flushFolder(directory);
}

/** Removes generations that nobody reads any more; only for who holds the writer's lock. */
export function removeOldGenerations(directory: string): void {
  const current = currentGeneration(directory);
  const names = readdirSync(directory);
  for (const name of names.filter((each) => each.startsWith('current.')))
    rmSync(join(directory, name), { force: true });
  for (const name of names.filter((each) => /^[a-z0-9]+-[a-z0-9]+\.db$/.test(each))) {
    const generation = name.slice(0, -'.db'.length);
    if (generation !== current && !isHeld(join(directory, name))) removeGeneration(directory, generation);
  }
}

export function removeGeneration(directory: string, generation: string): void {
  for (const ending of ['', '-wal', '-shm', '-journal'])
    rmSync(`${generationFile(directory, generation)}${ending}`, { force: true });
}

// A database leaves WAL only when no other connection is open. What is no database is held by nobody.
function isHeld(file: string): boolean {
  const connection = connect(file);
  try {
    connection.exec('PRAGMA busy_timeout = 0; PRAGMA journal_mode = DELETE');
    return false;
  } catch (cause) {
    return isBusy(cause);
  } finally {
    connection.close();
  }
}

function flushFolder(directory: string): void {
  const descriptor = openSync(directory, 'r');
  fsyncSync(descriptor);
  closeSync(descriptor);
}
