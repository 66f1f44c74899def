import type { AnalysedQuery } from './analysed-query';
import { frequencyOf, pairRarity, type Frequencies } from './near-score';

/**
 * How many texts may be expected to match, were words spread over texts without regard to each other; those of a phrase have to stand
 * side by side besides. Words that belong together meet more often than that: it is a guess, and mostly too low.
 */
export function expectedMatches({ words, phrases, prefix }: AnalysedQuery, known: Frequencies): number {
  const sought = [
    ...words.filter(({ isRequired }) => isRequired),
    ...phrases.flatMap(({ stems }) => stems.map((stem) => ({ stems: [stem] }))),
    ...(prefix ? [prefix] : []),
  ];
  const size = Math.max(1, known.size);
  const together = sought.reduce((share, each) => share * Math.min(1, frequencyOf(each, known) / size), 1);
  const pairs = phrases.reduce((sum, { words: inPhrase }) => sum + inPhrase.length - 1, 0);
  return (known.size * together) / pairRarity ** pairs;
}
