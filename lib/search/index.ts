import 'server-only';
import { join } from 'node:path';
import { openCatalog } from '@/lib/catalog/catalog';
import { env } from '@/lib/env';
import { CurrentIndex } from './embedded/open-index';
import { makeSearch } from './make-search';
import { openMeilisearch } from './meilisearch/open-meilisearch';
import type { Search } from './search-results';

let made: Search | undefined;

/** Answers a query in the language of its reader; throws SearchUnavailableError where there is no index yet. */
export const search: Search = (query, locale, options) => {
  made ??= open();
  return made(query, locale, options);
};

function open(): Search {
  const index = new CurrentIndex(join(env().VAR_DIR, 'search'));
  const analysisVersion = () => index.open().analysis.version;
  const print = (line: string) => console.log(`communique: ${line}`);
  return makeSearch({
    catalog: openCatalog(),
    index,
    engine: openMeilisearch({ analysisVersion, print }) ?? undefined,
  });
}
