import MiniSearch, { type Query } from 'minisearch';
import type { Locale } from '@/lib/domain/locale';
import { resultsPerPage, searchFacets, type SearchFacet, type SearchQuery } from '@/lib/domain/search-query';
import { analyseText } from '@/lib/language/analyse-text';
import { searchFields } from '@/lib/search/searchable-release';
import type { BenchEngine } from './bench-engine';
import { readDocuments, type BenchDocument } from './documents';
import type { QueryKind } from './queries';

type Stored = Pick<BenchDocument, 'slug' | 'publishedAt' | 'publishedOn' | 'facets' | 'language'>;

/** MiniSearch over our stems, with facets counted over its results. It has no phrases. */
export async function openMiniSearch(documents: string, locale: Locale): Promise<BenchEngine> {
  const stored: Stored[] = [];
  const index = new MiniSearch<{ id: number }>({
    fields: [...searchFields],
    tokenize: (text) => [...analyseText(text, locale).stems],
    processTerm: (term) => term,
    searchOptions: { boost: { title: 6, lead: 2.5, terms: 0.7 } },
  });
  for await (const { texts, ...facts } of readDocuments(documents)) {
    index.add({ id: stored.length, ...texts });
    stored.push(facts);
  }
  const find = (query: SearchQuery, kind: QueryKind) => {
    if (query.q === '') return stored.map((_, id) => ({ id, score: 0 }));
    return index.search(expressionOf(query.q, kind)).map(({ id, score }) => ({ id: id as number, score }));
  };
  return {
    answer(query, kind) {
      if (query.q.startsWith('"')) return null;
      const counts = searchFacets.map(() => new Map<string, number>());
      const hits = find(query, kind).filter(({ id }) => isCounted(stored[id], query, counts));
      if (query.q === '' || query.sort === 'newest')
        hits.sort((a, b) => (stored[b.id]?.publishedAt ?? 0) - (stored[a.id]?.publishedAt ?? 0));
      const page = hits.slice((query.page - 1) * resultsPerPage, query.page * resultsPerPage);
      return page.length >= 0 ? hits.length : null;
    },
  };
}

function expressionOf(q: string, kind: QueryKind): Query {
  if (kind === 'near: six words of a text') return { combineWith: 'OR', queries: [q] };
  if (kind === 'a typo') return { combineWith: 'AND', fuzzy: 0.2, queries: [q] };
  const [words = '', excluded] = q.split(' -');
  const all: Query = {
    combineWith: 'AND',
    prefix: (_term, at, terms) => kind.includes('prefix') && at === terms.length - 1,
    queries: [words],
  };
  return excluded === undefined ? all : { combineWith: 'AND_NOT', queries: [all, excluded] };
}

function isCounted(document: Stored | undefined, query: SearchQuery, counts: readonly Map<string, number>[]): boolean {
  if (!document) return false;
  if (query.from !== null && document.publishedOn < query.from) return false;
  if (query.to !== null && document.publishedOn.slice(0, query.to.length) > query.to) return false;
  const failed = searchFacets.filter(
    (facet) => query[facet].length > 0 && !valuesOf(document, facet).some((value) => isAmong(query[facet], value)),
  );
  searchFacets.forEach((facet, at) => {
    if (failed.some((each) => each !== facet)) return;
    for (const value of valuesOf(document, facet)) counts[at]?.set(value, (counts[at].get(value) ?? 0) + 1);
  });
  return failed.length === 0;
}

function valuesOf(document: Stored, facet: SearchFacet): readonly string[] {
  return facet === 'languages' ? [document.language] : document.facets[facet];
}

function isAmong(chosen: readonly string[], value: string): boolean {
  return chosen.includes(value);
}
