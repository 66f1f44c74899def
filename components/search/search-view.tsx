import type { ReactNode } from 'react';
import { Pagination } from '@/components/ui/pagination';
import type { Words } from '@/i18n/words';
import type { SearchResults } from '@/lib/search/search-results';
import { searchAddresses } from '@/lib/search/search-url';
import type { UrlNote } from '@/lib/search/url-note';
import { ChosenFilters } from './chosen-filters';
import { NothingFoundWays } from './nothing-found';
import { SearchField } from './search-field';
import { SearchFilters } from './search-filters';
import { SearchHits } from './search-hits';
import { SearchNotes } from './search-notes';
import { SearchOrder } from './search-order';

export interface SearchViewProps {
  words: Words;
  results: SearchResults;
  /** What was odd in the address. */
  urlNotes: readonly UrlNote[];
}

/** The search: one form with its words and filters, and what was found. Script swaps what carries `data-swap`. */
export function SearchView({ words, results, urlNotes }: SearchViewProps): ReactNode {
  const { locale, t } = words;
  return (
    <form className="sheet search" action={searchAddresses.page(locale)} data-enhance="live-search">
      <header className="opening">
        <h1>{t('SearchView.title')}</h1>
        <SearchField words={words} q={results.query.q} />
      </header>
      <SearchFilters words={words} results={results} urlNotes={urlNotes} />
      <section id="results" aria-labelledby="count" data-swap>
        <Results words={words} results={results} urlNotes={urlNotes} />
      </section>
      {/* It stands empty until script has something to say, for only a region that was there is heard. */}
      <p className="sr-only" role="status" />
    </form>
  );
}

function Results({ words, results, urlNotes }: SearchViewProps): ReactNode {
  const { locale, t } = words;
  const { query, total, page, pages, hits, near, nothingFound } = results;
  return (
    <>
      <div className="counted">
        <h2 id="count">{t('SearchView.count', { count: total })}</h2>
        {total > 1 && <SearchOrder words={words} query={query} />}
      </div>
      {query.sort === 'newest' && <input type="hidden" name="sort" value="newest" />}
      <ChosenFilters words={words} query={query} urlNotes={urlNotes} />
      <SearchNotes words={words} results={results} urlNotes={urlNotes} />
      {nothingFound && <NothingFoundWays words={words} results={results} nothingFound={nothingFound} />}
      {hits.length > 0 && <SearchHits words={words} hits={hits} />}
      <Pagination
        words={words}
        page={page}
        pages={pages}
        hrefOf={(to) => searchAddresses.page(locale, { ...query, page: to })}
      />
      {near.length > 0 && (
        <>
          <h2 className="near">{t('SearchView.near')}</h2>
          <SearchHits words={words} hits={near} />
        </>
      )}
      {total > 0 && (
        <a className="more" href={searchAddresses.feed(locale, query)}>
          {t('SearchView.feed')}
        </a>
      )}
    </>
  );
}
