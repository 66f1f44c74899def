import type { ReactNode } from 'react';
import type { Words } from '@/i18n/words';
import type { Breadcrumb } from './frame';

export interface BreadcrumbsProps {
  words: Words;
  breadcrumbs: Breadcrumb[];
}

/** The way from the home page to this one; nothing on the home page itself. */
export function Breadcrumbs({ words, breadcrumbs }: BreadcrumbsProps): ReactNode {
  if (breadcrumbs.length < 2) return null;
  return (
    <nav className="breadcrumbs" aria-label={words.t('Breadcrumbs.label')}>
      <ol>
        {breadcrumbs.map(({ label, href }) => (
          <li key={label}>{href ? <a href={href}>{label}</a> : <span aria-current="page">{label}</span>}</li>
        ))}
      </ol>
    </nav>
  );
}
