import 'server-only';
import { mkdirSync } from 'node:fs';
import { isDamaged, type Connection } from '@/lib/catalog/database';
import {
  currentGeneration,
  generationFile,
  newGeneration,
  publishGeneration,
  removeOldGenerations,
} from '@/lib/catalog/generations';
import { withWriterLock } from '@/lib/catalog/writer-lock';
import { collectCompoundWords, makeAnalysis } from '../analysis';
import { watchedSource, type WatchedCatalog } from '../watched-catalog';
import { openToWrite } from './index-file';
import { lastNumber, readIndexMeta, writeIndexMeta, type IndexMeta } from './index-meta';
import { syncIndex, type IndexChanges, type SyncOptions } from './sync-index';

/** Compounds are collected anew when the archive has grown by so much. */
const growth = 2;
/** An index is worn when it has given out so many numbers for each release: those of changed ones are kept, and cost memory and time. */
const wear = 3;
const leastWear = 3000;

/**
 * Brings the index in a directory to the state of the catalog; waits for other writers. A missing index, a broken one, or one of another
 * version, is filled in sight of those who search; one that has outgrown its compounds, or is worn, is replaced by a new one when that is full; a worn one keeps its compounds, and so its version.
 */
export async function updateSearchIndex(
  directory: string,
  catalog: WatchedCatalog,
  options: SyncOptions = {},
): Promise<IndexChanges> {
  mkdirSync(directory, { recursive: true });
  return withWriterLock(directory, async () => {
    try {
      return await bringUpToDate(directory, catalog, options);
    } catch (cause) {
      if (!isDamaged(cause)) throw cause;
      return fillInSight(directory, catalog, options);
    }
  });
}

async function bringUpToDate(directory: string, catalog: WatchedCatalog, options: SyncOptions): Promise<IndexChanges> {
  const current = currentGeneration(directory);
  const known = current === null ? null : use(directory, current, readState);
  if (current === null || !known) return fillInSight(directory, catalog, options);
  const changes = await sync(directory, current, catalog, options);
  if (changes.isCutShort) return changes;
  const { meta, last } = known;
  const size = catalog.written().count();
  if (size >= growth * Math.max(1, meta.frozenAt))
    return replace(directory, current, catalog, await freeze(catalog), options);
  // Each release that was put took a number.
  const isWorn = last + changes.put >= Math.max(leastWear, wear * size);
  return isWorn ? replace(directory, current, catalog, meta, options) : changes;
}

function readState(connection: Connection): { meta: IndexMeta; last: number } | null {
  const meta = readIndexMeta(connection);
  return meta && { meta, last: lastNumber(connection) };
}

async function fillInSight(directory: string, catalog: WatchedCatalog, options: SyncOptions): Promise<IndexChanges> {
  const generation = makeEmpty(directory, await freeze(catalog));
  publishGeneration(directory, generation);
  removeOldGenerations(directory);
  return sync(directory, generation, catalog, options);
}

async function replace(
  directory: string,
  current: string,
  catalog: WatchedCatalog,
  meta: IndexMeta,
  options: SyncOptions,
): Promise<IndexChanges> {
  const generation = makeEmpty(directory, meta);
  let version = catalog.version();
  const between = async () => {
    if (catalog.version() === version) return;
    version = catalog.version();
    await sync(directory, current, catalog, { isStopped: options.isStopped });
  };
  const changes = await sync(directory, generation, catalog, { ...options, between });
  if (!changes.isCutShort) {
    use(directory, generation, flushToDisk);
    publishGeneration(directory, generation);
  }
  removeOldGenerations(directory);
  return changes;
}

/** The compounds of the archive as it is. */
async function freeze(catalog: WatchedCatalog): Promise<IndexMeta> {
  const written = catalog.written();
  return { compounds: await collectCompoundWords(written), frozenAt: written.count() };
}

function makeEmpty(directory: string, meta: IndexMeta): string {
  const generation = newGeneration();
  use(directory, generation, (connection) => {
    writeIndexMeta(connection, meta);
    flushToDisk(connection);
  });
  return generation;
}

async function sync(
  directory: string,
  generation: string,
  catalog: WatchedCatalog,
  options: SyncOptions,
): Promise<IndexChanges> {
  const connection = openToWrite(generationFile(directory, generation));
  try {
    const meta = readIndexMeta(connection);
    if (!meta) throw new Error('The search index has lost what it says of itself.');
    return await syncIndex(connection, watchedSource(catalog, makeAnalysis(meta.compounds)), options);
  } finally {
    connection.close();
  }
}

function flushToDisk(connection: Connection): void {
  connection.exec('PRAGMA wal_checkpoint(TRUNCATE)');
}

function use<T>(directory: string, generation: string, work: (connection: Connection) => T): T {
  const connection = openToWrite(generationFile(directory, generation));
  try {
    return work(connection);
  } finally {
    connection.close();
  }
}
