import type { ReactNode } from 'react';
import { LanguageNote } from '@/components/ui/language-note';
import type { Words } from '@/i18n/words';
import { addresses } from '@/lib/domain/address';
import type { Locale } from '@/lib/domain/locale';
import type { SearchHit } from '@/lib/search/search-results';
import { MarkedText } from './marked-text';

export interface SearchHitsProps {
  words: Words;
  hits: readonly SearchHit[];
}

/** What was found, one below the other, in the order given. */
export function SearchHits({ words, hits }: SearchHitsProps): ReactNode {
  return (
    <ol className="cards">
      {hits.map((hit) => (
        <li key={hit.summary.slug}>
          <Hit words={words} hit={hit} />
        </li>
      ))}
    </ol>
  );
}

function Hit({ words, hit }: { words: Words; hit: SearchHit }): ReactNode {
  const { summary, titleMarks, snippet } = hit;
  return (
    <article className="card">
      <p className="meta">
        <time dateTime={summary.publishedOn}>{words.day(summary.publishedOn)}</time>{' '}
        <span>{words.typeName(summary.type)}</span>{' '}
        {summary.textLocale !== words.locale && <LanguageNote words={words} locale={summary.textLocale} />}{' '}
        {summary.isGenerated && <span>{words.t('ReleaseCard.generated')}</span>}
      </p>
      <h3 lang={langOf(words, summary.textLocale)}>
        <a href={addresses.release(words.locale, summary.slug)}>
          <MarkedText text={summary.title} marks={titleMarks} />
        </a>
      </h3>
      <p lang={langOf(words, snippet.locale)}>
        <MarkedText text={snippet.text} marks={snippet.marks} />
      </p>
    </article>
  );
}

function langOf(words: Words, locale: Locale): Locale | undefined {
  return locale === words.locale ? undefined : locale;
}
