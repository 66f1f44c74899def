import type { ReactNode } from 'react';
import type { Words } from '@/i18n/words';
import { SearchIcon } from './search-icon';

/** The words of a search and the button that sends them, within its form. */
export function SearchField({ words, q }: { words: Words; q: string }): ReactNode {
  return (
    <div role="search" aria-label={words.t('SearchView.title')}>
      <label htmlFor="q">{fieldLabel(words)}</label>
      <div className="find">
        <input
          type="search"
          id="q"
          name="q"
          defaultValue={q}
          maxLength={200}
          autoComplete="off"
          enterKeyHint="search"
        />
        <button>
          <SearchIcon />
          {words.t('SearchForm.search')}
        </button>
      </div>
    </div>
  );
}

// On every page of search, and a message with markup takes as long as a hit.
const labels = new WeakMap<Words, ReactNode>();

function fieldLabel(words: Words): ReactNode {
  const known = labels.get(words);
  if (known !== undefined) return known;
  const whole = (part: ReactNode) => <span className="whitespace-nowrap">{part}</span>;
  const label = words.t.rich('SearchView.field', { whole });
  labels.set(words, label);
  return label;
}
