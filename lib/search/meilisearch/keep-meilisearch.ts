import 'server-only';
import { CatalogMissingError } from '@/lib/catalog/errors';
import { SearchUnavailableError } from '../search-engine';
import { CurrentIndex } from '../embedded/open-index';
import { WatchedCatalog, watchedSource } from '../watched-catalog';
import { indexNames } from './index-names';
import { keepServers } from './keep-servers';
import type { SearchPlaces } from './search-places';
import type { ServerMessage } from './server-keeper';

export interface MeilisearchToKeep {
  places: SearchPlaces;
  catalogDirectory: string;
  /** Where the embedded index is, which says how texts are analysed. */
  searchDirectory: string;
  tell: (message: ServerMessage) => void;
}

const lookEvery = 250; // milliseconds

/**
 * Keeps the servers right with the catalog from now on, as soon as there is one; where texts come to be analysed otherwise, in
 * indexes of another version. The function it gives ends it.
 */
export function keepMeilisearch({
  places,
  catalogDirectory,
  searchDirectory,
  tell,
}: MeilisearchToKeep): () => Promise<void> {
  const index = new CurrentIndex(searchDirectory);
  let catalog: WatchedCatalog | undefined;
  let kept: { version: string; stop: () => Promise<void> } | undefined;
  let turn: Promise<void> = Promise.resolve();

  const look = async () => {
    const { analysis } = index.open();
    if (kept?.version === analysis.version) return;
    await kept?.stop();
    catalog ??= new WatchedCatalog(catalogDirectory);
    const { sync, expectationFile } = places;
    const source = watchedSource(catalog, analysis);
    const stop = keepServers({ places: sync, indexes: indexNames(analysis.version), source, expectationFile, tell });
    kept = { version: analysis.version, stop };
  };
  const timer = setInterval(() => void (turn = turn.then(look).catch(ignoreAbsence)), lookEvery);
  return async () => {
    clearInterval(timer);
    await turn;
    await kept?.stop();
    catalog?.close();
    index.close();
  };
}

// The catalog and the index are being built.
function ignoreAbsence(cause: unknown): void {
  if (!(cause instanceof CatalogMissingError || cause instanceof SearchUnavailableError)) throw cause;
}
