import type { ReactNode } from 'react';
import type { Words } from '@/i18n/words';
import type { SearchQuery } from '@/lib/domain/search-query';
import type { Correction, SearchResults } from '@/lib/search/search-results';
import { searchAddresses } from '@/lib/search/search-url';
import type { UrlNote } from '@/lib/search/url-note';
import { nameOfDate } from './search-names';

export interface SearchNotesProps {
  words: Words;
  results: SearchResults;
  urlNotes: readonly UrlNote[];
}

/** Everything that was done to the question before it was answered, said aloud. */
export function SearchNotes({ words, results, urlNotes }: SearchNotesProps): ReactNode {
  const { t } = words;
  const said = [
    ...(results.isFallback ? [t('SearchNotes.fallback')] : []),
    ...(results.filling ? [t('SearchNotes.filling', results.filling)] : []),
    ...urlNotes.filter((note) => !isChip(note)).map((note) => sentenceOf(words, note)),
    ...results.notes.flatMap((note) =>
      note.code === 'words-left-out' ? [t('SearchNotes.wordsLeftOut', { words: words.format.list(note.words) })] : [],
    ),
  ];
  if (said.length === 0 && results.corrections.length === 0) return null;
  return (
    <div className="notices">
      {results.corrections.length > 0 && <Corrections words={words} results={results} />}
      {said.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
    </div>
  );
}

function Corrections({ words, results }: Pick<SearchNotesProps, 'words' | 'results'>): ReactNode {
  const { query, corrections } = results;
  return (
    <p>
      {corrections.map(({ from, to }) => (
        <span key={from}>{words.t.rich('SearchNotes.corrected', { from, to, b: (word) => <b>{word}</b> })} </span>
      ))}
      <a href={searchAddresses.page(words.locale, asTyped(query, corrections))}>{words.t('SearchNotes.asTyped')}</a>
    </p>
  );
}

/** Words in quotes are never corrected. */
function asTyped(query: SearchQuery, corrections: readonly Correction[]): SearchQuery {
  const q = corrections.reduce((words, { from }) => words.replace(from, () => `"${from}"`), query.q);
  return { ...query, q, page: 1 };
}

/** An unknown value of a facet stands among the filters, struck out. */
function isChip(note: UrlNote): boolean {
  return note.code === 'unknown-value' && note.parameter !== 'sort';
}

function sentenceOf(words: Words, note: UrlNote): string {
  const { t } = words;
  switch (note.code) {
    case 'unknown-value':
      return t('SearchNotes.unknownOrder', { value: note.value });
    case 'unreadable-date':
      return t('SearchNotes.unreadableDate', { value: note.value });
    case 'changed-date':
      return t('SearchNotes.changedDate', { value: note.value, used: nameOfDate(words, note.used) });
    case 'exchanged-dates':
      return t('SearchNotes.exchangedDates');
    case 'cut':
      return t('SearchNotes.cut', { limit: note.limit });
    case 'unreadable-page':
      return t('SearchNotes.unreadablePage', { value: note.value });
    case 'repeated':
      return t('SearchNotes.repeated', { value: note.value });
  }
}
