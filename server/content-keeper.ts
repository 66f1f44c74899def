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

// A long build is not waited for: one that is cut short is never read, and the next start begins it again.
parentPort?.once('message', () => {
  setTimeout(() => process.exit(0), 2000).unref();
  void stop().then(() => parentPort?.close());
});
