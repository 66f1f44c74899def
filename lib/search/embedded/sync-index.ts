import { setImmediate as breathe } from 'node:timers/promises';
import { z } from 'zod';
import { query, type Connection } from '@/lib/catalog/database';
import type { HashedRelease, WatchedSource } from '../searchable-source';
import { askFilling, writeFilling } from './index-meta';
import { makeIndexWriter, type IndexWriter } from './index-writer';

export interface SyncOptions {
  /** How many releases are right, and how many there should be; told only of many changes. */
  onProgress?: ((done: number, total: number) => void) | undefined;
  /** Asked between batches; what was written stays. */
  isStopped?: (() => boolean) | undefined;
  /** Done between batches. */
  between?: (() => Promise<void>) | undefined;
}

export interface IndexChanges {
  put: number;
  removed: number;
  /** It was stopped before everything was done. */
  isCutShort: boolean;
}

/** Releases written in one step: more are quicker, fewer are sooner found. */
const batchSize = 100;
/** From so many on, a reader is told that the index is not full. */
const many = 300;

const knownRow = z.object({ slug: z.string(), hash: z.string() });

/**
 * Brings an index to the state of the source, the newest releases first, and to that of a later one where it changes
 * meanwhile. Lets other work in between. Only one may write at a time.
 */
export async function syncIndex(
  connection: Connection,
  source: WatchedSource,
  options: SyncOptions = {},
): Promise<IndexChanges> {
  const writer = makeIndexWriter(connection);
  const changes: IndexChanges = { put: 0, removed: 0, isCutShort: false };
  const isStopped = () => options.isStopped?.() ?? false;
  // A filling that was cut short is taken up again.
  let isFilling = askFilling(connection)() !== null;
  let version: string;
  do {
    version = source.version();
    const found = differences(connection, source);
    if (found.remove.length > 0) writer.write([], found.remove);
    changes.removed += found.remove.length;
    isFilling ||= found.put.length >= many;
    for await (const done of putInBatches(writer, source, found.put, options)) {
      changes.put += done;
      found.right += done;
      if (isFilling) tell(connection, found.right, found.wanted, options);
      if (source.version() !== version) break;
    }
    if (isFilling) await tidyUnless(() => isStopped() || source.version() !== version, connection, writer);
    changes.isCutShort = isStopped();
  } while (source.version() !== version && !changes.isCutShort);
  return changes;
}

interface Differences {
  put: string[];
  remove: string[];
  /** How many releases are as they should be. */
  right: number;
  wanted: number;
}

function differences(connection: Connection, source: WatchedSource): Differences {
  const wanted = source.hashes();
  const known = new Map(
    query(connection, 'SELECT slug, hash FROM release', knownRow)
      .list()
      .map(({ slug, hash }) => [slug, hash]),
  );
  const put = [...wanted].filter(([slug, hash]) => known.get(slug) !== hash).map(([slug]) => slug);
  const remove = [...known.keys()].filter((slug) => !wanted.has(slug));
  return { put, remove, right: wanted.size - put.length, wanted: wanted.size };
}

async function* putInBatches(
  writer: IndexWriter,
  source: WatchedSource,
  slugs: readonly string[],
  options: SyncOptions,
): AsyncGenerator<number> {
  for (let at = 0; at < slugs.length; at += batchSize) {
    if (at > 0) await options.between?.();
    if (options.isStopped?.()) return;
    const batch = slugs.slice(at, at + batchSize);
    writer.write(await prepare(source, batch), []);
    if (writer.isUnsettled()) for (const step of writer.settle()) await breathe(step);
    yield batch.length;
  }
}

async function prepare(source: WatchedSource, slugs: readonly string[]): Promise<HashedRelease[]> {
  const prepared: HashedRelease[] = [];
  for (const slug of slugs) {
    prepared.push(...source.releases([slug]));
    await breathe();
  }
  return prepared;
}

function tell(connection: Connection, done: number, total: number, { onProgress }: SyncOptions): void {
  writeFilling(connection, { done, total });
  onProgress?.(done, total);
}

async function tidyUnless(isOvertaken: () => boolean, connection: Connection, writer: IndexWriter): Promise<void> {
  const steps = writer.tidy()[Symbol.iterator]();
  while (!isOvertaken()) {
    if (steps.next().done) {
      writeFilling(connection, null);
      connection.exec('PRAGMA wal_checkpoint(TRUNCATE)');
      return;
    }
    await breathe();
  }
}
