import type { ReactNode } from 'react';
import type { Words } from '@/i18n/words';
import { localeTable } from '@/lib/domain/locale';
import type { LanguageLink } from './frame';

export interface LanguageSwitchProps {
  words: Words;
  languages: LanguageLink[];
}

/** The same page in the other languages, each called by its own name; on a phone they unfold from the present one. */
export function LanguageSwitch({ words, languages }: LanguageSwitchProps): ReactNode {
  return (
    <nav className="languages" aria-label={words.t('LanguageSwitch.label')} data-enhance="languages">
      {/* Styles show it on a phone, where it folds what follows; without them there is nothing to fold. */}
      <details className="fold" hidden>
        <summary>{localeTable[words.locale].ownName}</summary>
      </details>
      <LanguageList words={words} languages={languages} />
    </nav>
  );
}

/** The languages one after the other. */
export function LanguageList({ words, languages }: LanguageSwitchProps): ReactNode {
  return (
    <ul>
      {languages.map(({ locale, href }) => (
        <li key={locale}>
          <a href={href} hrefLang={locale} lang={locale} aria-current={locale === words.locale ? 'true' : undefined}>
            {localeTable[locale].ownName}
          </a>
        </li>
      ))}
    </ul>
  );
}
