import 'server-only';
import { applyChanges, VocabularyChangedError, type Changed } from './apply-changes';
import { buildGeneration, type BuildOptions, type CatalogPlace } from './build';
import { connect, inTransaction, isDamaged } from './database';
import { findChanges, findChangesIn, type Changes } from './find-changes';
import { currentGeneration, generationFile, removeOldGenerations } from './generations';
import { readMeta } from './meta';
import { makeUnitWriter } from './unit-writer';
import { withWriterLock } from './writer-lock';

export interface UpdateOptions extends BuildOptions {
  /** The releases' folders that may have changed; without it, everything is compared. */
  only?: Iterable<string> | undefined;
}

export interface Update {
  version: string;
  /** A new generation was built, because there was none, or none that could be brought up to date. */
  isRebuilt: boolean;
  /** What changed for readers: folders of releases, `site`, `pages`, `redirects`; of a new generation, nothing is told. */
  changed: Changed;
  /** When a release that lies in the future is due, or null. */
  nextDue: string | null;
}

// Beyond so many changed releases, building anew is as quick, and readers keep the old generation meanwhile.
const mostChanges = 2000;

/**
 * Brings the catalog up to date with the content, or builds it where there is none; waits for other writers. What it
 * costs goes with the number of changed releases; comparing everything adds a look at each file's stamp.
 */
export async function updateCatalog(place: CatalogPlace, options: UpdateOptions = {}): Promise<Update> {
  return withWriterLock(place.directory, async () => {
    const updated = await tryUpdate(place, options);
    if (updated) return updated;
    const generation = await buildGeneration(place, options);
    return { ...stateOf(place, generation), isRebuilt: true, changed: [] };
  });
}

// Null where a new generation has to be built.
async function tryUpdate(place: CatalogPlace, options: UpdateOptions): Promise<Update | null> {
  const generation = currentGeneration(place.directory);
  if (generation === null) return null;
  try {
    const changed = await updateGeneration(generationFile(place.directory, generation), place.root, options);
    if (!changed) return null;
    removeOldGenerations(place.directory);
    return { ...stateOf(place, generation), isRebuilt: false, changed };
  } catch (cause) {
    if (cause instanceof VocabularyChangedError || isDamaged(cause)) return null;
    throw cause;
  }
}

async function updateGeneration(
  file: string,
  root: string,
  { only, now, onProgress }: UpdateOptions,
): Promise<Changed | null> {
  const connection = connect(file);
  try {
    connection.exec('PRAGMA synchronous = NORMAL');
    const meta = readMeta(connection);
    if (meta?.root !== root) return null;
    const units = makeUnitWriter(connection);
    const time = now?.() ?? new Date();
    const changes = only ? findChangesIn(only, root, units, time) : await findChanges(root, units, time, onProgress);
    if (isNothing(changes)) return [];
    if (changes.changed.length > mostChanges) return null;
    const changed = await inTransaction(connection, () => applyChanges(connection, root, meta, changes, time));
    connection.exec('PRAGMA wal_checkpoint(PASSIVE)');
    return changed;
  } finally {
    connection.close();
  }
}

function isNothing({ site, pages, redirects, changed, removed }: Changes): boolean {
  return !site && !pages && !redirects && changed.length === 0 && removed.length === 0;
}

function stateOf(place: CatalogPlace, generation: string): Pick<Update, 'version' | 'nextDue'> {
  const connection = connect(generationFile(place.directory, generation));
  try {
    const revision = readMeta(connection)?.revision ?? 0;
    return { version: versionOf(generation, revision), nextDue: makeUnitWriter(connection).nextDue() };
  } finally {
    connection.close();
  }
}

/** The name of a state of the catalog: its generation, and how often that has changed. */
export function versionOf(generation: string, revision: number): string {
  return `${generation}.${revision}`;
}
