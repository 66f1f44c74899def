import type { AnalysedQuery } from '@/lib/language/analysed-query';
import { nearTermsOf, type Frequencies } from '@/lib/language/near-score';
import type { AnalysedSearch } from '../search-engine';
import { findCandidates, type Candidates, type WordIndex } from './find-candidates';
import type { ForwardScorer } from './forward-scorer';
import { expressionOf, stemsAsked } from './match-expression';
import type { ReleaseTable } from './release-table';
import { top } from './top';

/** FTS5 scores so many matches in a few milliseconds; of more, those with the words in the title come first, then the newest. */
export const mostScored = 3000;
/** So many of the first are put in exact order: five pages. */
export const mostExact = 50;

/** What ordering needs of one language's index. */
export interface RankedIndex extends WordIndex {
  frequencies: Frequencies;
  score: ForwardScorer;
}

/** Orders hits, the first `offset + limit` of them at least. */
export function orderHits(
  hits: readonly number[],
  candidates: Candidates,
  index: RankedIndex,
  table: ReleaseTable,
  { words, sort, offset, limit }: AnalysedSearch,
): number[] {
  const end = offset + limit;
  if (sort === 'newest' || !isRanked(words)) return top(hits, end, (a, b) => table.isNewer(a, b));
  const roughly = roughScores(hits, candidates, index, table, words);
  const first = top(hits, Math.max(end, mostExact), byScore(roughly, table));
  return offset < mostExact
    ? [...orderExactly(first.slice(0, mostExact), index, table, words), ...first.slice(mostExact)]
    : first;
}

/** Tells whether a query has anything by which hits can be nearer or further. */
export function isRanked({ words, phrases, prefix }: AnalysedQuery): boolean {
  return words.length + phrases.length > 0 || prefix !== null;
}

/** Puts a few releases in order by their exact scores. */
export function orderExactly(
  numbers: readonly number[],
  index: RankedIndex,
  table: ReleaseTable,
  words: AnalysedQuery,
): number[] {
  const scores = index.score(numbers, nearTermsOf(words, index.frequencies));
  return top(numbers, numbers.length, byScore(scores, table));
}

function byScore(scores: ReadonlyMap<number, number>, table: ReleaseTable): (a: number, b: number) => boolean {
  return (a, b) => {
    const [ofA = 0, ofB = 0] = [scores.get(a), scores.get(b)];
    return ofA === ofB ? table.isNewer(a, b) : ofA > ofB;
  };
}

function roughScores(
  hits: readonly number[],
  { numbers, scores }: Candidates,
  index: WordIndex,
  table: ReleaseTable,
  words: AnalysedQuery,
): ReadonlyMap<number, number> {
  if (hits.length <= mostExact || numbers === 'all') return new Map();
  if (scores) return inStep(numbers, scores);
  if (numbers.length > mostScored) {
    const inTitle = expressionOf(stemsAsked(words), 'title');
    return new Map((inTitle === null ? [] : index.stems.find(inTitle)).map((number) => [number, 1]));
  }
  const again = findCandidates(index, table, words, true);
  return again.numbers === 'all' || !again.scores ? new Map() : inStep(again.numbers, again.scores);
}

function inStep(numbers: readonly number[], scores: readonly number[]): Map<number, number> {
  return new Map(numbers.map((number, at) => [number, scores[at] ?? 0]));
}
