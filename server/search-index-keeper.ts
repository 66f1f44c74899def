import { join } from 'node:path';
import { parentPort } from 'node:worker_threads';
import { env } from '@/lib/env';
import { keepSearchIndex } from '@/lib/search/keep-search-index';

/**
 * The thread that keeps the search index: it analyses every text, and neither the thread that answers readers nor the one that
 * keeps the catalog waits for it. Any message from the parent ends it.
 */
const { VAR_DIR } = env();
const place = { catalog: join(VAR_DIR, 'catalog'), index: join(VAR_DIR, 'search') };
const stop = keepSearchIndex(place, (message) => parentPort?.postMessage(message));

parentPort?.once('message', () => {
  void stop().then(() => parentPort?.close());
});
