import 'server-only';
import { mkdirSync } from 'node:fs';
import { readPages } from '@/lib/content/read-pages';
import { readRedirects } from '@/lib/content/read-redirects';
import { readRelease } from '@/lib/content/read-release';
import { readSiteFiles, type SiteFilesRead } from '@/lib/content/read-site-files';
import { listReleasePaths } from '@/lib/content/release-paths';
import { vocabularyMark, vocabularyOf } from '@/lib/content/vocabulary';
import { makeBreather } from './breather';
import { connect, inTransaction, type Connection } from './database';
import {
  generationFile,
  newGeneration,
  publishGeneration,
  removeGeneration,
  removeOldGenerations,
} from './generations';
import { knownAddresses } from './redirect-targets';
import { makeReleaseWriter } from './release-writer';
import { schemaVersion, tables } from './schema';
import { makeSiteWriter } from './site-writer';
import { makeUnitWriter } from './unit-writer';

/** Where a catalog is made from, and where it is kept. */
export interface CatalogPlace {
  /** The content directory, absolute. */
  root: string;
  /** Where the generations are. */
  directory: string;
}

export interface BuildOptions {
  now?: (() => Date) | undefined;
  onProgress?: ((done: number, total: number) => void) | undefined;
}

/**
 * Builds a new generation from all of the content and makes it the one to read; gives its name. For who holds the
 * writer's lock. Throws InvalidContentError where there is nothing to stand on; then the old generation stays.
 */
export async function buildGeneration(place: CatalogPlace, options: BuildOptions = {}): Promise<string> {
  const siteFiles = readSiteFiles(place.root);
  mkdirSync(place.directory, { recursive: true });
  const generation = newGeneration();
  try {
    await fill(generationFile(place.directory, generation), place.root, siteFiles, options);
  } catch (cause) {
    removeGeneration(place.directory, generation);
    throw cause;
  }
  publishGeneration(place.directory, generation);
  removeOldGenerations(place.directory);
  return generation;
}

// Nobody reads it before it is published, so it needs no journal; one that was cut short is removed by the next build.
async function fill(file: string, root: string, siteFiles: SiteFilesRead, options: BuildOptions): Promise<void> {
  const connection = connect(file);
  try {
    connection.exec('PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA cache_size = -64000');
    connection.exec(tables);
    await inTransaction(connection, () => putEverything(connection, root, siteFiles, options));
    // The step into WAL is written with `synchronous` on, so the disk has everything before anybody is told.
    connection.exec('PRAGMA synchronous = FULL; PRAGMA journal_mode = WAL; PRAGMA wal_checkpoint(TRUNCATE)');
  } finally {
    connection.close();
  }
}

async function putEverything(
  connection: Connection,
  root: string,
  siteFiles: SiteFilesRead,
  options: BuildOptions,
): Promise<void> {
  const now = options.now?.() ?? new Date();
  const units = makeUnitWriter(connection);
  const site = makeSiteWriter(connection);
  const vocabulary = vocabularyOf(siteFiles.taxonomy, siteFiles.site);
  site.putSite(siteFiles);
  units.put({ unit: 'site', ...siteFiles });
  const pages = readPages(root);
  site.putPages(pages);
  units.put({ unit: 'pages', ...pages });
  await putReleases(connection, root, { vocabulary, now }, options);
  const redirects = readRedirects(root, knownAddresses(connection, siteFiles.taxonomy));
  site.putRedirects(redirects);
  units.put({ unit: 'redirects', ...redirects });
  site.putMeta({
    schema: schemaVersion,
    root,
    vocabulary: vocabularyMark(vocabulary),
    revision: '1',
    siteRevision: '1',
    builtAt: now.toISOString(),
  });
}

async function putReleases(
  connection: Connection,
  root: string,
  context: Parameters<typeof readRelease>[2],
  { onProgress }: BuildOptions,
): Promise<void> {
  const units = makeUnitWriter(connection);
  const releases = makeReleaseWriter(connection);
  const breathe = makeBreather();
  const paths = [...listReleasePaths(root)];
  for (const [index, path] of paths.entries()) {
    const read = readRelease(root, path, context);
    if (read.release) releases.put(read.release, context.vocabulary.parents);
    units.put({ unit: path, ...read });
    if (index % 100 === 99) onProgress?.(index + 1, paths.length);
    await breathe();
  }
  onProgress?.(paths.length, paths.length);
}
