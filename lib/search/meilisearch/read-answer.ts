import { z } from 'zod';
import { inEveryFacet, type SearchFacet } from '@/lib/domain/search-query';
import type { AnalysedSearch, FacetCount, Found } from '../search-engine';
import type { SearchQueries } from './search-queries';
import type { IndexState } from './server-state';

type Distribution = Record<string, Record<string, number>>;

const result = z.object({
  hits: z.array(z.object({ id: z.string() })),
  totalHits: z.int().nonnegative(),
  // Looked through by hand: schemas of two hundred counts would take longer than anything else here.
  facetDistribution: z.custom<Distribution>(isDistribution).default({}),
});
type Result = z.output<typeof result>;

/** The results of one request, in the order of its queries. */
export const multiSearchAnswer = z.object({ results: z.array(result) });

/** Reads the state of an index from the answer to its state query. */
export function readState({ totalHits, facetDistribution }: Result): IndexState {
  const [digest] = Object.keys(facetDistribution.state ?? {});
  return { digest: digest ?? null, documents: totalHits - (digest === undefined ? 0 : 1) };
}

/** Makes of the answers to a search what every engine gives. */
export function readFound(search: AnalysedSearch, queries: SearchQueries, answers: readonly Result[]): Found {
  const [hits, ...others] = answers;
  const first = queries.first ? others.shift() : undefined;
  const chosen = [...queries.counts.keys()];
  const distributionOf = (facet: SearchFacet) =>
    (chosen.includes(facet) ? others[chosen.indexOf(facet)] : hits)?.facetDistribution[facet];
  const ids = idsOf(hits);
  const ordered = first ? [...new Set([...idsOf(first), ...ids])] : ids;
  const isWhole = queries.hits.page === 1;
  return {
    ids: isWhole ? ordered.slice(search.offset, search.offset + search.limit) : ordered,
    total: hits?.totalHits ?? 0,
    facets: inEveryFacet((facet) => countsOf(distributionOf(facet) ?? {})),
  };
}

function isDistribution(found: unknown): found is Distribution {
  return isRecordOf(found, (counts) => isRecordOf(counts, (count) => Number.isInteger(count)));
}

function isRecordOf(found: unknown, isItem: (item: unknown) => boolean): boolean {
  return typeof found === 'object' && found !== null && Object.values(found).every(isItem);
}

function idsOf(answer: Result | undefined): string[] {
  return answer?.hits.map(({ id }) => id) ?? [];
}

function countsOf(distribution: Readonly<Record<string, number>>): FacetCount[] {
  const counts = Object.entries(distribution).map(([value, count]) => ({ value, count }));
  return counts.sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1));
}
