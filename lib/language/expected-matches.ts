import type { AnalysedQuery } from './analysed-query';
import { frequencyOf, type Frequencies } from './near-score';

/**
 * How many texts may be expected to match, were its words spread over the texts without regard to each other. Words that belong together
 * meet more often, and those of a phrase have to stand side by side: a guess by which something may be begun early, and no more.
 */
export function expectedMatches({ words, phrases, prefix }: AnalysedQuery, known: Frequencies): number {
  const sought = [
    ...words.filter(({ isRequired }) => isRequired),
    ...phrases.flatMap(({ stems }) => stems.map((stem) => ({ stems: [stem] }))),
    ...(prefix ? [prefix] : []),
  ];
  const size = Math.max(1, known.size);
  return sought.reduce((expected, each) => expected * Math.min(1, frequencyOf(each, known) / size), known.size);
}
