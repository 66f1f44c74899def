import type { EnqueuedTask } from 'meilisearch';
import type { Locale } from '@/lib/domain/locale';
import { IndexServer } from '@/lib/search/meilisearch/index-server';
import { prepareIndexes } from '@/lib/search/meilisearch/prepare-indexes';
import { releaseDocument, type ReleaseDocument } from '@/lib/search/meilisearch/release-document';
import type { RealServer } from '@/lib/search/meilisearch/testing/real-server';
import { readDocuments, searchableOf } from './documents';

/** Seconds that filling took by the clock; of an index that is full already, none. */
export async function fillMeilisearch(
  server: RealServer,
  uid: string,
  documents: string,
  locale: Locale,
): Promise<number | null> {
  const writing = new IndexServer({ url: server.url, key: server.syncKey, timeout: 120_000 });
  const began = performance.now();
  await prepareIndexes(writing, [uid]);
  if (((await writing.countDocuments()).get(uid) ?? 0) > 0) return null;
  const tasks: EnqueuedTask[] = [];
  let batch: ReleaseDocument[] = [];
  const push = async () => {
    tasks.push(await writing.putDocuments(uid, batch));
    batch = [];
  };
  for await (const document of readDocuments(documents)) {
    batch.push(releaseDocument(searchableOf(document, locale), locale, ''));
    if (batch.length === 2_000) await push();
  }
  await push();
  await writing.settle(tasks);
  return (performance.now() - began) / 1000;
}
