import { join } from 'node:path';
import { parentPort } from 'node:worker_threads';
import { env } from '@/lib/env';
import { keepMeilisearch } from '@/lib/search/meilisearch/keep-meilisearch';
import { searchPlaces } from '@/lib/search/meilisearch/search-places';

/**
 * The thread that keeps Meilisearch right: it analyses what it pushes, and neither the thread that answers readers nor the one
 * that keeps the catalog waits for it. Any message from the parent ends it.
 */
const { VAR_DIR } = env();
const places = searchPlaces();
const stop = places
  ? keepMeilisearch({
      places,
      catalogDirectory: join(VAR_DIR, 'catalog'),
      searchDirectory: join(VAR_DIR, 'search'),
      tell: (message) => parentPort?.postMessage(message),
    })
  : () => Promise.resolve();

parentPort?.once('message', () => {
  void stop().then(() => parentPort?.close());
});
