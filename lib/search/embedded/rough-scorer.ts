import type { Locale } from '@/lib/domain/locale';
import { termWorth, type NearTerm } from '@/lib/language/near-score';
import { countIn, type Postings } from './posting-chunks';
import type { PostingTable } from './postings';
import type { ReleaseTable } from './release-table';
import { fieldWeights } from './schema';

/** Releases with their scores by stems alone. */
export interface RoughScores {
  /** Those that have any of the stems. */
  numbers: Uint32Array;
  /** By number: the larger, the nearer; 0 for a release that has none of them. Good until the next scoring. */
  scores: Float64Array;
}

/** Scores all releases that have any of some terms' stems: BM25 with weighty fields. */
export type RoughScorer = (terms: readonly NearTerm[]) => RoughScores;

/** Prepares the rough scoring in one language. */
export function makeRoughScorer(postings: PostingTable, locale: Locale, table: ReleaseTable): RoughScorer {
  // Made once and wiped: with an archive in them, they would be the most that a search leaves behind.
  let scores = new Float64Array();
  let counts = new Float64Array();
  let numbers = new Uint32Array();
  let length = 0;
  const wipe = () => {
    for (let at = 0; at < length; at++) scores[numbers[at] ?? 0] = 0;
    length = 0;
    if (scores.length >= table.length) return;
    [scores, counts] = [new Float64Array(table.length), new Float64Array(table.length)];
    numbers = new Uint32Array(table.length);
  };
  const count = (posted: Postings) => {
    for (let at = 0; at < posted.numbers.length; at++) {
      const number = posted.numbers[at] ?? 0;
      counts[number] = (counts[number] ?? 0) + weigh(posted.counts[at] ?? 0);
    }
  };
  const score = (posted: Postings, weight: number) => {
    const lengths = table.columns.lengths[locale];
    const averageLength = averageOf(table, locale);
    let at = 0;
    while (at < posted.numbers.length) {
      const number = posted.numbers[at++] ?? 0;
      const counted = counts[number] ?? 0;
      // The stems of a term may stand in one release together.
      if (counted === 0) continue;
      counts[number] = 0;
      if (scores[number] === 0) numbers[length++] = number;
      scores[number] = (scores[number] ?? 0) + weight * termWorth(counted, lengths[number] ?? 0, averageLength);
    }
  };
  return (terms) => {
    wipe();
    for (const { any, weight } of terms) {
      const posted = postings.of(any);
      count(posted);
      score(posted, weight);
    }
    return { numbers: numbers.subarray(0, length), scores };
  };
}

const [ofTitle, ofLead, ofBody, ofTerms] = fieldWeights;

function weigh(counts: number): number {
  return (
    countIn(counts, 0) * ofTitle +
    countIn(counts, 1) * ofLead +
    countIn(counts, 2) * ofBody +
    countIn(counts, 3) * ofTerms
  );
}

function averageOf({ totals }: ReleaseTable, locale: Locale): number {
  const { size, lengths } = totals[locale];
  const [title = 0, lead = 0, body = 0] = lengths;
  return (title + lead + body) / Math.max(1, size);
}
