import type { ReactNode } from 'react';
import type { Words } from '@/i18n/words';
import type { SearchQuery } from '@/lib/domain/search-query';
import type { UrlNote } from '@/lib/search/url-note';

export interface DateRangeProps {
  words: Words;
  query: SearchQuery;
  urlNotes: readonly UrlNote[];
}

/** The first and the last date, as text: a year or a month is as good as a day. */
export function DateRange({ words, query, urlNotes }: DateRangeProps): ReactNode {
  return (
    <fieldset className="facet dates">
      <legend>{words.t('DateRange.title')}</legend>
      <p className="note" id="date-hint">
        {words.t('DateRange.hint')}
      </p>
      {(['from', 'to'] as const).map((name) => {
        const unreadable = unreadableIn(urlNotes, name);
        return (
          <label key={name}>
            {words.t(`DateRange.${name}`)}
            <input
              name={name}
              defaultValue={unreadable ?? query[name] ?? ''}
              aria-invalid={unreadable === undefined ? undefined : 'true'}
              aria-describedby="date-hint"
              autoComplete="off"
              maxLength={20}
            />
          </label>
        );
      })}
    </fieldset>
  );
}

/** What was typed and is no date stays in its field, to be mended. */
function unreadableIn(notes: readonly UrlNote[], name: 'from' | 'to'): string | undefined {
  return notes.flatMap((note) => (note.code === 'unreadable-date' && note.parameter === name ? [note.value] : []))[0];
}
