import { z } from 'zod';
import { query, type Connection } from '@/lib/catalog/database';
import { inEveryLocale } from '@/lib/content/localized';
import { locales } from '@/lib/domain/locale';
import type { SearchableRelease } from '../searchable-release';
import { makeBlockWriter } from './block-writer';
import { makeEditionWriter } from './edition-writer';
import { makeFacetSetWriter } from './facet-sets';
import { mergePieces } from './merge-pieces';
import { makePackedWordsWriter } from './packed-words-writer';

/** Puts releases into an index and takes them out; `hash` says what a release was made from. */
export interface IndexWriter {
  /** All of it, or none. */
  write(put: readonly { hash: string; release: SearchableRelease }[], removed: readonly string[]): void;
  /** Puts in order, step by step, what many writes have left in pieces: the tables of FTS5, and the words for corrections. */
  tidy(): Iterable<void>;
}

const numberRow = z.object({ number: z.number() });
const revisionRow = z.object({ value: z.coerce.number() });

/** Prepares to write an index; only one may write at a time. */
export function makeIndexWriter(connection: Connection): IndexWriter {
  const find = query(connection, 'SELECT number FROM release WHERE slug = ?', numberRow);
  const insert = query(connection, 'INSERT INTO release (slug, hash) VALUES (?, ?) RETURNING number', numberRow);
  const change = connection.prepare('UPDATE release SET hash = ? WHERE number = ?');
  const erase = connection.prepare('DELETE FROM release WHERE number = ?');
  const revision = query(connection, "SELECT value FROM meta WHERE key = 'revision'", revisionRow);
  const writeRevision = connection.prepare("INSERT OR REPLACE INTO meta VALUES ('revision', ?)");
  let blocks = makeBlockWriter(connection, makeFacetSetWriter(connection));
  const editions = inEveryLocale((locale) => makeEditionWriter(connection, locale));

  const clear = (number: number) => locales.forEach((locale) => editions[locale].remove(number));
  const remove = (slug: string) => {
    const known = find.find(slug);
    if (!known) return;
    clear(known.number);
    blocks.remove(known.number);
    erase.run(known.number);
  };
  const put = (hash: string, release: SearchableRelease) => {
    const known = find.find(release.slug);
    if (known) {
      clear(known.number);
      change.run(hash, known.number);
    }
    const number = (known ?? insert.find(release.slug, hash))?.number ?? 0;
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
  return {
    write(releases, removed) {
      inOneStep(connection, forget, () => {
        removed.forEach(remove);
        for (const locale of locales) editions[locale].learn(releases.map(({ release }) => release.editions[locale]));
        for (const { hash, release } of releases) put(hash, release);
        flush();
      });
    },
    *tidy() {
      for (const locale of locales) {
        inOneStep(connection, forget, () => makePackedWordsWriter(connection, locale).rebuild());
        yield;
        for (const table of [`stems_${locale}`, `words_${locale}`]) yield* mergePieces(connection, table);
      }
    },
  };
}

function inOneStep(connection: Connection, forget: () => void, work: () => void): void {
  connection.exec('BEGIN IMMEDIATE');
  try {
    work();
    connection.exec('COMMIT');
  } catch (cause) {
    connection.exec('ROLLBACK');
    forget();
    throw cause;
  }
}
