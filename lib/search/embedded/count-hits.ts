import { locales } from '@/lib/domain/locale';
import { inEveryFacet, searchFacets, type SearchFacet } from '@/lib/domain/search-query';
import type { AnalysedSearch, FacetCount, FacetCounts } from '../search-engine';
import { FacetSets } from './facet-sets';
import { dayNumber } from './release-columns';
import type { ReleaseTable } from './release-table';

export interface CountedHits {
  /** Numbers of releases that pass every filter, in the order in which they came. */
  hits: readonly number[];
  facets: FacetCounts;
}

/** A facet while it is counted: which set each release has, which sets pass, and how many hits have each value. */
interface CountedFacet {
  facet: SearchFacet;
  setOf: Uint32Array | Uint8Array;
  sets: FacetSets;
  /** Null where nothing is chosen, so that everything passes. */
  passing: Uint8Array | null;
  counts: Uint32Array;
}

const languageSets = new FacetSets();
for (const locale of locales) languageSets.add([locale]);

/**
 * Filters and counts: a release that fails no filter is a hit and counts in every facet; one that fails a single facet's
 * filter counts in that facet, for its counts ignore its own choice.
 */
export function countHits(candidates: readonly number[], table: ReleaseTable, search: AnalysedSearch): CountedHits {
  const counted = searchFacets.map((facet) => countedFacet(table, facet, search));
  const hits = keepPassing(keepDated(candidates, table, search), counted);
  for (const facet of counted) countAll(facet, hits);
  const byFacet = new Map(counted.map((each) => [each.facet, listCounts(each)]));
  return { hits, facets: inEveryFacet((facet) => byFacet.get(facet) ?? []) };
}

function countedFacet(
  { columns, sets }: ReleaseTable,
  facet: SearchFacet,
  { words, filters }: AnalysedSearch,
): CountedFacet {
  const ofFacet = facet === 'languages' ? languageSets : sets[facet];
  return {
    facet,
    setOf: facet === 'languages' ? columns.languages[words.locale] : columns.sets[facet],
    sets: ofFacet,
    passing: filters[facet].length === 0 ? null : ofFacet.having(filters[facet]),
    counts: new Uint32Array(ofFacet.values.length),
  };
}

function keepDated(
  candidates: readonly number[],
  { columns }: ReleaseTable,
  search: AnalysedSearch,
): readonly number[] {
  if (search.from === null && search.to === null) return candidates;
  const { publishedOn } = columns;
  const from = search.from === null ? 0 : dayNumber(search.from);
  const to = search.to === null ? 99_999_999 : dayNumber(search.to);
  return candidates.filter((number) => {
    const day = publishedOn[number] ?? 0;
    return day >= from && day <= to;
  });
}

function keepPassing(candidates: readonly number[], counted: readonly CountedFacet[]): readonly number[] {
  const filtered = counted.filter(({ passing }) => passing !== null);
  if (filtered.length === 0) return candidates;
  const failures = new Uint8Array(candidates.length);
  const lastFailed = new Uint8Array(candidates.length);
  for (const [place, facet] of filtered.entries()) markFailures(candidates, facet, failures, lastFailed, place);
  const hits: number[] = [];
  for (let at = 0; at < candidates.length; at++) {
    const failed = failures[at] ?? 0;
    if (failed > 1) continue;
    const candidate = candidates[at] ?? 0;
    const facet = filtered[lastFailed[at] ?? 0];
    if (failed === 0) hits.push(candidate);
    else if (facet) addHits(facet, facet.setOf[candidate] ?? 0, 1);
  }
  return hits;
}

// One facet after the other: a search without words asks this of every release.
function markFailures(
  candidates: readonly number[],
  { setOf, passing }: CountedFacet,
  failures: Uint8Array,
  lastFailed: Uint8Array,
  place: number,
): void {
  for (let at = 0; at < candidates.length; at++) {
    if (passing?.[setOf[candidates[at] ?? 0] ?? 0] === 1) continue;
    failures[at] = (failures[at] ?? 0) + 1;
    lastFailed[at] = place;
  }
}

// Where there are more hits than sets, the hits of each set are counted first.
function countAll(facet: CountedFacet, hits: readonly number[]): void {
  const { setOf, sets } = facet;
  if (hits.length <= sets.length) {
    for (const hit of hits) addHits(facet, setOf[hit] ?? 0, 1);
    return;
  }
  const inSet = new Uint32Array(sets.length);
  for (const hit of hits) {
    const set = setOf[hit] ?? 0;
    inSet[set] = (inSet[set] ?? 0) + 1;
  }
  for (let set = 0; set < inSet.length; set++) if (inSet[set] !== 0) addHits(facet, set, inSet[set] ?? 0);
}

function addHits({ sets, counts }: CountedFacet, set: number, hits: number): void {
  const { starts, members } = sets;
  const end = starts[set + 1] ?? 0;
  for (let at = starts[set] ?? 0; at < end; at++) {
    const place = members[at] ?? 0;
    counts[place] = (counts[place] ?? 0) + hits;
  }
}

function listCounts({ counts, sets }: CountedFacet): FacetCount[] {
  const found: FacetCount[] = [];
  for (let place = 0; place < counts.length; place++) {
    const hits = counts[place] ?? 0;
    if (hits > 0) found.push({ value: sets.values[place] ?? '', count: hits });
  }
  return found.sort(byCount);
}

function byCount(a: FacetCount, b: FacetCount): number {
  return b.count - a.count || (a.value < b.value ? -1 : 1);
}
