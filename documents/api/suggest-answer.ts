import 'server-only';
import { addresses } from '@/lib/domain/address';
import { emptySearchQuery } from '@/lib/domain/search-query';
import { search } from '@/lib/search';
import type { Search } from '@/lib/search/search-results';
import { longestWords } from '@/lib/search/url-readers';
import { catalog, wordsOf } from '../site-state';
import { answerProgram, jsonAnswer, mistakesAnswer } from './json-answer';
import { localeIn, unknownParameters } from './parameters';
import { suggestTerms } from './suggest-terms';

const shortestWords = 2;
const mostTerms = 4;
const mostReleases = 4;

/** Something to go to at once, without a search. */
export interface Suggestion {
  kind: 'country' | 'field' | 'structure' | 'meeting' | 'release';
  id: string;
  name: string;
  /** What kind of thing it is, or when it was published, in the reader's language. */
  note: string;
  /** The language of the name. */
  locale: string;
  /** A path of this site. */
  url: string;
}

/** Makes suggestions: terms whose names the words begin, then releases. */
export function makeSuggestAnswer(search: Search) {
  return answerProgram(async (params) => {
    const { locale, errors } = localeIn(params);
    const wrong = [...errors, ...unknownParameters(params, ['locale', 'q'])];
    if (locale === null || wrong.length > 0) return mistakesAnswer(wrong);
    const q = (params.get('q') ?? '').trim().slice(0, longestWords);
    if (q.length < shortestWords) return jsonAnswer({ suggestions: [] });
    const words = wordsOf(locale);
    const { hits } = await search({ ...emptySearchQuery, q }, locale, { perPage: mostReleases, isBare: true });
    const releases = hits.map(({ summary }): Suggestion => ({
      kind: 'release',
      id: summary.slug,
      name: summary.title,
      note: words.day(summary.publishedOn),
      locale: summary.textLocale,
      url: addresses.release(locale, summary.slug),
    }));
    return jsonAnswer({ suggestions: [...suggestTerms(words, catalog(), q, mostTerms), ...releases] });
  });
}

export const suggestAnswer = makeSuggestAnswer(search);
