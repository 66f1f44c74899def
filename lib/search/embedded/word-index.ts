import { z } from 'zod';
import { query, type Connection } from '@/lib/catalog/database';
import type { Locale } from '@/lib/domain/locale';
import { fieldWeights } from './schema';
import { numberList } from './sql';

/** Numbers of releases with their scores, in step: the larger, the nearer. */
export interface Scored {
  numbers: number[];
  scores: number[];
}

/** A table of FTS5 that answers with numbers of releases. */
export interface SearchTable {
  find(expression: string): number[];
  /** With BM25's scores; dear for many. */
  findScored(expression: string): Scored;
}

const foundRow = z.object({ numbers: numberList });
const scoredRow = z.object({ numbers: numberList, scores: numberList });

/** Prepares the questions to the table `stems` or `words` of a language. */
export function askSearchTable(connection: Connection, name: 'stems' | 'words', locale: Locale): SearchTable {
  const table = `${name}_${locale}`;
  const found = query(
    connection,
    `SELECT json_group_array(rowid) AS numbers FROM ${table} WHERE ${table} MATCH ?`,
    foundRow,
  );
  // bm25() works only beside its own MATCH, hence the materialized step. It is negative; whole numbers are short as JSON.
  const scored = query(
    connection,
    `WITH hit AS MATERIALIZED (SELECT rowid AS number, CAST(bm25(${table}, ${fieldWeights.join(', ')}) * -65536 AS INTEGER) AS score
      FROM ${table} WHERE ${table} MATCH ?)
    SELECT json_group_array(number) AS numbers, json_group_array(score) AS scores FROM hit`,
    scoredRow,
  );
  return {
    find: (expression) => found.find(expression)?.numbers ?? [],
    findScored: (expression) => scored.find(expression) ?? { numbers: [], scores: [] },
  };
}
