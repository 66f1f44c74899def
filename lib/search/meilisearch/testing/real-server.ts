import { randomBytes } from 'node:crypto';
import { Meilisearch } from 'meilisearch';
import { indexNames, type IndexNames } from '../index-names';

/** A real server for tests, as MEILI_URL and its keys say. */
export interface RealServer {
  url: string;
  searchKey: string | undefined;
  syncKey: string | undefined;
}

/** Why a test that needs one is not run. */
export const noServer = 'no Meilisearch answers at MEILI_URL';

/** Finds the server that MEILI_URL names; null, and one line that says so, where none answers. */
export async function findRealServer(env = process.env): Promise<RealServer | null> {
  const { MEILI_URL: url, MEILI_SEARCH_KEY: searchKey, MEILI_SYNC_KEY: syncKey } = env;
  const answers = url !== undefined && (await new Meilisearch({ host: url, timeout: 2_000 }).isHealthy());
  if (!answers) {
    process.stdout.write(`No Meilisearch at MEILI_URL (${url ?? 'not set'}): what needs a real one is not tested.\n`);
    return null;
  }
  return { url, searchKey, syncKey };
}

/** Indexes that no other test has. */
export function ownIndexes(): IndexNames {
  return indexNames(`test-${randomBytes(8).toString('hex')}`);
}

/** Removes the indexes of a test. */
export async function removeIndexes({ url, syncKey }: RealServer, { names }: IndexNames): Promise<void> {
  const client = new Meilisearch({ host: url, ...(syncKey !== undefined && { apiKey: syncKey }) });
  for (const uid of Object.values(names)) await client.deleteIndex(uid);
}
