import type { ReactNode } from 'react';
import type { Words } from '@/i18n/words';

export interface PaginationProps {
  words: Words;
  page: number;
  pages: number;
  hrefOf: (page: number) => string;
}

/** The way to the pages before and after this one; nothing where one page holds all. */
export function Pagination({ words, page, pages, hrefOf }: PaginationProps): ReactNode {
  if (pages < 2) return null;
  return (
    <nav className="pagination" aria-label={words.t('Pagination.label')}>
      {page > 1 && (
        <a href={hrefOf(page - 1)} rel="prev">
          {words.t('Pagination.previous')}
        </a>
      )}
      <span>{words.t('Pagination.position', { page, pages })}</span>
      {page < pages && (
        <a href={hrefOf(page + 1)} rel="next">
          {words.t('Pagination.next')}
        </a>
      )}
    </nav>
  );
}
