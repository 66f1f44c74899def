import { setImmediate as breathe } from 'node:timers/promises';
import type { EnqueuedTask } from 'meilisearch';
import { locales, type Locale } from '@/lib/domain/locale';
import type { Differences, Hashes } from './compare-hashes';
import type { IndexNames } from './index-names';
import type { IndexServer } from './index-server';
import { releaseDocument } from './release-document';
import type { HashedRelease, SearchableSource } from '../searchable-source';
import type { StateDocument } from './server-state';

export interface Push {
  differences: Readonly<Record<Locale, Differences>>;
  /** What the indexes say of themselves in the end. */
  state: StateDocument;
  /** Whose indexes have to say so. */
  stale: readonly Locale[];
  /** A release is half done when it is sent, and done when the server has taken it in. */
  onProgress?: ((done: number, total: number) => void) | undefined;
  signal?: AbortSignal | undefined;
}

/** Some 5 MB of documents in each index. */
const batchSize = 500;
/**
 * The server puts together what waits for the same index: 12,000 releases in one language take it 58 s in four batches at a time, all at
 * once 42 s. So many wait in its files, some 100 MB an index.
 */
const mostWaiting = 20;

/**
 * Puts releases into the indexes that lack them. An index says that it is complete in the same step as the last of its
 * releases, and after all others, so it never says so too early.
 */
export async function pushReleases(
  server: IndexServer,
  names: IndexNames['names'],
  source: SearchableSource,
  wanted: Hashes,
  { differences, state, stale, onProgress, signal }: Push,
): Promise<{ put: number; isOvertaken: boolean }> {
  const lacking = new Map(locales.map((locale) => [locale, new Set(differences[locale].put)]));
  const slugs = [...new Set(locales.flatMap((locale) => differences[locale].put))];
  const waiting: EnqueuedTask[][] = [];
  let [sent, settled] = [0, 0];
  const report = () => onProgress?.(Math.floor((sent + settled) / 2), slugs.length);
  const settleFirst = async () => {
    await server.settle(waiting.shift() ?? [], signal);
    settled = Math.min(settled + batchSize, sent);
    report();
  };
  let isOvertaken = false;
  for (let at = 0; at < slugs.length || at === 0; at += batchSize) {
    const batch = slugs.slice(at, at + batchSize);
    const releases = await prepare(source, batch, signal);
    isOvertaken ||= isOther(releases, batch, wanted);
    const isLast = at + batchSize >= slugs.length;
    while (waiting.length > (isLast ? 0 : mostWaiting)) await settleFirst();
    const tasks: EnqueuedTask[] = [];
    for (const locale of locales) {
      const documents = documentsFor(releases, locale, lacking);
      const last = isLast && !isOvertaken && stale.includes(locale) ? [state] : [];
      if (documents.length + last.length > 0)
        tasks.push(await server.putDocuments(names[locale], [...documents, ...last]));
    }
    waiting.push(tasks);
    sent = Math.min(at + batchSize, slugs.length);
    report();
  }
  while (waiting.length > 0) await settleFirst();
  return { put: slugs.length, isOvertaken };
}

// Analysing a batch takes seconds: who stops it must not have to wait so long.
async function prepare(
  source: SearchableSource,
  slugs: readonly string[],
  signal?: AbortSignal,
): Promise<HashedRelease[]> {
  const prepared: HashedRelease[] = [];
  for (let at = 0; at < slugs.length; at += 10) {
    signal?.throwIfAborted();
    prepared.push(...source.releases(slugs.slice(at, at + 10)));
    await breathe();
  }
  return prepared;
}

function documentsFor(
  releases: readonly HashedRelease[],
  locale: Locale,
  lacking: ReadonlyMap<Locale, ReadonlySet<string>>,
) {
  const lacks = lacking.get(locale);
  return releases
    .filter(({ release }) => lacks?.has(release.slug))
    .map(({ release, hash }) => releaseDocument(release, locale, hash));
}

function isOther(releases: readonly HashedRelease[], slugs: readonly string[], wanted: Hashes): boolean {
  const found = new Map(releases.map(({ release, hash }) => [release.slug, hash]));
  return slugs.some((slug) => found.get(slug) !== wanted.get(slug));
}
