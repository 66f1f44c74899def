import { z } from 'zod';
import { query, type Connection } from '@/lib/catalog/database';
import type { Locale } from '@/lib/domain/locale';
import { searchFields, type Edition } from '../searchable-release';
import { forwardOf, packForward, unpackForward, type Forward } from './forward';
import { tokenOf } from './schema';
import { blob } from './sql';
import { makeTotalsWriter } from './totals';
import { makeVocabularyWriter } from './vocabulary-writer';

/** Keeps the index of one language. */
export interface EditionWriter {
  /** Makes ready for some editions, which are put next. */
  learn(editions: readonly Edition[]): void;
  put(number: number, edition: Edition): void;
  remove(number: number): void;
  /** Writes what was only counted so far. */
  flush(): void;
  forget(): void;
}

/** Prepares the statements that keep the index of a language; for the one who writes. */
export function makeEditionWriter(connection: Connection, locale: Locale): EditionWriter {
  const searched = ['stems', 'words'].map((name) => ({
    insert: connection.prepare(
      `INSERT INTO ${name}_${locale} (rowid, title, lead, body, terms) VALUES (?, ?, ?, ?, ?)`,
    ),
    remove: connection.prepare(`DELETE FROM ${name}_${locale} WHERE rowid = ?`),
  }));
  const insertForward = connection.prepare(`INSERT INTO forward_${locale} VALUES (?, ?)`);
  const removeForward = connection.prepare(`DELETE FROM forward_${locale} WHERE number = ?`);
  const forward = query(connection, `SELECT data FROM forward_${locale} WHERE number = ?`, z.object({ data: blob }));
  const vocabulary = makeVocabularyWriter(connection, locale);
  const totals = makeTotalsWriter(connection, locale);

  const count = (words: Forward, sign: 1 | -1) => {
    vocabulary.count(words, sign);
    totals.add(
      sign,
      words.words.map((list) => list.length),
    );
  };
  return {
    learn(editions) {
      vocabulary.learn(editions.flatMap(({ texts }) => Object.values(texts)));
    },
    put(number, edition) {
      const [stems, words] = searched;
      stems?.insert.run(number, ...searchFields.map((field) => stemsIn(edition, field)));
      words?.insert.run(number, ...searchFields.map((field) => edition.texts[field].words.join(' ')));
      const numbered = forwardOf(edition, vocabulary);
      insertForward.run(number, packForward(numbered));
      count(numbered, 1);
    },
    remove(number) {
      const found = forward.find(number);
      if (!found) return;
      count(unpackForward(found.data), -1);
      removeForward.run(number);
      for (const { remove } of searched) remove.run(number);
    },
    flush() {
      vocabulary.flush();
      totals.flush();
    },
    forget() {
      vocabulary.forget();
      totals.forget();
    },
  };
}

function stemsIn({ texts }: Edition, field: (typeof searchFields)[number]): string {
  const { stems, extras } = texts[field];
  return [...stems, ...extras.map(({ stem }) => stem)].map(tokenOf).join(' ');
}
