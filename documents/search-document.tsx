import { SearchUnavailableView } from '@/components/search/search-unavailable-view';
import { SearchView } from '@/components/search/search-view';
import type { Words } from '@/i18n/words';
import type { Catalog } from '@/lib/catalog/catalog';
import { emptySearchQuery, type SearchQuery } from '@/lib/domain/search-query';
import { search } from '@/lib/search';
import type { Search, SearchResults } from '@/lib/search/search-results';
import { knownIdsOf, queryFromUrl, queryToUrl, searchAddresses } from '@/lib/search/search-url';
import type { DocumentRequest } from './document-route';
import type { DocumentParts } from './document';
import { pageLinks } from './page-links';
import { nullWhereUnavailable } from './search-outage';

/** What a search document is made from: of the catalog, the names alone. */
type SearchRequest = Pick<DocumentRequest<unknown>, 'locale' | 'words' | 'query'> & {
  catalog: Pick<Catalog, 'taxonomy'>;
};

/** The search: its form, and what was found. Only the bare form is to be indexed, for the rest are views of the archive. */
export function makeSearchDocument(search: Search) {
  return async ({ locale, words, catalog, query: params }: SearchRequest): Promise<DocumentParts> => {
    const { query: asked, notes } = queryFromUrl(params, knownIdsOf(catalog.taxonomy()));
    const results = await search(asked, locale).catch(nullWhereUnavailable);
    if (!results) return unavailable(words, asked);
    const query = { ...asked, page: results.page };
    return {
      isKept: false,
      head: {
        title: titleOf(words, query),
        description: words.t('Head.searchDescription'),
        canonical: searchAddresses.page(locale, query),
        isIndexed: queryToUrl(query) === queryToUrl(emptySearchQuery),
        feed: { path: searchAddresses.feed(locale, query), title: words.t('Head.feedOfSearch') },
        ...pageLinks(results, (page) => searchAddresses.page(locale, { ...query, page })),
      },
      pathIn: (each) => searchAddresses.page(each, { ...query, page: 1 }),
      breadcrumbs: [{ label: words.t('Head.search') }],
      main: <SearchView words={words} results={{ ...results, query } satisfies SearchResults} urlNotes={notes} />,
    };
  };
}

export const searchDocument = makeSearchDocument(search);

/** An outage is said, and never shown as an empty list. */
function unavailable(words: Words, query: SearchQuery): DocumentParts {
  return {
    status: 503,
    isKept: false,
    head: {
      title: titleOf(words, query),
      description: words.t('SearchUnavailableView.advice'),
      canonical: searchAddresses.page(words.locale, query),
      isIndexed: false,
    },
    pathIn: (each) => searchAddresses.page(each, query),
    breadcrumbs: [{ label: words.t('Head.search') }],
    main: <SearchUnavailableView words={words} q={query.q} />,
  };
}

function titleOf(words: Words, { q, page }: SearchQuery): string {
  const place = page > 1 ? [words.t('Head.page', { page: String(page) })] : [];
  return [...(q === '' ? [] : [q]), words.t('Head.search'), ...place].join(', ');
}
