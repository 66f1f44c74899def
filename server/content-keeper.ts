import { join } from 'node:path';
import { parentPort } from 'node:worker_threads';
import { keepCatalog } from '@/lib/catalog/keep-catalog';
import { env } from '@/lib/env';

export type { KeeperMessage } from '@/lib/catalog/keep-catalog';

/**
 * The thread that keeps the catalog: it alone reads the content of a running site, so the thread that answers readers
 * never stops for it. Any message from the parent ends it.
 */
const { CONTENT_DIR, VAR_DIR } = env();
const stop = keepCatalog({ root: CONTENT_DIR, directory: join(VAR_DIR, 'catalog') }, (message) =>
  parentPort?.postMessage(message),
);

parentPort?.once('message', () => {
  void stop().then(() => parentPort?.close());
});
