import type { EngineUnderTest } from '../../search-engine.contract';
import type { SearchableRelease } from '../../searchable-release';
import { digestOf } from '../compare-hashes';
import { judgeBy } from '../expectation';
import { IndexServer } from '../index-server';
import { MeilisearchEngine } from '../meilisearch-engine';
import { syncServer } from '../sync-server';
import { memorySource } from './memory-source';
import { ownIndexes, removeIndexes, type RealServer } from './real-server';

/** An engine that searches in indexes of its own on a real server, which hold some releases. */
export async function buildEngine(
  { url, searchKey, syncKey }: RealServer,
  releases: readonly SearchableRelease[],
): Promise<EngineUnderTest> {
  const indexes = ownIndexes();
  const writing = new IndexServer({ url, key: syncKey });
  const source = memorySource(releases);
  let { hashes } = await syncServer(writing, indexes, source);
  const expected = () => ({
    version: indexes.version,
    states: [{ digest: digestOf(hashes), documents: hashes.size, since: 0 }],
  });
  let changes = 0;
  return {
    engine: new MeilisearchEngine(
      { url, key: searchKey, timeout: 10_000 },
      indexes,
      judgeBy(expected, indexes.version, 0),
    ),
    async update(changed, removed) {
      changes++;
      for (const release of changed) source.put(release, `change ${changes}`);
      for (const slug of removed) source.remove(slug);
      ({ hashes } = await syncServer(writing, indexes, source, { known: hashes }));
    },
    close: () => removeIndexes({ url, searchKey, syncKey }, indexes),
  };
}
