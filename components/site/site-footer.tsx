import type { ReactNode } from 'react';
import type { Words } from '@/i18n/words';
import { addresses } from '@/lib/domain/address';
import type { Frame } from './frame';
import { LanguageList } from './language-switch';

export interface SiteFooterProps {
  words: Words;
  frame: Frame;
}

/** The site's own pages, its feed, its languages, and once more what it is. */
export function SiteFooter({ words, frame }: SiteFooterProps): ReactNode {
  const { locale, t } = words;
  return (
    <footer className="footer">
      <nav aria-label={t('SiteFooter.label')}>
        <ul>
          <li>
            <a href={addresses.releases(locale)}>{t('SiteFooter.releases')}</a>
          </li>
          <li>
            <a href={addresses.page(locale, 'press-contacts')}>{t('SiteFooter.pressContacts')}</a>
          </li>
          <li>
            <a href={addresses.page(locale, 'how-to-cite')}>{t('SiteFooter.howToCite')}</a>
          </li>
          <li>
            <a href={addresses.page(locale, 'accessibility')}>{t('SiteFooter.accessibility')}</a>
          </li>
          <li>
            <a href={addresses.page(locale, 'privacy')}>{t('SiteFooter.privacy')}</a>
          </li>
          <li>
            <a href={frame.feed}>{t('SiteFooter.feed')}</a>
          </li>
        </ul>
      </nav>
      <div data-enhance="languages">
        <LanguageList words={words} languages={frame.languages} />
      </div>
      <p>
        <b>{frame.site.name[locale]}</b> {frame.site.demonstration[locale]}
      </p>
    </footer>
  );
}
