import { z } from 'zod';
import { query, type Connection } from '@/lib/catalog/database';
import type { Locale } from '@/lib/domain/locale';
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
