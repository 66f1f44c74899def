import type { ReactNode } from 'react';
import { Opening } from '@/components/ui/opening';
import type { Words } from '@/i18n/words';
import { addresses } from '@/lib/domain/address';

/** What stands at an address that holds nothing. */
export function NotFoundView({ words }: { words: Words }): ReactNode {
  const { locale, t } = words;
  return (
    <div className="sheet">
      <Opening title={t('NotFoundView.title')} lead={t('NotFoundView.lead')} />
      <ul className="choices">
        <li>
          <a href={addresses.home(locale)}>{t('NotFoundView.home')}</a>
        </li>
        <li>
          <a href={addresses.releases(locale)}>{t('NotFoundView.releases')}</a>
        </li>
        <li>
          <a href={addresses.index(locale, 'countries')}>{t('NotFoundView.countries')}</a>
        </li>
      </ul>
    </div>
  );
}
