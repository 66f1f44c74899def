import { locales, type Locale } from '@/lib/domain/locale';
import { inEveryFacet, searchFacets, type SearchFacet } from '@/lib/domain/search-query';
import type { AnalysedSearch, FacetCount, FacetCounts } from '../search-engine';
import { dayNumber } from './release-columns';
import type { ReleaseTable } from './release-table';

export interface CountedHits {
  /** Numbers of releases that pass every filter, in the order in which they came. */
  hits: number[];
  facets: FacetCounts;
}

/** A column of one number a release, and the values behind each number. */
interface FacetColumn {
  numbers: Uint32Array | Uint8Array;
  values: readonly (readonly string[])[];
}

const languageValues = locales.map((locale) => [locale]);

/**
 * Filters and counts in one pass: a release that fails no filter is a hit and counts in every facet; one that fails a
 * single facet's filter counts in that facet, for its counts ignore its own choice.
 */
export function countHits(
  candidates: readonly number[] | 'all',
  table: ReleaseTable,
  search: AnalysedSearch,
): CountedHits {
  const columns = searchFacets.map((facet) => columnOf(table, facet, search.words.locale));
  const passing = searchFacets.map((facet, at) => passingNumbers(columns[at], search.filters[facet]));
  const counters = columns.map(({ values }) => new Uint32Array(values.length));
  const { publishedOn } = table.columns;
  const from = search.from === null ? 1 : dayNumber(search.from);
  const to = search.to === null ? Number.MAX_SAFE_INTEGER : dayNumber(search.to);
  const filtered = passing.flatMap((numbers, at) => (numbers ? [at] : []));
  const hits: number[] = [];

  const visit = (number: number) => {
    const day = publishedOn[number] ?? 0;
    if (day < from || day > to) return;
    let failed = -1;
    for (const at of filtered) {
      if (passing[at]?.[columns[at]?.numbers[number] ?? 0] === 1) continue;
      if (failed >= 0) return;
      failed = at;
    }
    if (failed >= 0) return void increment(counters[failed], columns[failed]?.numbers[number]);
    hits.push(number);
    for (let at = 0; at < columns.length; at++) increment(counters[at], columns[at]?.numbers[number]);
  };
  if (candidates === 'all') for (let number = 0; number < table.length; number++) visit(number);
  else for (const number of candidates) visit(number);

  return {
    hits,
    facets: inEveryFacet((facet) =>
      spread(counters[searchFacets.indexOf(facet)], columns[searchFacets.indexOf(facet)]),
    ),
  };
}

function columnOf({ columns, sets }: ReleaseTable, facet: SearchFacet, locale: Locale): FacetColumn {
  if (facet === 'languages') return { numbers: columns.languages[locale], values: languageValues };
  return { numbers: columns.sets[facet], values: sets[facet] };
}

// Which sets hold any of the chosen values; null where nothing is chosen, so that everything passes.
function passingNumbers(column: FacetColumn | undefined, chosen: readonly string[]): Uint8Array | null {
  if (chosen.length === 0 || !column) return null;
  const wanted = new Set(chosen);
  return Uint8Array.from(column.values, (values) => (values.some((value) => wanted.has(value)) ? 1 : 0));
}

function increment(counter: Uint32Array | undefined, at = 0): void {
  if (counter) counter[at] = (counter[at] ?? 0) + 1;
}

function spread(counter = new Uint32Array(), column?: FacetColumn): FacetCount[] {
  const counts = new Map<string, number>();
  counter.forEach((count, at) => {
    if (count === 0) return;
    for (const value of column?.values[at] ?? []) counts.set(value, (counts.get(value) ?? 0) + count);
  });
  return [...counts]
    .map(([value, count]) => ({ value, count }))
    .sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1));
}
