import { isDeepStrictEqual } from 'node:util';
import type { Settings } from 'meilisearch';
import { indexSettings } from './index-settings';
import { isMissingIndex, type IndexServer } from './index-server';

/** Makes the indexes that are not there, and sets those that are set otherwise. The same settings are never sent again: that costs seconds. */
export async function prepareIndexes(
  server: IndexServer,
  uids: readonly string[],
  signal?: AbortSignal,
): Promise<void> {
  const known = new Set((await server.listIndexes()).map(({ uid }) => uid));
  const tasks = [];
  for (const uid of uids) if (!known.has(uid)) tasks.push(await server.createIndex(uid));
  for (const uid of uids)
    if (!known.has(uid) || !isSet(await readSettings(server, uid)))
      tasks.push(await server.writeSettings(uid, settings()));
  await server.settle(tasks, signal);
}

// An index may go between two questions.
async function readSettings(server: IndexServer, uid: string): Promise<Settings> {
  try {
    return await server.readSettings(uid);
  } catch (cause) {
    if (isMissingIndex(cause)) return {};
    throw cause;
  }
}

// Of what the server tells, only what is set here counts; where order has no meaning, it gives its own.
function isSet(found: Settings): boolean {
  return isWithin(inAnyOrder(settings()), inAnyOrder(found));
}

function inAnyOrder({ displayedAttributes, sortableAttributes, ...rest }: Settings): Settings {
  return { ...rest, displayedAttributes: sorted(displayedAttributes), sortableAttributes: sorted(sortableAttributes) };
}

function sorted(texts: readonly string[] | null | undefined): string[] {
  return [...(texts ?? [])].sort();
}

function isWithin(wanted: unknown, found: unknown): boolean {
  if (!isRecord(wanted) || !isRecord(found)) return isDeepStrictEqual(wanted, found);
  return Object.entries(wanted).every(([name, value]) => isWithin(value, found[name]));
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

// The client wants arrays that it could change.
function settings(): Settings {
  return structuredClone<Settings>(indexSettings);
}
