import type { ReactNode } from 'react';
import type { Words } from '@/i18n/words';
import { addresses } from '@/lib/domain/address';
import { localeTable } from '@/lib/domain/locale';
import type { Release } from '@/lib/domain/release';

export interface ReleaseLanguagesProps {
  words: Words;
  release: Release;
}

/** The languages that a release truly exists in, and which of them is the original. */
export function ReleaseLanguages({ words, release }: ReleaseLanguagesProps): ReactNode {
  return (
    <section>
      <h2>{words.t('ReleaseLanguages.title')}</h2>
      <ul>
        {release.locales.map((locale) => (
          <li key={locale}>
            <a href={addresses.release(locale, release.slug)} hrefLang={locale} lang={locale}>
              {localeTable[locale].ownName}
            </a>
            {locale === release.original && <span className="note">{words.t('ReleaseLanguages.original')}</span>}
          </li>
        ))}
      </ul>
    </section>
  );
}
