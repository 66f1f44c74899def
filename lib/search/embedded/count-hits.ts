import { locales } from '@/lib/domain/locale';
import { inEveryFacet, searchFacets, type SearchFacet } from '@/lib/domain/search-query';
import type { AnalysedSearch, FacetCount, FacetCounts } from '../search-engine';
import { dayNumber } from './release-columns';
import type { ReleaseTable } from './release-table';

export interface CountedHits {
  /** Numbers of releases that pass every filter, in the order in which they came. */
  hits: readonly number[];
  facets: FacetCounts;
}

/** A facet while it is counted: a number a release, the values behind each number, which numbers pass, and how many hits have each. */
interface CountedFacet {
  facet: SearchFacet;
  numbers: Uint32Array | Uint8Array;
  values: readonly (readonly string[])[];
  /** Null where nothing is chosen, so that everything passes. */
  passing: Uint8Array | null;
  counts: Uint32Array;
}

const languageValues = locales.map((locale) => [locale]);

/**
 * Filters and counts: a release that fails no filter is a hit and counts in every facet; one that fails a single facet's
 * filter counts in that facet, for its counts ignore its own choice.
 */
export function countHits(candidates: readonly number[], table: ReleaseTable, search: AnalysedSearch): CountedHits {
  const counted = searchFacets.map((facet) => countedFacet(table, facet, search));
  const hits = keepPassing(keepDated(candidates, table, search), counted);
  for (const facet of counted) countAll(facet, hits);
  const byFacet = new Map(counted.map((each) => [each.facet, spread(each)]));
  return { hits, facets: inEveryFacet((facet) => byFacet.get(facet) ?? []) };
}

function countedFacet(
  { columns, sets }: ReleaseTable,
  facet: SearchFacet,
  { words, filters }: AnalysedSearch,
): CountedFacet {
  const isLanguage = facet === 'languages';
  const values = isLanguage ? languageValues : sets[facet];
  const numbers = isLanguage ? columns.languages[words.locale] : columns.sets[facet];
  return {
    facet,
    numbers,
    values,
    passing: passingNumbers(values, filters[facet]),
    counts: new Uint32Array(values.length),
  };
}

function passingNumbers(values: readonly (readonly string[])[], chosen: readonly string[]): Uint8Array | null {
  if (chosen.length === 0) return null;
  const wanted = new Set(chosen);
  return Uint8Array.from(values, (each) => (each.some((value) => wanted.has(value)) ? 1 : 0));
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
  return candidates.filter((number) => {
    let failed: CountedFacet | null = null;
    for (const facet of filtered) {
      if (facet.passing?.[facet.numbers[number] ?? 0] === 1) continue;
      if (failed) return false;
      failed = facet;
    }
    if (failed) increment(failed.counts, failed.numbers[number]);
    return failed === null;
  });
}

function countAll({ numbers, counts }: CountedFacet, hits: readonly number[]): void {
  for (const hit of hits) increment(counts, numbers[hit]);
}

function increment(counts: Uint32Array, at = 0): void {
  counts[at] = (counts[at] ?? 0) + 1;
}

function spread({ counts, values }: CountedFacet): FacetCount[] {
  const byValue = new Map<string, number>();
  for (let at = 0; at < counts.length; at++) {
    const count = counts[at] ?? 0;
    if (count > 0) for (const value of values[at] ?? []) byValue.set(value, (byValue.get(value) ?? 0) + count);
  }
  return [...byValue].map(([value, count]) => ({ value, count })).sort(byCount);
}

function byCount(a: FacetCount, b: FacetCount): number {
  return b.count - a.count || (a.value < b.value ? -1 : 1);
}
