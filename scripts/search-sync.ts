import { join } from 'node:path';
import { env } from '@/lib/env';
import { currentGeneration } from '@/lib/catalog/generations';
import { updateCatalog } from '@/lib/catalog/update';
import { updateSearchIndex } from '@/lib/search/embedded/index-keeper';
import { CurrentIndex } from '@/lib/search/embedded/open-index';
import { indexNames } from '@/lib/search/meilisearch/index-names';
import { IndexServer } from '@/lib/search/meilisearch/index-server';
import { removeOldVersions } from '@/lib/search/meilisearch/remove-old-versions';
import { searchPlaces } from '@/lib/search/meilisearch/search-places';
import { syncServer } from '@/lib/search/meilisearch/sync-server';
import { MeilisearchTroubleError } from '@/lib/search/meilisearch/trouble';
import { WatchedCatalog, watchedSource } from '@/lib/search/watched-catalog';

/** Brings every Meilisearch to the state of the content, whatever it holds, and does nothing where it is there. */
const { CONTENT_DIR, VAR_DIR } = env();
const places = searchPlaces();
if (!places) fail('MEILI_URL is not set: the embedded engine searches alone, and keeps itself.');
if (places.sync.length === 0)
  fail('MEILI_SYNC_KEY is not set: this site leaves it to another to keep the servers right.');

const catalogDirectory = join(VAR_DIR, 'catalog');
const searchDirectory = join(VAR_DIR, 'search');
await updateCatalog({ root: CONTENT_DIR, directory: catalogDirectory });
const catalog = new WatchedCatalog(catalogDirectory);
const index = new CurrentIndex(searchDirectory);
// It says how texts are analysed; filling it is the site's task.
if (currentGeneration(searchDirectory) === null)
  await updateSearchIndex(searchDirectory, catalog, { isStopped: () => true });
const { analysis } = index.open();
const source = watchedSource(catalog, analysis);
const indexes = indexNames(analysis.version);

for (const place of places.sync) await sync(new IndexServer(place));
catalog.close();
index.close();

async function sync(server: IndexServer): Promise<void> {
  const began = performance.now();
  try {
    let result;
    do {
      result = await syncServer(server, indexes, source, {
        onProgress: (done, total) => total > 0 && console.log(`${server.url}: ${done} of ${total} releases`),
      });
      console.log(
        `${server.url}: put ${result.put}, removed ${result.removed}, version ${indexes.version}, ${Math.round(performance.now() - began)} ms`,
      );
    } while (result.isOvertaken);
    for (const uid of await removeOldVersions(server, indexes, new Date()))
      console.log(`${server.url}: removed ${uid}, which nobody keeps`);
  } catch (cause) {
    if (!(cause instanceof MeilisearchTroubleError)) throw cause;
    console.error(cause.message);
    process.exitCode = 1;
  }
}

function fail(line: string): never {
  console.error(line);
  process.exit(1);
}
