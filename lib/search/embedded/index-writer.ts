import { z } from 'zod';
import { query, type Connection } from '@/lib/catalog/database';
import { inEveryLocale } from '@/lib/content/localized';
import { locales } from '@/lib/domain/locale';
import type { SearchableRelease } from '../searchable-release';
import { makeBlockWriter } from './block-writer';
import { makeEditionWriter } from './edition-writer';
import { makeFacetSetWriter } from './facet-sets';
import { lastNumber } from './index-meta';
import { mergePieces } from './merge-pieces';
import { makePackedWordsWriter } from './packed-words-writer';

/** Puts releases into an index and takes them out; `hash` says what a release was made from. */
export interface IndexWriter {
  /** All of it, or none. */
  write(put: readonly { hash: string; release: SearchableRelease }[], removed: readonly string[]): void;
  /** Tells whether so much was put that it is time to settle. */
  isUnsettled(): boolean;
  /** Moves what was put to where the rest is, step by step. */
  settle(): Iterable<void>;
  /** Puts in order, step by step, what many writes have left in pieces: the postings, the tables of FTS5, and the words for corrections. */
  tidy(): Iterable<void>;
}

const numberRow = z.object({ number: z.number() });
const sizesRow = z.object({ size: z.number(), settled: z.number() });
const revisionRow = z.object({ value: z.coerce.number() });

/** It is time to settle when so many releases were put, and this share of all: each time, most pages of the postings are written anew. */
const leastSettled = 1000;
const shareSettled = 1 / 8;

/** Prepares to write an index; only one may write at a time. */
export function makeIndexWriter(connection: Connection): IndexWriter {
  const find = query(connection, 'SELECT number FROM release WHERE slug = ?', numberRow);
  const insert = query(connection, 'INSERT INTO release (slug, hash) VALUES (?, ?) RETURNING number', numberRow);
  const erase = connection.prepare('DELETE FROM release WHERE number = ?');
  const revision = query(connection, "SELECT value FROM meta WHERE key = 'revision'", revisionRow);
  const sizes = query(
    connection,
    `SELECT (SELECT count(*) FROM release) AS size,
      CAST(ifnull((SELECT value FROM meta WHERE key = 'settled'), 0) AS INTEGER) AS settled`,
    sizesRow,
  );
  const writeSettled = connection.prepare("INSERT OR REPLACE INTO meta VALUES ('settled', ?)");
  const writeRevision = connection.prepare("INSERT OR REPLACE INTO meta VALUES ('revision', ?)");
  let blocks = makeBlockWriter(connection, makeFacetSetWriter(connection));
  const editions = inEveryLocale((locale) => makeEditionWriter(connection, locale));

  const remove = (slug: string) => {
    const known = find.find(slug);
    if (!known) return;
    for (const locale of locales) editions[locale].remove(known.number);
    blocks.remove(known.number);
    erase.run(known.number);
  };
  const put = (hash: string, release: SearchableRelease) => {
    remove(release.slug);
    const number = insert.find(release.slug, hash)?.number ?? 0;
    blocks.put(number, release);
    for (const locale of locales) editions[locale].put(number, release.editions[locale]);
  };
  const flush = () => {
    const next = (revision.find()?.value ?? 0) + 1;
    blocks.flush(next);
    for (const locale of locales) editions[locale].flush();
    writeRevision.run(String(next));
  };
  const forget = () => {
    blocks = makeBlockWriter(connection, makeFacetSetWriter(connection));
    for (const locale of locales) editions[locale].forget();
  };
  const settle = function* () {
    const last = lastNumber(connection);
    for (const locale of locales) yield* steps(editions[locale].settle());
    writeSettled.run(String(last));
    yield;
  };
  // Each step is a transaction.
  const steps = function* (work: Iterable<void>) {
    const iterator = work[Symbol.iterator]();
    while (!inOneStep(connection, forget, () => iterator.next().done === true)) yield;
  };
  return {
    settle,
    isUnsettled() {
      const { settled, size } = sizes.find() ?? { settled: 0, size: 0 };
      return lastNumber(connection) - settled >= Math.max(leastSettled, size * shareSettled);
    },
    write(releases, removed) {
      inOneStep(connection, forget, () => {
        removed.forEach(remove);
        for (const locale of locales) editions[locale].learn(releases.map(({ release }) => release.editions[locale]));
        for (const { hash, release } of releases) put(hash, release);
        flush();
      });
    },
    *tidy() {
      yield* settle();
      for (const locale of locales) {
        inOneStep(connection, forget, () => makePackedWordsWriter(connection, locale).rebuild());
        yield;
        yield* mergePieces(connection, `words_${locale}`);
      }
    },
  };
}

function inOneStep<T>(connection: Connection, forget: () => void, work: () => T): T {
  connection.exec('BEGIN IMMEDIATE');
  try {
    const done = work();
    connection.exec('COMMIT');
    return done;
  } catch (cause) {
    connection.exec('ROLLBACK');
    forget();
    throw cause;
  }
}
