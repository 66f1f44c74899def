import 'server-only';
import { searchFacets } from '@/lib/domain/search-query';
import { addresses } from '@/lib/domain/address';
import type { Locale } from '@/lib/domain/locale';
import { search } from '@/lib/search';
import type { FacetChoice, Search, SearchHit, SearchResults } from '@/lib/search/search-results';
import { knownIdsOf, queryFromProgram } from '@/lib/search/search-url';
import { facetParameters } from '@/lib/search/url-note';
import { absolute } from '../json-ld';
import { catalog } from '../site-state';
import { answerProgram, jsonAnswer, mistakesAnswer } from './json-answer';
import { errorOf, localeIn } from './parameters';

/** Makes the search for programs: the answer of the search page as JSON, and a 422 for whatever the page would mend. */
export function makeSearchAnswer(search: Search) {
  return answerProgram(async (params) => {
    const { locale, errors } = localeIn(params);
    const { query, mistakes } = queryFromProgram(params, knownIdsOf(catalog().taxonomy()), ['locale']);
    const wrong = [...errors, ...mistakes.map(errorOf)];
    if (locale === null || wrong.length > 0) return mistakesAnswer(wrong);
    return jsonAnswer(answerOf(await search(query, locale), locale));
  });
}

export const searchAnswer = makeSearchAnswer(search);

function answerOf(results: SearchResults, locale: Locale): object {
  const { engine, isFallback, filling, total, page, pages, hits, near, facets, notes, corrections } = results;
  return {
    engine,
    isFallback,
    ...(filling && { filling }),
    total,
    page,
    pages,
    hits: hits.map((hit) => hitOf(hit, locale)),
    near: near.map((hit) => hitOf(hit, locale)),
    facets: Object.fromEntries(searchFacets.map((facet) => [facetParameters[facet], facets[facet].map(countOf)])),
    notes: [...corrections.map((correction) => ({ code: 'corrected', ...correction })), ...notes],
  };
}

function hitOf({ summary, titleMarks, snippet }: SearchHit, locale: Locale): object {
  const { slug, textLocale, dateline, ...facts } = summary;
  const { type, title, lead, publishedAt, publishedOn, sources, countries, fields, isGenerated, locales, correctedOn } =
    facts;
  return {
    id: slug,
    locale: textLocale,
    url: absolute(addresses.release(locale, slug)),
    type,
    title,
    titleMarks,
    lead,
    publishedAt,
    publishedOn,
    places: dateline,
    sources,
    countries,
    fields,
    locales,
    isGenerated,
    ...(correctedOn === undefined ? {} : { correctedOn }),
    snippet,
  };
}

function countOf({ value, count }: FacetChoice): object {
  return { value, count };
}
