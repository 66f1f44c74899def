import 'server-only';
import { makeWords, type Words } from '@/i18n/words';
import { openCatalog, type Catalog } from '@/lib/catalog/catalog';
import type { Locale } from '@/lib/domain/locale';

let opened: Catalog | undefined;

/** The catalog of what is public, opened once a process; throws CatalogMissingError before the first build. */
export function catalog(): Catalog {
  return (opened ??= openCatalog());
}

let made: { version: string; words: Map<Locale, Words> } | undefined;

/** The words of a language with the names of today's taxonomy; the same ones until that or a page changes. */
export function wordsOf(locale: Locale): Words {
  const version = catalog().siteVersion();
  if (made?.version !== version) made = { version, words: new Map() };
  const words = made.words.get(locale) ?? makeWords(locale, catalog().taxonomy());
  made.words.set(locale, words);
  return words;
}
