import type { ReactNode } from 'react';
import { LanguageNote } from '@/components/ui/language-note';
import type { Words } from '@/i18n/words';
import { addresses } from '@/lib/domain/address';
import type { ReleaseSummary } from '@/lib/domain/release';

export interface ReleaseCardProps {
  words: Words;
  release: ReleaseSummary;
  headingLevel: 2 | 3;
}

/** A release in a list. An untranslated one keeps the original's words, marked as such, and its language is named. */
export function ReleaseCard({ words, release, headingLevel }: ReleaseCardProps): ReactNode {
  const Heading = `h${headingLevel}` as const;
  const isTranslated = release.textLocale === words.locale;
  const lang = isTranslated ? undefined : release.textLocale;
  return (
    <article className="card">
      <p className="meta">
        <time dateTime={release.publishedOn}>{words.day(release.publishedOn)}</time>{' '}
        <span>{words.typeName(release.type)}</span>
        {!isTranslated && (
          <>
            {' '}
            <LanguageNote words={words} locale={release.textLocale} />
          </>
        )}
        {release.isGenerated && (
          <>
            {' '}
            <span>{words.t('ReleaseCard.generated')}</span>
          </>
        )}
      </p>
      <Heading lang={lang}>
        <a href={addresses.release(words.locale, release.slug)}>{release.title}</a>
      </Heading>
      <p lang={lang}>{release.lead}</p>
      {release.correctedOn && (
        <p className="meta">{words.t('ReleaseCard.correctedOn', { day: words.day(release.correctedOn) })}</p>
      )}
    </article>
  );
}
