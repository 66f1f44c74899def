import { readTaxonomy } from '@/lib/content/read-taxonomy';
import { listReleasePaths } from '@/lib/content/release-paths';
import { addresses } from '@/lib/domain/address';
import { locales, type Locale } from '@/lib/domain/locale';

/** A kind of document, and addresses of it to ask in turn. */
export interface Template {
  name: string;
  paths: string[];
}

const most = 97;

/** The documents that are measured, over a content directory: of each kind many, in all languages. */
export function listTemplates(content: string): Template[] {
  const slugs = [...listReleasePaths(content)].slice(0, most).map((release) => release.split('/')[2] ?? '');
  const terms = [...readTaxonomy(content).taxonomy.countries].map(({ id }) => id);
  return [
    // It reads and renders nothing: what is left is the server's and Next's own.
    { name: 'robots.txt, for comparison', paths: ['/robots.txt'] },
    { name: 'home', paths: locales.map(addresses.home) },
    { name: 'release', paths: inTurn(slugs, addresses.release) },
    { name: 'archive', paths: inTurn(pages(16), (locale, page) => addresses.releases(locale, { page })) },
    { name: 'country', paths: inTurn(terms, (locale, id) => addresses.term(locale, 'countries', id)) },
    { name: 'index of countries', paths: locales.map((locale) => addresses.index(locale, 'countries')) },
    { name: 'feed of everything', paths: locales.map(addresses.feed) },
    { name: 'not found', paths: locales.map((locale) => addresses.release(locale, 'nothing')) },
  ];
}

function inTurn<T>(list: readonly T[], address: (locale: Locale, item: T) => string): string[] {
  return list.map((item, index) => address(locales[index % locales.length] ?? 'en', item));
}

function pages(count: number): number[] {
  return Array.from({ length: count }, (_, index) => index + 1);
}
