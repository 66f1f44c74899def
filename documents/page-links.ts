import type { Words } from '@/i18n/words';
import type { ListWindow } from '@/lib/domain/address';
import type { ReleaseList } from '@/lib/catalog/catalog';

/** The neighbours of a page of a list, for the head. */
export function pageLinks(
  list: Pick<ReleaseList, 'page' | 'pages'>,
  hrefOf: (page: number) => string,
): { previous?: string; next?: string } {
  return {
    ...(list.page > 1 ? { previous: hrefOf(list.page - 1) } : {}),
    ...(list.page < list.pages ? { next: hrefOf(list.page + 1) } : {}),
  };
}

/** The title of a list with its period and page, so that no two documents share one. */
export function titleOfPage(words: Words, title: string, { year, month, page }: ListWindow): string {
  const period =
    year === undefined
      ? []
      : month === undefined
        ? [String(year)]
        : [words.format.dateTime(new Date(Date.UTC(year, month - 1, 15)), 'month')];
  const place = page !== undefined && page > 1 ? [words.t('Head.page', { page: String(page) })] : [];
  return [title, ...period, ...place].join(', ');
}
