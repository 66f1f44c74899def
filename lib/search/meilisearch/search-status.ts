import { locales, type Locale } from '@/lib/domain/locale';
import { compareHashes, digestOf, type Hashes } from './compare-hashes';
import type { IndexNames } from './index-names';
import { isMissingIndex, type IndexContents, type IndexServer } from './index-server';

/** One language's index on a server, beside what it should be. */
export interface IndexStatus {
  locale: Locale;
  /** Null where there is no such index. */
  documents: number | null;
  missing: number;
  surplus: number;
  /** It calls itself complete, and rightly. */
  isRight: boolean;
  keptAt: string | null;
}

export interface ServerStatus {
  url: string;
  indexes: IndexStatus[];
  /** Names of indexes of other versions. */
  others: string[];
}

/** Compares a server with what it should hold. Throws MeilisearchTroubleError. */
export async function serverStatus(
  server: IndexServer,
  { version, names }: IndexNames,
  wanted: Hashes,
): Promise<ServerStatus> {
  const digest = digestOf(wanted);
  const indexes: IndexStatus[] = [];
  for (const locale of locales) indexes.push(statusOf(locale, await contentsOf(server, names[locale]), wanted, digest));
  const others = (await server.listIndexes()).filter((index) => index.version !== version).map(({ uid }) => uid);
  return { url: server.url, indexes, others };
}

async function contentsOf(server: IndexServer, uid: string): Promise<IndexContents | null> {
  try {
    return await server.readContents(uid);
  } catch (cause) {
    if (isMissingIndex(cause)) return null;
    throw cause;
  }
}

function statusOf(locale: Locale, contents: IndexContents | null, wanted: Hashes, digest: string): IndexStatus {
  const { put, remove } = compareHashes(wanted, contents?.hashes ?? new Map());
  const isComplete = contents?.state?.state === digest;
  return {
    locale,
    documents: contents?.hashes.size ?? null,
    missing: put.length,
    surplus: remove.length,
    isRight: isComplete && put.length + remove.length === 0,
    keptAt: contents?.state?.keptAt ?? null,
  };
}
