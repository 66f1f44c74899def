import type { EnqueuedTask } from 'meilisearch';
import { inEveryLocale } from '@/lib/content/localized';
import { locales, type Locale } from '@/lib/domain/locale';
import { compareHashes, digestOf, type Differences, type Hashes } from './compare-hashes';
import type { IndexNames } from './index-names';
import type { IndexContents, IndexServer } from './index-server';
import { prepareIndexes } from './prepare-indexes';
import { pushReleases } from './push-releases';
import type { SearchableSource } from '../searchable-source';
import { stateDocumentId, type StateDocument } from './server-state';

export interface SyncOptions {
  /** What every index is known to hold, from a sync before; without it, the server is asked. */
  known?: Hashes | undefined;
  onProgress?: ((done: number, total: number) => void) | undefined;
  signal?: AbortSignal | undefined;
  now?: (() => Date) | undefined;
}

export interface SyncResult {
  /** Releases that were put into an index or more. */
  put: number;
  removed: number;
  /** What every index holds now. */
  hashes: Hashes;
  /** Releases changed meanwhile, so that there is more to do. */
  isOvertaken: boolean;
}

/** An index that is kept says so at least so often, in milliseconds. */
const keptEvery = 3_600_000;

/**
 * Brings the indexes of a server to the state of the source by comparison, whatever they held, and does nothing where they
 * are there. It can be cut short at any point and begun again, and run twice at once. Throws MeilisearchTroubleError.
 */
export async function syncServer(
  server: IndexServer,
  { names }: IndexNames,
  source: SearchableSource,
  { known, onProgress, signal, now = () => new Date() }: SyncOptions = {},
): Promise<SyncResult> {
  const wanted = source.hashes();
  const found = known ? null : await readEverything(server, names, signal);
  const differences = inEveryLocale((locale) => compareHashes(wanted, found?.[locale].hashes ?? known ?? new Map()));
  const removed = await remove(server, names, differences);
  await server.settle(removed.tasks, signal);
  const state: StateDocument = { id: stateDocumentId, state: digestOf(wanted), keptAt: now().toISOString() };
  const isSaid = (locale: Locale) =>
    found ? isKept(found[locale].state, state) : known !== undefined && digestOf(known) === state.state;
  const stale = locales.filter(
    (locale) => !isSaid(locale) || differences[locale].put.length + differences[locale].remove.length > 0,
  );
  const pushed = await pushReleases(server, names, source, wanted, { differences, state, stale, onProgress, signal });
  return { put: pushed.put, removed: removed.slugs.size, hashes: wanted, isOvertaken: pushed.isOvertaken };
}

/** Reads what the indexes of a version hold, made where they are not, when nothing is under way in them any more. */
async function readEverything(
  server: IndexServer,
  names: IndexNames['names'],
  signal?: AbortSignal,
): Promise<Record<Locale, IndexContents>> {
  const uids = Object.values(names);
  await prepareIndexes(server, uids, signal);
  await server.settleIndexes(uids, signal);
  const contents = await Promise.all(
    locales.map(async (locale) => [locale, await server.readContents(names[locale])] as const),
  );
  const byLocale = new Map(contents);
  return inEveryLocale((locale) => byLocale.get(locale) ?? { hashes: new Map<string, string>(), state: null });
}

async function remove(
  server: IndexServer,
  names: IndexNames['names'],
  differences: Readonly<Record<Locale, Differences>>,
) {
  const tasks: EnqueuedTask[] = [];
  const slugs = new Set<string>();
  for (const locale of locales) {
    const { remove: surplus } = differences[locale];
    for (const slug of surplus) slugs.add(slug);
    if (surplus.length > 0) tasks.push(await server.removeDocuments(names[locale], surplus));
  }
  return { tasks, slugs };
}

function isKept(found: StateDocument | null, wanted: StateDocument): boolean {
  return found?.state === wanted.state && Date.parse(wanted.keptAt) - Date.parse(found.keptAt) < keptEvery;
}
