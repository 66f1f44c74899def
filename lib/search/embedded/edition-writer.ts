import { z } from 'zod';
import { query, type Connection } from '@/lib/catalog/database';
import type { Locale } from '@/lib/domain/locale';
import { searchFields, type Edition } from '../searchable-release';
import { forwardOf, packForward, unpackForward, type Forward, type Numbering } from './forward';
import { countedOnceMore } from './posting-chunks';
import { makePostingsWriter, type PostingsWriter } from './postings-writer';
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
  settle: PostingsWriter['settle'];
  forget(): void;
}

/** Prepares the statements that keep the index of a language; for the one who writes. */
export function makeEditionWriter(connection: Connection, locale: Locale): EditionWriter {
  const insertWords = connection.prepare(
    `INSERT INTO words_${locale} (rowid, title, lead, body, terms) VALUES (?, ?, ?, ?, ?)`,
  );
  const removeWords = connection.prepare(`DELETE FROM words_${locale} WHERE rowid = ?`);
  const insertForward = connection.prepare(`INSERT INTO forward_${locale} VALUES (?, ?)`);
  const removeForward = connection.prepare(`DELETE FROM forward_${locale} WHERE number = ?`);
  const forward = query(connection, `SELECT data FROM forward_${locale} WHERE number = ?`, z.object({ data: blob }));
  const vocabulary = makeVocabularyWriter(connection, locale);
  const postings = makePostingsWriter(connection, locale);
  const totals = makeTotalsWriter(connection, locale);

  const count = (words: Forward, sign: 1 | -1) => {
    totals.add(
      sign,
      words.words.map((list) => list.length),
    );
    vocabulary.count(words, sign);
  };
  return {
    learn(editions) {
      vocabulary.learn(editions.flatMap(({ texts }) => Object.values(texts)));
    },
    put(number, edition) {
      insertWords.run(number, ...searchFields.map((field) => edition.texts[field].words.join(' ')));
      const numbered = forwardOf(edition, vocabulary);
      insertForward.run(number, packForward(numbered));
      count(numbered, 1);
      postings.put(number, stemCounts(edition, vocabulary));
    },
    remove(number) {
      const found = forward.find(number);
      if (!found) return;
      count(unpackForward(found.data), -1);
      removeForward.run(number);
      removeWords.run(number);
    },
    flush() {
      vocabulary.flush();
      postings.flush();
      totals.flush();
    },
    settle: () => postings.settle(),
    forget() {
      vocabulary.forget();
      postings.forget();
      totals.forget();
    },
  };
}

/** How often an edition has each of its stems, by the stem's number. */
function stemCounts({ texts }: Edition, numbering: Numbering): Map<number, number> {
  const counts = new Map<number, number>();
  searchFields.forEach((field, place) => {
    const { stems, extras } = texts[field];
    for (const stem of [...stems, ...extras.map((extra) => extra.stem)]) {
      const id = numbering.stemId(stem);
      counts.set(id, countedOnceMore(counts.get(id) ?? 0, place));
    }
  });
  return counts;
}
