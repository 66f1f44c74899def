import { z } from 'zod';
import { json, query, type Connection } from '@/lib/catalog/database';
import type { Locale } from '@/lib/domain/locale';
import { packWords } from '@/lib/language/packed-words';
import type { PackedWords } from '@/lib/language/vocabulary';
import { none, withoutWord, withWord } from './packed-words-change';
import { askPackedWords } from './packed-words';

/** Keeps the known words of a language packed by length, for corrections. */
export interface PackedWordsWriter {
  /** Of some numbered words, those that stand in any release. */
  knownAmong(ids: readonly number[]): Set<string>;
  /** Takes in words that have become known, and takes out those that no longer are. */
  change(before: ReadonlySet<string>, after: ReadonlySet<string>): void;
  /** Packs all words anew, with their frequencies. */
  rebuild(): void;
}

const wordRow = z.object({ word: z.string(), frequency: z.number() });

/** Prepares the statements that keep packed words; for the one who writes. */
export function makePackedWordsWriter(connection: Connection, locale: Locale): PackedWordsWriter {
  const known = query(
    connection,
    `SELECT json_group_array(DISTINCT v.word) AS words FROM json_each(?) asked JOIN vocab_${locale} v ON v.id = asked.value
      WHERE v.frequency > 0`,
    z.object({ words: json<string[]>() }),
  );
  const all = query(
    connection,
    `SELECT word, sum(frequency) AS frequency FROM vocab_${locale} WHERE frequency > 0 GROUP BY word`,
    wordRow,
  );
  const packedOf = askPackedWords(connection, locale);
  const write = connection.prepare('INSERT OR REPLACE INTO packed_words VALUES (?, ?, ?, ?, ?)');
  const empty = connection.prepare('DELETE FROM packed_words WHERE locale = ?');

  const put = ({ length, letters, masks, frequencies }: PackedWords) =>
    write.run(locale, length, bytesOf(letters), bytesOf(masks), bytesOf(frequencies));
  return {
    knownAmong: (ids) => new Set(known.find(JSON.stringify(ids))?.words),
    change(before, after) {
      const changed = [...after, ...before].filter((word) => !(before.has(word) && after.has(word)));
      for (const length of new Set(changed.map((word) => word.length))) {
        const ofLength = changed.filter((word) => word.length === length);
        put(
          ofLength.reduce(
            (packed, word) => (after.has(word) ? withWord(packed, word) : withoutWord(packed, word)),
            packedOf(length) ?? none(length),
          ),
        );
      }
    },
    rebuild() {
      empty.run(locale);
      const words = all.list().map(({ word, frequency }) => [word, frequency] as const);
      for (const packed of packWords(words).values()) put(packed);
    },
  };
}

function bytesOf(array: Uint16Array | Uint32Array): Buffer {
  return Buffer.from(array.buffer, array.byteOffset, array.byteLength);
}
