import type { ReactNode } from 'react';
import type { Words } from '@/i18n/words';
import { addresses } from '@/lib/domain/address';
import { searchAddresses } from '@/lib/search/search-url';
import { SearchField } from './search-field';

/** What stands in the place of results when nothing can search: the words are kept, and the archive can be read. */
export function SearchUnavailableView({ words, q }: { words: Words; q: string }): ReactNode {
  const { locale, t } = words;
  return (
    <form className="sheet search" action={searchAddresses.page(locale)}>
      <header className="opening">
        <h1>{t('SearchView.title')}</h1>
        <SearchField words={words} q={q} />
      </header>
      <section aria-labelledby="unavailable">
        <h2 id="unavailable">{t('SearchUnavailableView.title')}</h2>
        <p>{t('SearchUnavailableView.advice')}</p>
        <a className="more" href={addresses.releases(locale)}>
          {t('HomeView.all')}
        </a>
      </section>
    </form>
  );
}
