import { isLocale } from '@/lib/domain/locale';
import { pageIds } from '@/lib/domain/site';
import { facets } from '@/lib/domain/taxonomy';

/** What a dead target is told from: the terms and releases there are. */
export interface KnownAddresses {
  isTerm(facet: string, id: string): boolean;
  isRelease(slug: string): boolean;
}

const knownPages: readonly string[] = pageIds;
const knownFacets: readonly string[] = facets;

/** Tells whether a path, with or without a query, is an address at which this site has something. */
export function isOwnAddress(address: string, known: KnownAddresses): boolean {
  if (!/^\/[^/\\]/.test(address)) return false;
  const { pathname } = new URL(address, 'http://site');
  const [locale, ...rest] = pathname.slice(1).split('/').map(decode);
  if (!isLocale(locale)) return false;
  return isAddressWithin(rest, known);
}

function isAddressWithin([first, second, third, ...more]: string[], known: KnownAddresses): boolean {
  if (more.length > 0) return false;
  if (first === undefined) return true;
  if (second === undefined)
    return ['releases', 'search', 'feed.atom', 'search.atom', ...knownPages, ...knownFacets].includes(first);
  if (first === 'releases') return known.isRelease(second) && third === undefined;
  return known.isTerm(first, second) && (third === undefined || third === 'feed.atom');
}

function decode(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
