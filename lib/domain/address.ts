import type { Locale } from './locale';
import type { PageId } from './site';
import type { Facet } from './taxonomy';

/** Where a list is read from: a year, a month of it, a page; what is absent is left out of the address. */
export interface ListWindow {
  year?: number | undefined;
  month?: number | undefined;
  page?: number | undefined;
}

/** The addresses of the site, which are an interface: links, bookmarks and programs hold them for decades. */
export const addresses = {
  home: (locale: Locale) => `/${locale}`,
  releases: (locale: Locale, window: ListWindow = {}) => `/${locale}/releases${queryOf(window)}`,
  release: (locale: Locale, slug: string) => `/${locale}/releases/${slug}`,
  card: (locale: Locale, slug: string) => `/${locale}/releases/${slug}/card.png`,
  index: (locale: Locale, facet: Facet) => `/${locale}/${facet}`,
  term: (locale: Locale, facet: Facet, id: string, window: ListWindow = {}) =>
    `/${locale}/${facet}/${id}${queryOf(window)}`,
  page: (locale: Locale, id: PageId) => `/${locale}/${id}`,
  feed: (locale: Locale) => `/${locale}/feed.atom`,
  termFeed: (locale: Locale, facet: Facet, id: string) => `/${locale}/${facet}/${id}/feed.atom`,
  media: (slug: string, file: string) => `/media/${slug}/${encodeURIComponent(file)}`,
};

function queryOf({ year, month, page }: ListWindow): string {
  const query = new URLSearchParams();
  if (year !== undefined) query.set('year', String(year));
  if (month !== undefined) query.set('month', String(month));
  if (page !== undefined && page > 1) query.set('page', String(page));
  return query.size > 0 ? `?${query}` : '';
}
