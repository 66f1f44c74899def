import type { ReactNode } from 'react';
import type { Words } from '@/i18n/words';
import { searchSorts, type SearchQuery } from '@/lib/domain/search-query';
import { searchAddresses } from '@/lib/search/search-url';

/** The two orders of a search with words, as links; without words the newest stand first, and nothing is to be chosen. */
export function SearchOrder({ words, query }: { words: Words; query: SearchQuery }): ReactNode {
  if (query.q === '') return null;
  return (
    <nav className="order" aria-label={words.t('SearchOrder.label')}>
      <ul>
        {searchSorts.map((sort) => (
          <li key={sort}>
            <a
              href={searchAddresses.page(words.locale, { ...query, sort, page: 1 })}
              aria-current={sort === query.sort ? 'true' : undefined}
            >
              {words.t(`SearchOrder.${sort}`)}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
