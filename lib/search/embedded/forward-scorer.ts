import { z } from 'zod';
import { query, type Connection } from '@/lib/catalog/database';
import type { Locale } from '@/lib/domain/locale';
import { scoreCounts, type NearTerm } from '@/lib/language/near-score';
import { searchFields } from '../searchable-release';
import { fieldWeights } from './schema';
import { blob } from './sql';
import { askTermRoles, type Roles, type TermRoles } from './term-roles';
import type { Totals } from './totals';
import { readVarints } from './varint';

/** How much the length of a field counts against it: in a title little, in a body as usual. */
const lengthShares = [0.3, 0.5, 0.75, 0.3] as const;

/** Scores releases exactly, by their words in order; gives their scores by number. */
export type ForwardScorer = (numbers: readonly number[], terms: readonly NearTerm[]) => Map<number, number>;

/** Prepares the exact scoring in one language: BM25 over stems, words and pairs, with the weights of the fields. */
export function makeForwardScorer(connection: Connection, locale: Locale, totals: () => Totals): ForwardScorer {
  const forward = query(
    connection,
    `SELECT f.number, f.data FROM json_each(?) asked JOIN forward_${locale} f ON f.number = asked.value`,
    z.object({ number: z.number(), data: blob }),
  );
  const rolesOf = askTermRoles(connection, locale);
  return (numbers, terms) => {
    const { size, lengths } = totals();
    const averages = lengths.map((length) => length / Math.max(1, size));
    const count = makeCounter(terms.length, rolesOf(terms), averages);
    const packed = forward.list(JSON.stringify(numbers));
    // The counts are weighed by field and length already, so every text is as long as the average.
    return new Map(packed.map(({ number, data }) => [number, scoreCounts(terms, count(data), 1, 1)]));
  };
}

/** Counts terms in a packed release; a place in a weighty or a short field is worth more. */
function makeCounter(
  terms: number,
  roles: TermRoles,
  averages: readonly number[],
): (packed: Uint8Array) => Float64Array {
  const counts = new Float64Array(terms);
  const isPlayer = playersIn(roles);
  const add = (place: number, worth: number) => void (counts[place] = (counts[place] ?? 0) + worth);
  const countWord = (word: Roles, before: Roles | undefined, worth: number) => {
    for (const place of word.own) add(place, worth);
    for (const place of word.second) if (before?.first.includes(place)) add(place, worth);
  };
  const worthIn = (field: number, length: number) => {
    const share = lengthShares[field] ?? 0;
    return (fieldWeights[field] ?? 0) / (1 - share + (share * length) / Math.max(1, averages[field] ?? 1));
  };
  return (packed) => {
    const numbers = readVarints(packed);
    counts.fill(0);
    let at = 0;
    const worths = searchFields.map((_, field) => {
      const length = numbers[at++] ?? 0;
      const worth = worthIn(field, length);
      let before: Roles | undefined;
      for (const end = at + length; at < end; at++) {
        const number = numbers[at] ?? 0;
        const word = isPlayer[number & playerMask] === 1 ? roles.words.get(number) : undefined;
        if (word) countWord(word, before, worth);
        before = word;
      }
      return worth;
    });
    for (const worth of worths) {
      const length = numbers[at++] ?? 0;
      for (const end = at + length; at < end; at++)
        for (const place of roles.stems.get(numbers[at] ?? 0)?.own ?? []) add(place, worth);
    }
    return counts;
  };
}

const playerMask = 4095;

// Most words of a release play no role: a look at the last bits of their numbers says so more quickly than a Map.
function playersIn({ words }: TermRoles): Uint8Array {
  const players = new Uint8Array(playerMask + 1);
  for (const number of words.keys()) players[number & playerMask] = 1;
  return players;
}
