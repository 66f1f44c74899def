import 'server-only';
import { makeWords, type Words } from '@/i18n/words';
import { openCatalog, type Catalog } from '@/lib/catalog/catalog';
import type { Locale } from '@/lib/domain/locale';
import { onceAVersion } from '@/lib/catalog/once-a-version';

let opened: Catalog | undefined;

/** The catalog of what is public, opened once a process; throws CatalogMissingError before the first build. */
export function catalog(): Catalog {
  return (opened ??= openCatalog());
}

const words = onceAVersion(
  () => catalog().siteVersion(),
  () => new Map<Locale, Words>(),
);

/** The words of a language with the names of today's taxonomy; the same ones until that or a page changes. */
export function wordsOf(locale: Locale): Words {
  const made = words();
  const known = made.get(locale) ?? makeWords(locale, catalog().taxonomy());
  made.set(locale, known);
  return known;
}
