import type { ReactNode } from 'react';
import type { Words } from '@/i18n/words';
import { searchAddresses } from '@/lib/search/search-url';
import { SearchIcon } from './search-icon';

export interface SearchFormProps {
  words: Words;
  /** Of the field: several may stand on a page. */
  id: string;
  /** The large one asks a question in sight. */
  isLarge?: boolean;
}

/** A field that leads to the search page. Script adds suggestions below it. */
export function SearchForm({ words, id, isLarge = false }: SearchFormProps): ReactNode {
  const { locale, t } = words;
  const label = isLarge ? t('SearchForm.question') : t('SearchForm.label');
  return (
    <form
      className={isLarge ? 'find large' : 'find'}
      action={searchAddresses.page(locale)}
      role="search"
      aria-label={label}
      data-enhance="suggest"
      data-locale={locale}
    >
      <label htmlFor={id} className={isLarge ? undefined : 'sr-only'}>
        {label}
      </label>
      <input
        type="search"
        id={id}
        name="q"
        maxLength={200}
        placeholder={isLarge ? undefined : label}
        autoComplete="off"
        enterKeyHint="search"
      />
      <button>
        <SearchIcon />
        <span className={isLarge ? undefined : 'sr-only'}>{t('SearchForm.search')}</span>
      </button>
      <ul id={`${id}-suggestions`} role="listbox" aria-label={t('SearchForm.suggestions')} hidden />
    </form>
  );
}
