import type { ReactNode } from 'react';
import type { Words } from '@/i18n/words';
import { emptySearchQuery, hasFilters, searchFacets, type SearchQuery } from '@/lib/domain/search-query';
import { searchAddresses } from '@/lib/search/search-url';
import type { UrlNote } from '@/lib/search/url-note';
import { nameOfDate, nameOfValue } from './search-names';
import { withoutValue } from './without-value';

export interface ChosenFiltersProps {
  words: Words;
  query: SearchQuery;
  urlNotes: readonly UrlNote[];
}

/** What the search is narrowed by: each a link that takes it away, and what nobody knows here, struck out. */
export function ChosenFilters({ words, query, urlNotes }: ChosenFiltersProps): ReactNode {
  const { locale, t } = words;
  const unknown = unknownValues(urlNotes);
  if (!hasFilters(query) && unknown.length === 0) return null;
  const { q, sort } = query;
  return (
    <ul className="chips" aria-label={t('ChosenFilters.label')}>
      {chipsOf(words, query).map(({ name, without }) => (
        <li key={name}>
          <a
            href={searchAddresses.page(locale, { ...without, page: 1 })}
            aria-label={t('ChosenFilters.remove', { name })}
          >
            {name}
          </a>
        </li>
      ))}
      {unknown.map((value) => (
        <li key={value}>
          <s>{value}</s> <span className="note">{t('ChosenFilters.unknown')}</span>
        </li>
      ))}
      {hasFilters(query) && (
        <li>
          <a className="more" href={searchAddresses.page(locale, { ...emptySearchQuery, q, sort })}>
            {t('ChosenFilters.removeAll')}
          </a>
        </li>
      )}
    </ul>
  );
}

interface Chip {
  name: string;
  without: SearchQuery;
}

function chipsOf(words: Words, query: SearchQuery): Chip[] {
  const { from, to } = query;
  const chips = searchFacets.flatMap((facet) =>
    query[facet].map((value) => ({
      name: nameOfValue(words, facet, value),
      without: withoutValue(query, facet, value),
    })),
  );
  if (from !== null) {
    chips.push({
      name: words.t('ChosenFilters.from', { date: nameOfDate(words, from) }),
      without: { ...query, from: null },
    });
  }
  if (to !== null) {
    chips.push({ name: words.t('ChosenFilters.to', { date: nameOfDate(words, to) }), without: { ...query, to: null } });
  }
  return chips;
}

function unknownValues(notes: readonly UrlNote[]): string[] {
  const values = notes.flatMap((note) =>
    note.code === 'unknown-value' && note.parameter !== 'sort' ? [note.value] : [],
  );
  return [...new Set(values)];
}
