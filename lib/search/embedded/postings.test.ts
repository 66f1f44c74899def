import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { makeFolder } from '@/lib/content/testing/content-folder';
import { openToWrite } from './index-file';
import { askPostings } from './postings';
import { makePostingsWriter } from './postings-writer';

const stems = Array.from({ length: 4500 }, (_, at) => `stem${at + 1}`);

function makeIndex() {
  const connection = openToWrite(join(makeFolder(), 'index.db'));
  onTestFinished(() => void connection.close());
  connection.prepare('INSERT INTO stem_en SELECT key + 1, value, 0 FROM json_each(?)').run(JSON.stringify(stems));
  return { writer: makePostingsWriter(connection, 'en'), postings: askPostings(connection, 'en') };
}

// A stem stands in every so many releases as its number says, and is counted as often as the release has digits.
const countsOf = (number: number) =>
  new Map(stems.flatMap((_, at) => (number % (at + 1) === 0 ? [[at + 1, String(number).length] as const] : [])));

const expected = (stem: number, last: number) =>
  Array.from({ length: last }, (_, at) => at + 1).filter((number) => number % stem === 0);

test('postings are the same while they are put, half settled and settled', () => {
  const { writer, postings } = makeIndex();
  const last = 4500;
  let settling: Iterator<void> | null = null;
  const check = (upTo: number) => {
    for (const stem of [1, 2, 7, 640, 1999, 2000, 2001, 4400]) {
      const found = postings.of([`stem${stem}`]);
      expect([...found.numbers]).toEqual(expected(stem, upTo));
      expect([...found.counts]).toEqual(expected(stem, upTo).map((number) => String(number).length));
      expect(found.isInOrder).toBe(true);
    }
    const { numbers } = postings.of(['stem900', 'unknown', 'stem1000']);
    expect([...numbers].sort()).toEqual([...expected(900, upTo), ...expected(1000, upTo)].sort());
    postings.forget();
  };
  for (let number = 1; number <= last; number++) {
    writer.put(number, countsOf(number));
    if (number % 500 !== 0) continue;
    writer.flush();
    check(number);
    // Sometimes two thirds of the stems are moved, sometimes all.
    settling = writer.settle()[Symbol.iterator]();
    settling.next();
    check(number);
    if (number % 1000 === 0) while (settling.next().done !== true) check(number);
  }
  for (const step of writer.settle()) void step;
  check(last);
});
