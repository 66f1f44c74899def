import type { Catalog } from '@/lib/catalog/catalog';
import { inEveryFacet, resultsPerPage, type SearchQuery } from '@/lib/domain/search-query';
import type { AnalysedQuery } from '@/lib/language/analysed-query';
import { analyseSearch } from './analyse-search';
import type { CurrentIndex, OpenIndex } from './embedded/open-index';
import { hitMaker } from './hits';
import { findNear, findNearAhead } from './find-near';
import { findWaysOn } from './nothing-found';
import {
  SearchUnavailableError,
  type AnalysedSearch,
  type FacetCount,
  type FacetCounts,
  type Found,
  type SearchEngine,
} from './search-engine';
import type { FacetChoice, Search, SearchResults } from './search-results';

/** What a search is answered from. */
export interface SearchParts {
  catalog: Catalog;
  /** This site's own index: it knows the words, finds what is near, and answers where the engine cannot. */
  index: CurrentIndex;
  /** Finds the hits; by default the index itself. */
  engine?: SearchEngine | undefined;
}

/** Makes the search of a site: the same analysis, texts and ways on, whichever engine finds the hits. */
export function makeSearch({ catalog, index, engine = index }: SearchParts): Search {
  return async (asked, locale, { perPage = resultsPerPage, isBare = false } = {}) => {
    const own = index.open();
    const analysed = analyseSearch(own, asked, locale);
    const searchPage = (page: number) => ({ ...analysed, offset: (page - 1) * perPage, limit: perPage });
    const makeHits = hitMaker(catalog, own.analysis, isBare ? null : analysed.words, locale);
    const lookAhead = async () => {
      const near = await findNearAhead(own, searchPage(1));
      makeHits(near ?? []);
      return near;
    };
    const isWaiting = engine.name !== own.engine.name && asked.page === 1 && !isBare;
    const [{ found, page, engineName, isFallback }, ahead] = await Promise.all([
      askPage(engine, own, searchPage, asked.page),
      isWaiting ? lookAhead() : null,
    ]);
    const pages = Math.max(1, Math.ceil(found.total / perPage));
    const query = { ...asked, page };
    const near = isBare ? [] : findNear(own, searchPage(1), found, ahead);
    const filling = own.filling();
    const { notes, corrections } = notesOf(analysed.words);
    return {
      query,
      notes,
      corrections,
      engine: engineName,
      isFallback,
      ...(filling && { filling }),
      total: found.total,
      page,
      pages,
      hits: makeHits(found.ids),
      near: makeHits(near),
      facets: choicesOf(found.facets, asked),
      ...(found.total === 0 && !isBare && { nothingFound: await findWaysOn(own, query, locale) }),
    };
  };
}

interface Answer {
  found: Found;
  engineName: string;
  isFallback: boolean;
}

// A page past the end is the last one.
async function askPage(
  engine: SearchEngine,
  own: OpenIndex,
  searchPage: (page: number) => AnalysedSearch,
  page: number,
): Promise<Answer & { page: number }> {
  const search = searchPage(page);
  const answer = await askEither(engine, own, search);
  const last = Math.max(1, Math.ceil(answer.found.total / search.limit));
  if (page <= last) return { ...answer, page };
  return { ...(await askEither(engine, own, searchPage(last))), page: last };
}

async function askEither(engine: SearchEngine, own: OpenIndex, search: AnalysedSearch): Promise<Answer> {
  try {
    return { found: await engine.search(search), engineName: engine.name, isFallback: false };
  } catch (cause) {
    const isOwn = engine.name === own.engine.name;
    if (isOwn || !(cause instanceof SearchUnavailableError)) throw cause;
    return { found: await own.engine.search(search), engineName: own.engine.name, isFallback: true };
  }
}

function notesOf({ notes }: AnalysedQuery): Pick<SearchResults, 'notes' | 'corrections'> {
  return {
    notes: notes.filter(({ code }) => code !== 'corrected'),
    corrections: notes.flatMap((note) => (note.code === 'corrected' ? [{ from: note.from, to: note.to }] : [])),
  };
}

function choicesOf(counts: FacetCounts, query: SearchQuery): SearchResults['facets'] {
  return inEveryFacet((facet) => {
    const chosen = new Set<string>(query[facet]);
    const choice = ({ value, count }: FacetCount): FacetChoice => ({ value, count, isChosen: chosen.has(value) });
    const counted = new Set(counts[facet].map(({ value }) => value));
    const without = [...chosen].filter((value) => !counted.has(value)).map((value) => ({ value, count: 0 }));
    return [...counts[facet], ...without].map(choice);
  });
}
