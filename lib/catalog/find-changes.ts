import 'server-only';
import { lstatSync } from 'node:fs';
import { join } from 'node:path';
import { isPassing, listFolder, stampOf } from '@/lib/content/content-file';
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

/** Compares the catalog with some releases' folders, or all those of a year's folder, and with all that is not a release. */
export function findChangesIn(paths: Iterable<string>, root: string, units: UnitWriter, now: Date): Changes {
  const due = units.listDue(now);
  const looked = new Set([...[...paths].flatMap((path) => releasesAt(path, root, units)), ...due]);
  const there = [...looked].filter((path) => lstatSync(join(root, path), { throwIfNoEntry: false }));
  const changed = there.filter((path) => !units.isKnown(path) || due.includes(path) || isStale(root, path, units));
  const removed = [...looked].filter((path) => !there.includes(path) && units.isKnown(path));
  return { ...findSiteChanges(root, units), changed, removed };
}

// What is listed under `releases/{year}`, on the disk or in the catalog; a stray file there stands for itself.
function releasesAt(path: string, root: string, units: UnitWriter): string[] {
  const [, , name] = path.split('/');
  if (isPassing(path.split('/').at(-1) ?? '')) return [];
  if (name !== undefined) return [path];
  const known = units.listReleaseUnits().filter((unit) => unit === path || unit.startsWith(`${path}/`));
  const isFolder = lstatSync(join(root, path), { throwIfNoEntry: false })?.isDirectory();
  const found = isFolder ? listFolder(root, path).map((entry) => `${path}/${entry.name}`) : [path];
  return [...known, ...found];
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
