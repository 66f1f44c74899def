import 'server-only';
import { join } from 'node:path';
import { env, type Env } from '@/lib/env';
import type { SyncPlace } from './index-server';
import type { ReadPlace } from './meilisearch-engine';

/** Where Meilisearch is, and what is kept of it on this machine. */
export interface SearchPlaces {
  read: ReadPlace;
  /** None where another site keeps the servers right. */
  sync: readonly SyncPlace[];
  /** Where the thread that keeps the servers tells those that search what to expect. */
  expectationFile: string;
}

/** Where the environment says that Meilisearch is; null where it says nothing. */
export function searchPlaces(given: Env = env()): SearchPlaces | null {
  const { MEILI_URL, MEILI_SYNC_URLS = [], MEILI_SEARCH_KEY, MEILI_SYNC_KEY, VAR_DIR } = given;
  if (MEILI_URL === undefined) return null;
  const urls = MEILI_SYNC_URLS.length > 0 ? MEILI_SYNC_URLS : [MEILI_URL];
  return {
    read: { url: MEILI_URL, key: MEILI_SEARCH_KEY },
    sync: isKeeper(given) ? urls.map((url) => ({ url, key: MEILI_SYNC_KEY })) : [],
    expectationFile: join(VAR_DIR, 'search', 'meilisearch-expected.json'),
  };
}

// A server without any keys, on a developer's machine, is kept by who searches in it.
function isKeeper({ MEILI_SEARCH_KEY, MEILI_SYNC_KEY }: Env): boolean {
  return MEILI_SYNC_KEY !== undefined || MEILI_SEARCH_KEY === undefined;
}
