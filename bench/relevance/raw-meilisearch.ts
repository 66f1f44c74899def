import { Meilisearch } from 'meilisearch';
import type { RealServer } from '@/lib/search/meilisearch/testing/real-server';
import type { SetDocument } from './read-set';

/** An index as Meilisearch makes it of raw texts by its own defaults, typo tolerance among them. */
export interface RawMeilisearch {
  /** The ids of the best ten: those with every word, then those that Meilisearch finds by leaving out the last ones. */
  search(query: string): Promise<string[]>;
  remove(): Promise<void>;
}

/** Indexes the bodies of one language. */
export async function buildRawMeilisearch(
  { url, syncKey, searchKey }: RealServer,
  uid: string,
  documents: readonly SetDocument[],
): Promise<RawMeilisearch> {
  const writing = new Meilisearch({ host: url, ...(syncKey !== undefined && { apiKey: syncKey }) });
  const reading = new Meilisearch({ host: url, ...(searchKey !== undefined && { apiKey: searchKey }) });
  const rows = documents.map(({ body }, number) => ({ number, body }));
  await writing.index(uid).addDocuments(rows, { primaryKey: 'number' }).waitTask({ timeout: 120_000 });
  const ask = async (q: string, matchingStrategy: 'all' | 'last') => {
    const { hits } = await reading
      .index<{ number: number }>(uid)
      .search(q, { matchingStrategy, limit: 10, attributesToRetrieve: ['number'] });
    return hits.map(({ number }) => documents[number]?.id ?? '');
  };
  return {
    search: async (query) => [...new Set([...(await ask(query, 'all')), ...(await ask(query, 'last'))])].slice(0, 10),
    remove: async () => void (await writing.deleteIndex(uid)),
  };
}
