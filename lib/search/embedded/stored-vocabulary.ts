import { z } from 'zod';
import { json, query, type Connection } from '@/lib/catalog/database';
import type { Locale } from '@/lib/domain/locale';
import type { PackedWords, Vocabulary } from '@/lib/language/vocabulary';
import { blob } from './sql';
import { askTotals } from './totals';

const packedRow = z.object({ letters: blob, masks: blob, frequencies: blob });
const frequencyRow = z.object({ frequency: z.number() });
const stemsRow = z.object({ stems: json<string[]>() });

/** Asks for the packed words of a length; null where there are none. */
export function askPackedWords(connection: Connection, locale: Locale): (length: number) => PackedWords | null {
  const row = query(
    connection,
    'SELECT letters, masks, frequencies FROM packed_words WHERE locale = ? AND length = ?',
    packedRow,
  );
  return (length) => {
    const found = row.find(locale, length);
    if (!found) return null;
    return {
      length,
      letters: new Uint16Array(found.letters.buffer),
      masks: new Uint32Array(found.masks.buffer),
      frequencies: new Uint32Array(found.frequencies.buffer),
    };
  };
}

/** The words of a language as the index has them now; nothing of it is held in memory. */
export function askVocabulary(connection: Connection, locale: Locale): Vocabulary {
  const totals = askTotals(connection, locale);
  const word = query(
    connection,
    `SELECT ifnull(sum(frequency), 0) AS frequency FROM vocab_${locale} WHERE word = ?`,
    frequencyRow,
  );
  const stem = query(connection, `SELECT frequency FROM stem_${locale} WHERE stem = ?`, frequencyRow);
  const ofWord = query(
    connection,
    `SELECT json_group_array(stem) AS stems FROM (SELECT s.stem FROM vocab_${locale} v JOIN stem_${locale} s ON s.id = v.stem
      WHERE v.word = ? AND v.frequency > 0 ORDER BY v.frequency DESC, s.stem)`,
    stemsRow,
  );
  const ofPrefix = query(
    connection,
    `SELECT json_group_array(s.stem) AS stems FROM (
      SELECT stem, max(frequency) AS frequency FROM vocab_${locale}
      WHERE word >= ?1 AND word < ?1 || char(0x10ffff) AND frequency > 0 GROUP BY stem ORDER BY frequency DESC LIMIT ?2
    ) best JOIN stem_${locale} s ON s.id = best.stem`,
    stemsRow,
  );
  return {
    get size() {
      return totals().size;
    },
    wordFrequency: (text) => word.find(text)?.frequency ?? 0,
    stemFrequency: (text) => stem.find(text)?.frequency ?? 0,
    stemsOfWord: (text) => ofWord.find(text)?.stems ?? [],
    stemsOfPrefix: (beginning, limit) => ofPrefix.find(beginning, limit)?.stems ?? [],
    wordsOfLength: askPackedWords(connection, locale),
  };
}
