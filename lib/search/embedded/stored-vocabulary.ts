import { z } from 'zod';
import { json, query, type Connection } from '@/lib/catalog/database';
import type { Locale } from '@/lib/domain/locale';
import type { Vocabulary } from '@/lib/language/vocabulary';
import { askPackedWords } from './packed-words';

/** More words than the queries of a while have. */
const mostRemembered = 20_000;

/** The words of a language as an index has them. */
export interface StoredVocabulary extends Vocabulary {
  /** Forgets what was asked before, because the texts have changed. */
  forget(): void;
}

const frequencyRow = z.object({ frequency: z.number() });

/**
 * Prepares the questions about the words of a language; `size` gives the number of its releases. Frequencies are remembered:
 * one query asks for the same ones when it is analysed, planned and ordered.
 */
export function askVocabulary(connection: Connection, locale: Locale, size: () => number): StoredVocabulary {
  const word = query(
    connection,
    `SELECT ifnull(sum(frequency), 0) AS frequency FROM vocab_${locale} WHERE word = ?`,
    frequencyRow,
  );
  const stem = query(connection, `SELECT frequency FROM stem_${locale} WHERE stem = ?`, frequencyRow);
  const ofWord = query(
    connection,
    `SELECT json_group_array(json_array(stem, frequency)) AS stems, ifnull(sum(ofWord), 0) AS frequency FROM (
      SELECT s.stem, s.frequency, v.frequency AS ofWord FROM vocab_${locale} v JOIN stem_${locale} s ON s.id = v.stem
      WHERE v.word = ? AND v.frequency > 0 ORDER BY v.frequency DESC, s.stem)`,
    z.object({ stems: json<[string, number][]>(), frequency: z.number() }),
  );
  const ofPrefix = query(
    connection,
    `SELECT json_group_array(json_array(s.stem, s.frequency)) AS stems FROM (
      SELECT stem, max(frequency) AS frequency FROM vocab_${locale}
      WHERE word >= ?1 AND word < ?1 || char(0x10ffff) AND frequency > 0 GROUP BY stem ORDER BY frequency DESC LIMIT ?2
    ) best JOIN stem_${locale} s ON s.id = best.stem`,
    z.object({ stems: json<[string, number][]>() }),
  );
  const words = new Map<string, number>();
  const stems = new Map<string, number>();
  const namesOf = (found: readonly [string, number][]) => {
    for (const [text, frequency] of found) remember(stems, text, () => frequency);
    return found.map(([text]) => text);
  };
  return {
    get size() {
      return size();
    },
    wordFrequency: (text) => remember(words, text, () => word.find(text)?.frequency ?? 0),
    stemFrequency: (text) => remember(stems, text, () => stem.find(text)?.frequency ?? 0),
    stemsOfWord(text) {
      const found = ofWord.find(text);
      remember(words, text, () => found?.frequency ?? 0);
      return namesOf(found?.stems ?? []);
    },
    stemsOfPrefix: (beginning, limit) => namesOf(ofPrefix.find(beginning, limit)?.stems ?? []),
    wordsOfLength: askPackedWords(connection, locale),
    forget() {
      words.clear();
      stems.clear();
    },
  };
}

function remember(known: Map<string, number>, text: string, ask: () => number): number {
  const remembered = known.get(text);
  if (remembered !== undefined) return remembered;
  if (known.size >= mostRemembered) known.clear();
  const answer = ask();
  known.set(text, answer);
  return answer;
}
