import { z } from 'zod';
import { query, type Connection } from '@/lib/catalog/database';
import type { Locale } from '@/lib/domain/locale';
import type { PackedWords } from '@/lib/language/vocabulary';
import { blob } from './sql';

const packedRow = z.object({ letters: blob, masks: blob, frequencies: blob });

/** Asks for the packed words of a length; null where there are none. Nothing of them is held in memory. */
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
