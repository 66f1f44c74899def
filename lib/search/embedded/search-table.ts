import { z } from 'zod';
import { query, type Connection } from '@/lib/catalog/database';
import type { Locale } from '@/lib/domain/locale';
import { quote } from './schema';
import { numberList } from './sql';

/** A table of FTS5 that gives the numbers of the releases that an expression finds. */
export type SearchTable = (expression: string) => number[];

/** Prepares the question to the table `stems` or `words` of a language. */
export function askSearchTable(connection: Connection, name: 'stems' | 'words', locale: Locale): SearchTable {
  const table = `${name}_${locale}`;
  const sql = `SELECT json_group_array(rowid) AS numbers FROM ${table} WHERE ${table} MATCH ?`;
  const found = query(connection, sql, z.object({ numbers: numberList }));
  return (expression) => found.find(expression)?.numbers ?? [];
}

/** Prepares the same question for one stem after another; a release that has several of them is named for each. */
export function askStemByStem(connection: Connection, locale: Locale): (stems: readonly string[]) => number[] {
  const sql = `SELECT json_group_array(found.rowid) AS numbers
    FROM json_each(?) stem CROSS JOIN stems_${locale} found ON found.stems_${locale} MATCH stem.value`;
  const found = query(connection, sql, z.object({ numbers: numberList }));
  return (stems) => found.find(JSON.stringify(stems.map(quote)))?.numbers ?? [];
}
