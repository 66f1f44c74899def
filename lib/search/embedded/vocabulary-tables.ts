import { z } from 'zod';
import { query, type Connection } from '@/lib/catalog/database';
import type { Locale } from '@/lib/domain/locale';
import { numberList } from './sql';

/**
 * Prepares the statements that number words and stems, and add to their counts; for the one who writes. Each is for many at once:
 * a call from here into SQLite costs more than what it does there.
 */
export function askVocabularyTables(connection: Connection, locale: Locale) {
  const ids = z.object({ ids: numberList });
  const putStems = connection.prepare(
    `INSERT INTO stem_${locale} (stem, frequency) SELECT value, 0 FROM json_each(?) WHERE true ON CONFLICT DO NOTHING`,
  );
  const putWords = connection.prepare(
    `INSERT INTO vocab_${locale} (word, stem, id, frequency)
      SELECT value ->> 0, value ->> 1, (SELECT ifnull(max(id), 0) FROM vocab_${locale}) + key + 1, 0 FROM json_each(?) WHERE true
      ON CONFLICT (word, stem) DO NOTHING`,
  );
  const stems = query(
    connection,
    `SELECT json_group_array(id) AS ids FROM (SELECT s.id FROM json_each(?) asked JOIN stem_${locale} s ON s.stem = asked.value ORDER BY asked.key)`,
    ids,
  );
  const words = query(
    connection,
    `SELECT json_group_array(id) AS ids FROM (SELECT v.id FROM json_each(?) asked
      JOIN vocab_${locale} v ON v.word = asked.value ->> 0 AND v.stem = asked.value ->> 1 ORDER BY asked.key)`,
    ids,
  );
  const ofWords = query(
    connection,
    `SELECT json_group_array(v.stem) AS ids FROM json_each(?) asked JOIN vocab_${locale} v ON v.id = asked.value`,
    ids,
  );
  const addTo = (table: string) =>
    connection.prepare(
      `UPDATE ${table}_${locale} SET frequency = frequency + change.value FROM json_each(?) change WHERE ${table}_${locale}.id = CAST(change.key AS INTEGER)`,
    );
  const [toStems, toWords] = [addTo('stem'), addTo('vocab')];
  const number = (put: typeof putStems, find: typeof stems, list: readonly unknown[]) => {
    if (list.length === 0) return [];
    const text = JSON.stringify(list);
    put.run(text);
    return find.find(text)?.ids ?? [];
  };
  return {
    numberStems: (list: readonly string[]) => number(putStems, stems, list),
    numberWords: (list: readonly (readonly [string, number])[]) => number(putWords, words, list),
    stemsOfWords: (list: readonly number[]) => ofWords.find(JSON.stringify(list))?.ids ?? [],
    addToStems: (changes: ReadonlyMap<number, number>) => void toStems.run(JSON.stringify(Object.fromEntries(changes))),
    addToWords: (changes: ReadonlyMap<number, number>) => void toWords.run(JSON.stringify(Object.fromEntries(changes))),
  };
}
