import { z } from 'zod';
import { json, query, type Connection } from '@/lib/catalog/database';
import type { Locale } from '@/lib/domain/locale';
import { fullChunk, packPostings, unpackPostings, type PackedFrom } from './posting-chunks';

/** Keeps the postings of one language; every release that is put has a higher number than all before it. */
export interface PostingsWriter {
  /** `counts` says how often the release has each of its stems, by the stem's number. */
  put(number: number, counts: ReadonlyMap<number, number>): void;
  /** Writes what was put. */
  flush(): void;
  /** Moves the recent postings to the others, step by step; between steps everything is found. */
  settle(): Iterable<void>;
  forget(): void;
}

/** So many stems are moved in a step, which takes some hundredths of a second. */
const stemsAStep = 2000;

interface Put {
  numbers: number[];
  counts: number[];
}

/**
 * Prepares the statements that keep postings; for the one who writes. What is put goes into a small table first: a release has hundreds of
 * stems, and to write to as many places of a large one would write a page for each.
 */
export function makePostingsWriter(connection: Connection, locale: Locale): PostingsWriter {
  const [recent, all] = [`recent_${locale}`, `posting_${locale}`];
  const [appendToRecent, appendToAll] = [askAppend(connection, recent), askAppend(connection, all)];
  const next = query(
    connection,
    `SELECT json_group_array(json_array(stem, chunks)) AS stems FROM (
      SELECT stem, group_concat(hex(data), '') AS chunks FROM ${recent} GROUP BY stem ORDER BY stem LIMIT ${stemsAStep})`,
    z.object({ stems: json<[stem: number, chunks: string][]>() }),
  );
  const erase = connection.prepare(`DELETE FROM ${recent} WHERE stem <= ?`);
  const put = new Map<number, Put>();
  return {
    put(number, counts) {
      for (const [stem, count] of counts) {
        const known = put.get(stem);
        known?.numbers.push(number);
        known?.counts.push(count);
        if (!known) put.set(stem, { numbers: [number], counts: [count] });
      }
    },
    flush() {
      appendToRecent([...put].sort(([a], [b]) => a - b));
      put.clear();
    },
    *settle() {
      for (;;) {
        const stems = next.find()?.stems ?? [];
        appendToAll(stems.map(([stem, chunks]) => [stem, unpackPostings(Buffer.from(chunks, 'hex'))]));
        erase.run(stems.at(-1)?.[0] ?? 0);
        if (stems.length < stemsAStep) return;
        yield;
      }
    },
    forget: () => put.clear(),
  };
}

type Append = (stems: readonly (readonly [number, PackedFrom])[]) => void;

// All at once, for a call costs more than a row. The first chunk of a stem is joined to the one before, unless that is full.
function askAppend(connection: Connection, table: string): Append {
  const write = connection.prepare(
    `INSERT INTO ${table} SELECT value ->> 0, iif(value ->> 3, ifnull((
        SELECT iif(length(last.data) < ${fullChunk}, last.first, NULL) FROM ${table} last WHERE last.stem = value ->> 0 ORDER BY last.first DESC LIMIT 1
      ), value ->> 1), value ->> 1), unhex(value ->> 2) FROM json_each(?) WHERE true
      ON CONFLICT DO UPDATE SET data = CAST(data || excluded.data AS BLOB)`,
  );
  return (stems) => {
    const rows = stems.flatMap(([stem, postings]) =>
      packPostings(postings).map(({ first, bytes }, at) => [stem, first, bytes.toString('hex'), at === 0]),
    );
    if (rows.length > 0) write.run(JSON.stringify(rows));
  };
}
