import { inEveryFacet, searchFacets, type SearchFacet } from '@/lib/domain/search-query';
import type { AnalysedQuery } from '@/lib/language/analysed-query';
import type { AnalysedSearch, FacetCount, Found, SearchEngine } from '../search-engine';
import { searchFields, type Edition, type SearchableRelease } from '../searchable-release';

/** An engine that looks at every release, one after the other, and ranks nothing: what the others are held against. */
export class ReferenceEngine implements SearchEngine {
  readonly name = 'reference';
  readonly #releases = new Map<string, SearchableRelease>();

  constructor(releases: Iterable<SearchableRelease>) {
    this.update([...releases], []);
  }

  update(changed: readonly SearchableRelease[], removed: readonly string[]): void {
    for (const release of changed) this.#releases.set(release.slug, release);
    for (const slug of removed) this.#releases.delete(slug);
  }

  search(search: AnalysedSearch): Promise<Found> {
    const matching = [...this.#releases.values()].filter(
      (release) => hasWords(release.editions[search.words.locale], search.words) && isInRange(release, search),
    );
    const failed = new Map(matching.map((release) => [release, failedFacets(release, search)]));
    const passing = (except?: SearchFacet) =>
      matching.filter((release) => failed.get(release)?.every((facet) => facet === except));
    const hits = passing().sort(isNewer);
    return Promise.resolve({
      ids: hits.slice(search.offset, search.offset + search.limit).map(({ slug }) => slug),
      total: hits.length,
      facets: inEveryFacet((facet) => count(passing(facet).map((release) => valuesOf(release, facet, search)))),
    });
  }
}

const stemsOfEdition = new WeakMap<Edition, ReadonlySet<string>>();

function stemsOf(edition: Edition): ReadonlySet<string> {
  const texts = searchFields.map((field) => edition.texts[field]);
  const known = stemsOfEdition.get(edition);
  const stems = known ?? new Set(texts.flatMap((text) => [...text.stems, ...text.extras.map(({ stem }) => stem)]));
  stemsOfEdition.set(edition, stems);
  return stems;
}

function hasWords(edition: Edition, query: AnalysedQuery): boolean {
  const { texts } = edition;
  const stems = stemsOf(edition);
  const hasAny = (any: readonly string[]) => any.some((stem) => stems.has(stem));
  const hasPhrase = ({ words }: { words: readonly string[] }) =>
    searchFields.some((field) => isWithin(words, texts[field].words));
  return (
    query.words.every((word) => !word.isRequired || hasAny(word.stems)) &&
    query.phrases.every(hasPhrase) &&
    (query.prefix === null || hasAny(query.prefix.stems)) &&
    !query.excludedWords.some((word) => hasAny(word.stems)) &&
    !query.excludedPhrases.some(hasPhrase)
  );
}

function isWithin(phrase: readonly string[], words: readonly string[]): boolean {
  return words.some((_, at) => phrase.every((word, offset) => words[at + offset] === word));
}

function isInRange({ publishedOn }: SearchableRelease, { from, to }: AnalysedSearch): boolean {
  return (from === null || from <= publishedOn) && (to === null || publishedOn <= to);
}

function failedFacets(release: SearchableRelease, search: AnalysedSearch): SearchFacet[] {
  return searchFacets.filter((facet) => {
    const chosen = search.filters[facet];
    return chosen.length > 0 && !valuesOf(release, facet, search).some((value) => chosen.includes(value));
  });
}

function valuesOf(release: SearchableRelease, facet: SearchFacet, { words }: AnalysedSearch): readonly string[] {
  return facet === 'languages' ? [release.editions[words.locale].language] : release.facets[facet];
}

function count(values: readonly (readonly string[])[]): FacetCount[] {
  const counts = new Map<string, number>();
  for (const value of values.flatMap((each) => [...new Set(each)])) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].map(([value, number]) => ({ value, count: number })).sort(byCount);
}

function byCount(a: FacetCount, b: FacetCount): number {
  return b.count - a.count || (a.value < b.value ? -1 : 1);
}

function isNewer(a: SearchableRelease, b: SearchableRelease): number {
  return b.publishedAt - a.publishedAt || (a.slug > b.slug ? -1 : 1);
}
