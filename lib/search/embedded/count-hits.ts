import { locales } from '@/lib/domain/locale';
import { inEveryFacet, searchFacets, type SearchFacet } from '@/lib/domain/search-query';
import type { AnalysedSearch, FacetCount, FacetCounts } from '../search-engine';
import { FacetSets } from './facet-sets';
import { dayNumber } from './release-columns';
import type { ReleaseTable } from './release-table';
import { makeScratch } from './scratch';

export interface CountedHits {
  /** Numbers of releases that pass every filter, in the order in which they came; good until the next counting. */
  hits: Uint32Array;
  facets: FacetCounts;
}

/** A facet while it is counted: which set each release has, which sets pass, and how many counted releases have each set. */
interface CountedFacet {
  facet: SearchFacet;
  setOf: Uint32Array | Uint8Array;
  sets: FacetSets;
  /** 1 for a set that passes; null where nothing is chosen, so that everything does. */
  passing: Uint8Array | null;
  inSet: Uint32Array;
}

const passedFor = makeScratch((length) => new Uint8Array(length));
const datedFor = makeScratch((length) => new Uint32Array(length));
const hitsFor = makeScratch((length) => new Uint32Array(length));
const languageSets = new FacetSets();
for (const locale of locales) languageSets.add([locale]);

/**
 * Filters and counts: a release that fails no filter is a hit and counts in every facet; one that fails a single facet's
 * filter counts in that facet, for its counts ignore its own choice.
 */
export function countHits(candidates: Uint32Array, table: ReleaseTable, search: AnalysedSearch): CountedHits {
  const counted = searchFacets.map((facet) => countedFacet(table, facet, search));
  const hits = keepPassing(keepDated(candidates, table, search), counted);
  for (const { setOf, inSet } of counted) countSets(hits, setOf, inSet);
  const byFacet = new Map(counted.map((each) => [each.facet, listCounts(each)]));
  return { hits, facets: inEveryFacet((facet) => byFacet.get(facet) ?? []) };
}

/** Filters without counting; good until the next counting. */
export function filterHits(candidates: Uint32Array, table: ReleaseTable, search: AnalysedSearch): Uint32Array {
  const filtered = searchFacets.filter((facet) => search.filters[facet].length > 0);
  return keepPassing(
    keepDated(candidates, table, search),
    filtered.map((facet) => countedFacet(table, facet, search)),
  );
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
    inSet: new Uint32Array(ofFacet.length),
  };
}

function keepDated(candidates: Uint32Array, { columns }: ReleaseTable, search: AnalysedSearch): Uint32Array {
  if (search.from === null && search.to === null) return candidates;
  const { publishedOn } = columns;
  const from = search.from === null ? 0 : dayNumber(search.from);
  const to = search.to === null ? 99_999_999 : dayNumber(search.to);
  const dated = datedFor(candidates.length);
  let length = 0;
  let at = 0;
  while (at < candidates.length) {
    const number = candidates[at++] ?? 0;
    const day = publishedOn[number] ?? 0;
    if (day >= from && day <= to) dated[length++] = number;
  }
  return dated.subarray(0, length);
}

function keepPassing(candidates: Uint32Array, counted: readonly CountedFacet[]): Uint32Array {
  const filtered = counted.flatMap((facet) => (facet.passing ? [{ ...facet, passing: facet.passing }] : []));
  if (filtered.length === 0) return candidates;
  const passed = passedFor(candidates.length).fill(0, 0, candidates.length);
  for (const { setOf, passing } of filtered) countPassed(candidates, setOf, passing, passed);
  const hits = hitsFor(candidates.length);
  let length = 0;
  for (let at = 0; at < candidates.length; at++) {
    const failed = filtered.length - (passed[at] ?? 0);
    if (failed > 1) continue;
    const candidate = candidates[at] ?? 0;
    if (failed === 0) hits[length++] = candidate;
    else countWhereFailed(candidate, filtered);
  }
  return hits.subarray(0, length);
}

function countWhereFailed(candidate: number, filtered: readonly CountedFacet[]): void {
  for (const { setOf, passing, inSet } of filtered) {
    const set = setOf[candidate] ?? 0;
    if (passing?.[set] === 0) inSet[set] = (inSet[set] ?? 0) + 1;
  }
}

// Adds without asking, one facet after the other: a search without words goes over every release.
function countPassed(
  candidates: Uint32Array,
  setOf: CountedFacet['setOf'],
  passing: Uint8Array,
  passed: Uint8Array,
): void {
  for (let at = 0; at < candidates.length; at++)
    passed[at] = (passed[at] ?? 0) + (passing[setOf[candidates[at] ?? 0] ?? 0] ?? 0);
}

function countSets(numbers: Uint32Array, setOf: CountedFacet['setOf'], inSet: Uint32Array): void {
  let at = 0;
  while (at < numbers.length) {
    const set = setOf[numbers[at++] ?? 0] ?? 0;
    inSet[set] = (inSet[set] ?? 0) + 1;
  }
}

function listCounts({ inSet, sets: { starts, members, values } }: CountedFacet): FacetCount[] {
  const counts = new Uint32Array(values.length);
  for (let set = 0; set < inSet.length; set++) {
    const hits = inSet[set] ?? 0;
    if (hits === 0) continue;
    const end = starts[set + 1] ?? 0;
    for (let at = starts[set] ?? 0; at < end; at++) {
      const place = members[at] ?? 0;
      counts[place] = (counts[place] ?? 0) + hits;
    }
  }
  const found: FacetCount[] = [];
  for (let place = 0; place < counts.length; place++) {
    const count = counts[place] ?? 0;
    if (count > 0) found.push({ value: values[place] ?? '', count });
  }
  return found.sort(byCount);
}

function byCount(a: FacetCount, b: FacetCount): number {
  return b.count - a.count || (a.value < b.value ? -1 : 1);
}
