import type { ReactNode } from 'react';
import type { Words } from '@/i18n/words';
import { addresses } from '@/lib/domain/address';
import type { NothingFound, SearchResults, WithoutFilter } from '@/lib/search/search-results';
import { searchAddresses } from '@/lib/search/search-url';
import { nameOfValue } from './search-names';

export interface NothingFoundWaysProps {
  words: Words;
  results: SearchResults;
  nothingFound: NothingFound;
}

/** The ways on from nothing: without the filter that is to blame, in another language, with other words. */
export function NothingFoundWays({ words, results, nothingFound }: NothingFoundWaysProps): ReactNode {
  const { locale, t } = words;
  const { withoutFilter, inOtherLanguages } = nothingFound;
  return (
    <div className="nothing">
      <ul>
        {withoutFilter.map((way) => (
          <li key={`${way.filter} ${way.value}`}>
            <a href={searchAddresses.page(locale, { ...way.query, page: 1 })}>{sentenceOf(words, way, results)}</a>
          </li>
        ))}
        {inOtherLanguages.map(({ locale: language, hits }) => (
          <li key={language}>
            <a href={searchAddresses.page(language, { ...results.query, page: 1 })} hrefLang={language}>
              {t('NothingFound.inLanguage', { language, count: hits })}
            </a>
          </li>
        ))}
      </ul>
      <p>{t('NothingFound.advice')}</p>
      <a className="more" href={addresses.releases(locale)}>
        {t('HomeView.all')}
      </a>
    </div>
  );
}

function sentenceOf(words: Words, { filter, value, hits }: WithoutFilter, { query }: SearchResults): string {
  if (filter === 'dates') return words.t('NothingFound.withoutDates', { count: hits });
  const [only, ...more] = value === undefined ? query[filter] : [value];
  const name =
    only !== undefined && more.length === 0 ? nameOfValue(words, filter, only) : words.t(`FacetChoices.${filter}`);
  return words.t('NothingFound.withoutFilter', { name, count: hits });
}
