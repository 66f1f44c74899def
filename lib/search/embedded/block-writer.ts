import { z } from 'zod';
import { json, query, type Connection } from '@/lib/catalog/database';
import { locales } from '@/lib/domain/locale';
import { lengthOf, type SearchableRelease } from '../searchable-release';
import type { FacetSetWriter } from './facet-sets';
import { blockSize, byteLengthOf, commonFacets, dayNumber, makeColumns, type ReleaseColumns } from './release-columns';
import { blob } from './sql';

interface Block {
  bytes: ArrayBuffer;
  columns: ReleaseColumns;
  slugs: string[];
}

/** Keeps the columns of releases, a block of them at a time. */
export interface BlockWriter {
  put(number: number, release: SearchableRelease): void;
  remove(number: number): void;
  /** Writes what has changed under a revision, by which readers find it. */
  flush(revision: number): void;
  /** Forgets what was not written. */
  forget(): void;
}

const blockRow = z.object({ columns: blob, slugs: json<string[]>() });

/** Prepares the statements that keep blocks; for the one who writes. */
export function makeBlockWriter(connection: Connection, sets: FacetSetWriter): BlockWriter {
  const stored = query(connection, 'SELECT columns, slugs FROM block WHERE block = ?', blockRow);
  const write = connection.prepare('INSERT OR REPLACE INTO block VALUES (?, ?, ?, ?)');
  const changed = new Map<number, Block>();
  const read = (block: number): Block => {
    const row = stored.find(block);
    const bytes = row?.columns.buffer ?? new ArrayBuffer(byteLengthOf(blockSize));
    return {
      bytes,
      columns: makeColumns(blockSize, bytes),
      slugs: row?.slugs ?? new Array<string>(blockSize).fill(''),
    };
  };
  const blockOf = (number: number): Block => {
    const at = Math.floor(number / blockSize);
    const block = changed.get(at) ?? read(at);
    changed.set(at, block);
    return block;
  };
  return {
    put(number, release) {
      const { columns, slugs } = blockOf(number);
      const at = number % blockSize;
      slugs[at] = release.slug;
      columns.publishedAt[at] = release.publishedAt;
      columns.publishedOn[at] = dayNumber(release.publishedOn);
      for (const facet of commonFacets) columns.sets[facet][at] = sets.idOf(facet, release.facets[facet]);
      for (const locale of locales) {
        const { language, texts } = release.editions[locale];
        columns.languages[locale][at] = locales.indexOf(language);
        columns.lengths[locale][at] = Math.min(65_535, lengthOf(texts));
      }
    },
    remove(number) {
      blockOf(number).columns.publishedOn[number % blockSize] = 0;
    },
    flush(revision) {
      for (const [at, { bytes, slugs }] of changed) write.run(at, revision, Buffer.from(bytes), JSON.stringify(slugs));
      changed.clear();
    },
    forget: () => changed.clear(),
  };
}
