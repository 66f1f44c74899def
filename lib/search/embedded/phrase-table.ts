import { z } from 'zod';
import { query, type Connection } from '@/lib/catalog/database';
import type { Locale } from '@/lib/domain/locale';
import type { NumberList } from './intersect';
import { numberList } from './sql';

/** Gives the releases that an expression of FTS5 finds. */
export type PhraseTable = (expression: string) => NumberList;

/** Prepares the question to the table of words of a language. */
export function askPhrases(connection: Connection, locale: Locale): PhraseTable {
  const table = `words_${locale}`;
  const sql = `SELECT json_group_array(rowid) AS numbers FROM ${table} WHERE ${table} MATCH ?`;
  const found = query(connection, sql, z.object({ numbers: numberList }));
  return (expression) => ({ numbers: Uint32Array.from(found.find(expression)?.numbers ?? []), isInOrder: true });
}
