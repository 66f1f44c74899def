import type { ReactNode } from 'react';
import { Opening } from '@/components/ui/opening';
import type { Words } from '@/i18n/words';
import { addresses } from '@/lib/domain/address';

/** What stands in place of a page that failed. */
export function ErrorView({ words }: { words: Words }): ReactNode {
  return (
    <div className="sheet">
      <Opening title={words.t('ErrorView.title')} lead={words.t('ErrorView.lead')} />
      <ul className="choices">
        <li>
          <a href={addresses.home(words.locale)}>{words.t('ErrorView.home')}</a>
        </li>
      </ul>
    </div>
  );
}
