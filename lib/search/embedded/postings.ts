import { z } from 'zod';
import { query, type Connection } from '@/lib/catalog/database';
import type { Locale } from '@/lib/domain/locale';
import { unpackInto, type Postings } from './posting-chunks';
import { bytesOfHex } from './sql';

/** The postings of one language. */
export interface PostingTable {
  /** Of any of some stems, one stem after the other: a release that has several of them is named for each. Good until the next `forget`. */
  of(stems: readonly string[]): Postings;
  /** Forgets what was found, before another query is asked, and because the texts have changed. */
  forget(): void;
}

/**
 * Prepares the question where stems stand. All chunks come in one answer, as text, for each row more costs more than what is in it. What
 * is found stands in memory that is used again, query after query: arrays of their own would keep the garbage collector busier than the search.
 */
export function askPostings(connection: Connection, locale: Locale): PostingTable {
  const chunksIn = (table: string) =>
    `ifnull((SELECT group_concat(hex(data), '') FROM ${table}_${locale} WHERE stem = s.id), '')`;
  const found = query(
    connection,
    `SELECT group_concat(${chunksIn('posting')} || ${chunksIn('recent')}, '') AS chunks
      FROM json_each(?) asked CROSS JOIN stem_${locale} s ON s.stem = asked.value`,
    z.object({ chunks: z.string().nullable() }),
  );
  const known = new Map<readonly string[], Postings>();
  let room = makeRoom(16_384);
  let used = 0;
  const ask = (stems: readonly string[]): Postings => {
    const bytes = bytesOfHex(found.find(JSON.stringify(stems))?.chunks ?? '');
    // Lists that do not fit get new memory; those before them keep the old.
    if (used + bytes.length > room.numbers.length) {
      used = 0;
      room = makeRoom(2 * (room.numbers.length + bytes.length));
    }
    const [numbers, counts] = [room.numbers.subarray(used), room.counts.subarray(used)];
    const { length, isInOrder } = unpackInto(bytes, numbers, counts);
    used += length;
    return { numbers: numbers.subarray(0, length), counts: counts.subarray(0, length), isInOrder };
  };
  return {
    of(stems) {
      const postings = known.get(stems) ?? ask(stems);
      known.set(stems, postings);
      return postings;
    },
    forget() {
      known.clear();
      used = 0;
    },
  };
}

const makeRoom = (length: number) => ({ numbers: new Uint32Array(length), counts: new Uint32Array(length) });
