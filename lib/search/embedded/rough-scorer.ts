import type { Locale } from '@/lib/domain/locale';
import { termWorth, type NearTerm } from '@/lib/language/near-score';
import type { ReleaseTable } from './release-table';
import { fieldWeights } from './schema';
import { fieldAt, releaseAt, type Spots } from './spots';

/** Releases with their scores by stems alone. */
export interface RoughScores {
  /** Those that have any of the stems. */
  numbers: number[];
  /** The larger, the nearer; 0 for a release that has none of them. Good until the next scoring. */
  scoreOf: (number: number) => number;
}

/** Scores all releases that have any of some terms' stems: BM25 with weighty fields. */
export type RoughScorer = (terms: readonly NearTerm[]) => RoughScores;

/** Prepares the rough scoring in one language. */
export function makeRoughScorer(spots: Spots, locale: Locale, table: ReleaseTable): RoughScorer {
  // Made once and wiped: with an archive in them, they would be the most that a search leaves behind.
  let scores = new Float64Array();
  let counts = new Float64Array();
  let numbers: number[] = [];
  const wipe = () => {
    for (const number of numbers) scores[number] = 0;
    numbers = [];
    if (scores.length < table.length)
      [scores, counts] = [new Float64Array(table.length), new Float64Array(table.length)];
  };
  return (terms) => {
    wipe();
    const lengths = table.columns.lengths[locale];
    const averageLength = averageOf(table, locale);
    for (const { any, weight } of terms) {
      const found: number[] = [];
      for (const spot of spots.of(any)) {
        const number = releaseAt(spot);
        if (counts[number] === 0) found.push(number);
        counts[number] = (counts[number] ?? 0) + (fieldWeights[fieldAt(spot)] ?? 0);
      }
      for (const number of found) {
        if (scores[number] === 0) numbers.push(number);
        const worth = termWorth(counts[number] ?? 0, lengths[number] ?? 0, averageLength);
        scores[number] = (scores[number] ?? 0) + weight * worth;
        counts[number] = 0;
      }
    }
    return { numbers, scoreOf: (number) => scores[number] ?? 0 };
  };
}

function averageOf({ totals }: ReleaseTable, locale: Locale): number {
  const { size, lengths } = totals[locale];
  const [title = 0, lead = 0, body = 0] = lengths;
  return (title + lead + body) / Math.max(1, size);
}
