import 'server-only';
import { lstatSync } from 'node:fs';
import { join } from 'node:path';
import { stampOf } from '@/lib/content/content-file';
import { stampSiteFiles } from '@/lib/content/read-site-files';
import { stampFolder } from '@/lib/content/release-folder';
import { listReleasePaths } from '@/lib/content/release-paths';
import { makeBreather } from './breather';
import type { BuildOptions } from './build';
import { isUnchanged, type UnitWriter } from './unit-writer';

/** What differs between the files and the catalog, by their stamps. */
export interface Changes {
  site: boolean;
  pages: boolean;
  redirects: boolean;
  /** Releases' folders that are new, or not as they were read. */
  changed: string[];
  /** Releases' folders that are no more. */
  removed: string[];
}

/** Compares the catalog with the whole content directory. */
export async function findChanges(
  root: string,
  units: UnitWriter,
  now: Date,
  onProgress?: BuildOptions['onProgress'],
): Promise<Changes> {
  const breathe = makeBreather();
  const found = new Set(listReleasePaths(root));
  const known = units.listReleaseUnits();
  const removed = known.filter((unit) => !found.has(unit));
  const knownUnits = new Set(known);
  const changed = new Set(units.listDue(now));
  let done = 0;
  for (const path of found) {
    if (!knownUnits.has(path) || isStale(root, path, units)) changed.add(path);
    if (++done % 1000 === 0) onProgress?.(done, found.size);
    await breathe();
  }
  return { ...findSiteChanges(root, units), changed: [...changed].filter((path) => found.has(path)), removed };
}

/** Compares the catalog with some releases' folders, and with all that is not a release. */
export function findChangesIn(paths: Iterable<string>, root: string, units: UnitWriter, now: Date): Changes {
  const changed = new Set<string>();
  const removed: string[] = [];
  for (const path of new Set([...paths, ...units.listDue(now)])) {
    if (lstatSync(join(root, path), { throwIfNoEntry: false })) {
      if (!units.isKnown(path) || isStale(root, path, units) || units.listDue(now).includes(path)) changed.add(path);
    } else if (units.isKnown(path)) removed.push(path);
  }
  return { ...findSiteChanges(root, units), changed: [...changed], removed };
}

function findSiteChanges(root: string, units: UnitWriter): Pick<Changes, 'site' | 'pages' | 'redirects'> {
  const redirects = stampOf(root, 'redirects.yaml');
  return {
    site: !isUnchanged(units.listFiles('site'), stampSiteFiles(root)),
    pages: !isUnchanged(units.listFiles('pages'), stampFolder(root, 'pages')),
    redirects: !isUnchanged(units.listFiles('redirects'), redirects ? [redirects] : []),
  };
}

function isStale(root: string, path: string, units: UnitWriter): boolean {
  return !isUnchanged(units.listFiles(path), stampFolder(root, path));
}
