import 'server-only';
import { isLocale } from '@/lib/domain/locale';
import { search } from '@/lib/search';
import type { Search } from '@/lib/search/search-results';
import { knownIdsOf, queryFromUrl, searchAddresses } from '@/lib/search/search-url';
import { emptyAnswer, type Answerer } from './answer';
import { entriesInFeed, feedAnswer } from './feeds';
import { nullWhereUnavailable } from './search-outage';
import { catalog, wordsOf } from './site-state';

/** Makes a search a feed: the same words and filters, always the newest first. */
export function makeSearchFeed(search: Search): Answerer<{ locale: string }> {
  return async ({ searchParams }, { locale }) => {
    if (!isLocale(locale)) return emptyAnswer(404);
    const words = wordsOf(locale);
    const { query } = queryFromUrl(searchParams, knownIdsOf(catalog().taxonomy()));
    const results = await search({ ...query, sort: 'newest', page: 1 }, locale, {
      perPage: entriesInFeed,
      isBare: true,
    }).catch(nullWhereUnavailable);
    if (!results) return emptyAnswer(503, { 'retry-after': '60' });
    const title = query.q === '' ? words.t('Head.feedOfSearch') : words.t('Head.feedOfWords', { words: query.q });
    const feed = {
      title,
      path: searchAddresses.feed(locale, query),
      documentPath: searchAddresses.page(locale, { ...query, sort: 'newest', page: 1 }),
      list: { releases: results.hits.map(({ summary }) => summary) },
    };
    return feedAnswer(feed, words, catalog());
  };
}

export const searchFeed = makeSearchFeed(search);
