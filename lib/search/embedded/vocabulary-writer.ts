import { z } from 'zod';
import { query, type Connection } from '@/lib/catalog/database';
import type { Locale } from '@/lib/domain/locale';
import type { Forward, Numbering } from './forward';
import { numberList } from './sql';
import { makePackedWordsWriter } from './packed-words-writer';

/** Numbers the words and stems of a language, and counts in how many releases each stands. */
export interface VocabularyWriter extends Numbering {
  count(release: Forward, sign: 1 | -1): void;
  /** Writes the counts. */
  flush(): void;
  forget(): void;
}

/** A number is a few bytes, a word in a Map some eighty; German has hundreds of thousands. */
const mostRemembered = 300_000;
/** An update changes fewer words; a filling index packs its words at the end. */
const mostPackedAtOnce = 5_000;

const idRow = z.object({ id: z.number() });

/** Prepares the statements that keep a vocabulary; for the one who writes. */
export function makeVocabularyWriter(connection: Connection, locale: Locale): VocabularyWriter {
  const findStem = query(connection, `SELECT id FROM stem_${locale} WHERE stem = ?`, idRow);
  const findWord = query(connection, `SELECT id FROM vocab_${locale} WHERE word = ? AND stem = ?`, idRow);
  const insertStem = query(
    connection,
    `INSERT INTO stem_${locale} (stem, frequency) VALUES (?, 0) RETURNING id`,
    idRow,
  );
  const insertWord = query(
    connection,
    `INSERT INTO vocab_${locale} (word, stem, frequency) VALUES (?, ?, 0) RETURNING id`,
    idRow,
  );
  const stemsOfWords = query(
    connection,
    `SELECT json_group_array(v.stem) AS stems FROM json_each(?) asked JOIN vocab_${locale} v ON v.id = asked.value`,
    z.object({ stems: numberList }),
  );
  const addTo = (table: string) =>
    connection.prepare(
      `UPDATE ${table}_${locale} SET frequency = frequency + change.value FROM json_each(?) change WHERE ${table}_${locale}.id = CAST(change.key AS INTEGER)`,
    );
  const [addToStems, addToWords] = [addTo('stem'), addTo('vocab')];
  const packed = makePackedWordsWriter(connection, locale);

  const stemIds = new Map<string, number>();
  const wordIds = new Map<string, number>();
  const stemOfWord = new Map<number, number>();
  const stemChanges = new Map<number, number>();
  const wordChanges = new Map<number, number>();

  const stemId = (stem: string) =>
    remember(stemIds, stem, () => (findStem.find(stem) ?? insertStem.find(stem))?.id ?? 0);
  const wordId = (word: string, stem: string) =>
    remember(wordIds, `${word} ${stem}`, () => {
      const ofStem = stemId(stem);
      const id = (findWord.find(word, ofStem) ?? insertWord.find(word, ofStem))?.id ?? 0;
      if (stemOfWord.size >= mostRemembered) stemOfWord.clear();
      stemOfWord.set(id, ofStem);
      return id;
    });
  const stemsOf = (ids: readonly number[]) => {
    const forgotten = ids.filter((id) => !stemOfWord.has(id));
    const asked = forgotten.length > 0 ? stemsOfWords.find(JSON.stringify(forgotten))?.stems : [];
    return [...(asked ?? []), ...ids.flatMap((id) => stemOfWord.get(id) ?? [])];
  };
  return {
    stemId,
    wordId,
    count({ words, extras }, sign) {
      const distinct = [...new Set(words.flat())];
      for (const id of distinct) wordChanges.set(id, (wordChanges.get(id) ?? 0) + sign);
      for (const id of new Set([...stemsOf(distinct), ...extras.flat()]))
        stemChanges.set(id, (stemChanges.get(id) ?? 0) + sign);
    },
    flush() {
      const before = wordChanges.size > mostPackedAtOnce ? null : packed.knownAmong([...wordChanges.keys()]);
      addToStems.run(JSON.stringify(Object.fromEntries(stemChanges)));
      addToWords.run(JSON.stringify(Object.fromEntries(wordChanges)));
      if (before) packed.change(before, packed.knownAmong([...wordChanges.keys()]));
      stemChanges.clear();
      wordChanges.clear();
    },
    forget() {
      for (const map of [stemIds, wordIds, stemOfWord, stemChanges, wordChanges]) map.clear();
    },
  };
}

function remember(ids: Map<string, number>, key: string, find: () => number): number {
  const known = ids.get(key);
  if (known !== undefined) return known;
  if (ids.size >= mostRemembered) ids.clear();
  const id = find();
  ids.set(key, id);
  return id;
}
