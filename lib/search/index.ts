import 'server-only';
import { join } from 'node:path';
import { openCatalog } from '@/lib/catalog/catalog';
import { env } from '@/lib/env';
import { CurrentIndex } from './embedded/open-index';
import { makeSearch } from './make-search';
import type { Search } from './search-results';

let made: Search | undefined;

/** Answers a query in the language of its reader; throws SearchUnavailableError where there is no index yet. */
export const search: Search = (query, locale, options) => {
  made ??= makeSearch({ catalog: openCatalog(), index: new CurrentIndex(join(env().VAR_DIR, 'search')) });
  return made(query, locale, options);
};
