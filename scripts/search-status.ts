import { join } from 'node:path';
import { env } from '@/lib/env';
import { CurrentIndex } from '@/lib/search/embedded/open-index';
import { digestOf } from '@/lib/search/meilisearch/compare-hashes';
import { indexNames } from '@/lib/search/meilisearch/index-names';
import { IndexServer } from '@/lib/search/meilisearch/index-server';
import { MeilisearchEngine } from '@/lib/search/meilisearch/meilisearch-engine';
import { searchPlaces } from '@/lib/search/meilisearch/search-places';
import { serverStatus, type IndexStatus } from '@/lib/search/meilisearch/search-status';
import { WatchedCatalog, watchedSource } from '@/lib/search/watched-catalog';

/** Shows every Meilisearch beside the catalog: what each index holds and lacks, and whether it is read from. Fails where one differs. */
const { VAR_DIR } = env();
const places = searchPlaces();
if (!places) {
  console.log('MEILI_URL is not set: the embedded engine searches alone.');
  process.exit();
}

const catalog = new WatchedCatalog(join(VAR_DIR, 'catalog'));
const index = new CurrentIndex(join(VAR_DIR, 'search'));
const { analysis } = index.open();
const indexes = indexNames(analysis.version);
const wanted = watchedSource(catalog, analysis).hashes();
const digest = digestOf(wanted);
console.log(`The catalog has ${wanted.size} releases; the indexes are of version ${indexes.version}.`);

await tell(`Reading from ${places.read.url}`, async () => {
  const judge = (state: { digest: string | null; documents: number }) =>
    state.digest === digest && state.documents === wanted.size ? null : 'holds something else than the catalog';
  await new MeilisearchEngine({ ...places.read, timeout: 5_000 }, indexes, judge).check();
  return ['  works'];
});
if (places.sync.length === 0) console.log('MEILI_SYNC_KEY is not set: another site keeps the servers right.');
for (const place of places.sync) {
  await tell(place.url, async () => {
    const status = await serverStatus(new IndexServer(place), indexes, wanted);
    if (!status.indexes.every(({ isRight }) => isRight)) process.exitCode = 1;
    const others = status.others.length > 0 ? [`  other versions: ${status.others.join(', ')}`] : [];
    return [...status.indexes.map(lineOf), ...others];
  });
}
catalog.close();
index.close();

async function tell(title: string, ask: () => Promise<string[]>): Promise<void> {
  console.log(title);
  try {
    for (const line of await ask()) console.log(line);
  } catch (cause) {
    console.log(`  ${cause instanceof Error ? cause.message : String(cause)}`);
    process.exitCode = 1;
  }
}

function lineOf({ locale, documents, missing, surplus, isRight, keptAt }: IndexStatus): string {
  if (documents === null) return `  ${locale}: no index of this version`;
  const state = isRight ? 'is read from' : `is left out: ${missing} to be put, ${surplus} to be removed`;
  return `  ${locale}: ${documents} releases, ${state}; kept at ${keptAt ?? 'no time'}`;
}
