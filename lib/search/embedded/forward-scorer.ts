import { z } from 'zod';
import { query, type Connection } from '@/lib/catalog/database';
import type { Locale } from '@/lib/domain/locale';
import { scoreCounts, type NearTerm } from '@/lib/language/near-score';
import { searchFields } from '../searchable-release';
import { fieldWeights } from './schema';
import { blob, numberList } from './sql';
import { askTotals } from './totals';
import { VarintReader } from './varint';

/** How much the length of a field counts against it: in a title little, in a body as usual. */
const lengthShares = [0.3, 0.5, 0.75, 0.3] as const;

/** Scores releases exactly, by their words in order; gives their scores by number. */
export type ForwardScorer = (numbers: readonly number[], terms: readonly NearTerm[]) => Map<number, number>;

/** Prepares the exact scoring in one language: BM25 over stems, words and pairs, with the weights of the fields. */
export function makeForwardScorer(connection: Connection, locale: Locale): ForwardScorer {
  const forward = query(
    connection,
    `SELECT number, data FROM forward_${locale} WHERE number IN (SELECT value FROM json_each(?))`,
    z.object({ number: z.number(), data: blob }),
  );
  const totals = askTotals(connection, locale);
  const masksOf = askMasks(connection, locale);
  return (numbers, terms) => {
    const { size, lengths } = totals();
    const averages = lengths.map((length) => length / Math.max(1, size));
    const masks = masksOf(terms);
    const count = makeCounter(terms, masks, averages);
    const rows = forward.list(JSON.stringify(numbers));
    return new Map(rows.map(({ number, data }) => [number, scoreCounts(terms, count(data), 1, 1)]));
  };
}

/** Which terms a word or an extra stem counts for, by its number: a bit for each term. */
interface TermMasks {
  words: ReadonlyMap<number, number>;
  stems: ReadonlyMap<number, number>;
}

function askMasks(connection: Connection, locale: Locale): (terms: readonly NearTerm[]) => TermMasks {
  const list = z.object({ numbers: numberList });
  const sql = (column: string, from: string) =>
    `SELECT json_group_array(${column}) AS numbers FROM json_each(?) typed JOIN ${from}`;
  const ofStems = query(connection, sql('v.id', `stem_${locale} s ON s.stem = typed.value JOIN vocab_${locale} v ON v.stem = s.id`), list);
  const ofWords = query(connection, sql('v.id', `vocab_${locale} v ON v.word = typed.value`), list);
  const stems = query(connection, sql('s.id', `stem_${locale} s ON s.stem = typed.value`), list);
  return (terms) => {
    const masks = { words: new Map<number, number>(), stems: new Map<number, number>() };
    const add = (to: Map<number, number>, numbers: readonly number[] = [], bit: number) => {
      for (const number of numbers) to.set(number, (to.get(number) ?? 0) | (1 << bit));
    };
    terms.forEach(({ kind, any }, bit) => {
      if (kind === 'pair') return;
      add(masks.words, (kind === 'stem' ? ofStems : ofWords).find(JSON.stringify(any))?.numbers, bit);
      if (kind === 'stem') add(masks.stems, stems.find(JSON.stringify(any))?.numbers, bit);
    });
    return masks;
  };
}

/** Counts the terms in a packed release; a count in a weighty or a short field is worth more. */
function makeCounter(terms: readonly NearTerm[], masks: TermMasks, averages: readonly number[]): (packed: Uint8Array) => Float64Array {
  const stemBit = (stems: readonly string[]) => terms.findIndex(({ kind, any }) => kind === 'stem' && any === stems);
  const pairs = terms.flatMap(({ kind, any, next }, at) => (kind === 'pair' ? [{ at, first: stemBit(any), second: stemBit(next) }] : []));
  const counts = new Float64Array(terms.length);
  const add = (mask: number, worth: number) => {
    for (let rest = mask; rest !== 0; rest &= rest - 1) {
      const bit = 31 - Math.clz32(rest & -rest);
      counts[bit] = (counts[bit] ?? 0) + worth;
    }
  };
  return (packed) => {
    const reader = new VarintReader(packed);
    const worths = new Float64Array(searchFields.length);
    counts.fill(0);
    for (let field = 0; field < worths.length; field++) {
      const length = reader.next();
      const share = lengthShares[field] ?? 0;
      const worth = (fieldWeights[field] ?? 0) / (1 - share + (share * length) / Math.max(1, averages[field] ?? 1));
      worths[field] = worth;
      let before = 0;
      for (let at = 0; at < length; at++) {
        const mask = masks.words.get(reader.next()) ?? 0;
        if (mask !== 0) {
          add(mask, worth);
          for (const pair of pairs) if ((before >> pair.first) & (mask >> pair.second) & 1) counts[pair.at] = (counts[pair.at] ?? 0) + worth;
        }
        before = mask;
      }
    }
    for (const worth of worths) for (let left = reader.next(); left > 0; left--) add(masks.stems.get(reader.next()) ?? 0, worth);
    return counts;
  };
}
