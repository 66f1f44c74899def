import 'server-only';
import { InvalidContentError } from '@/lib/content/errors';
import { readPages } from '@/lib/content/read-pages';
import { readRedirects } from '@/lib/content/read-redirects';
import { readRelease, type ReleaseContext } from '@/lib/content/read-release';
import { readSiteFiles, type SiteFilesRead } from '@/lib/content/read-site-files';
import { vocabularyMark, vocabularyOf, type Vocabulary } from '@/lib/content/vocabulary';
import { makeBreather } from './breather';
import type { Connection } from './database';
import { askDocuments } from './documents';
import type { Changes } from './find-changes';
import type { Meta } from './meta';
import { knownAddresses } from './redirect-targets';
import { makeReleaseWriter } from './release-writer';
import { makeSiteWriter } from './site-writer';
import { makeUnitWriter, saysTheSame, type UnitWriter } from './unit-writer';

/** What an update has changed of what is public: folders of releases, `site`, `pages`, `redirects`. */
export type Changed = string[];

/** The ids that releases may name have changed, so that each of them has to be read again. */
export class VocabularyChangedError extends Error {
  override name = 'VocabularyChangedError';
}

/**
 * Brings a catalog up to date within the caller's transaction; gives what has changed for readers. Throws
 * VocabularyChangedError where a new build is due instead.
 */
export async function applyChanges(
  connection: Connection,
  root: string,
  meta: Meta,
  changes: Changes,
  now: Date,
): Promise<Changed> {
  const units = makeUnitWriter(connection);
  const writer = makeSiteWriter(connection);
  const changed: Changed = [];
  if (changes.site && applySite(root, meta, units, writer)) changed.push('site');
  if (changes.pages) {
    const pages = readPages(root);
    writer.putPages(pages);
    if (replaceUnit({ unit: 'pages', ...pages }, units)) changed.push('pages');
  }
  const documents = askDocuments(connection);
  const taxonomy = documents.taxonomy();
  const vocabulary = vocabularyOf(taxonomy, documents.site());
  changed.push(...(await applyReleases(connection, root, { vocabulary, now }, changes)));
  if (changes.redirects || changed.length > 0) {
    const redirects = readRedirects(root, knownAddresses(connection, taxonomy));
    writer.putRedirects(redirects);
    if (replaceUnit({ unit: 'redirects', ...redirects }, units)) changed.push('redirects');
  }
  const revision = String(meta.revision + 1);
  if (changed.length > 0) writer.putMeta({ revision });
  if (changed.includes('site') || changed.includes('pages')) writer.putMeta({ siteRevision: revision });
  return changed;
}

// Where the new files hold nothing usable, the old words stay, and the problems are told; the next update tries again.
function applySite(root: string, meta: Meta, units: UnitWriter, writer: ReturnType<typeof makeSiteWriter>): boolean {
  const read = readOrProblems(root);
  if (read instanceof InvalidContentError) {
    units.put({ unit: 'site', files: units.listFiles('site'), problems: read.problems });
    return false;
  }
  if (markOf(vocabularyOf(read.taxonomy, read.site)) !== meta.vocabulary) throw new VocabularyChangedError();
  writer.putSite(read);
  return replaceUnit({ unit: 'site', ...read }, units);
}

function readOrProblems(root: string): SiteFilesRead | InvalidContentError {
  try {
    return readSiteFiles(root);
  } catch (cause) {
    if (cause instanceof InvalidContentError) return cause;
    throw cause;
  }
}

function markOf(vocabulary: Vocabulary): string {
  return vocabularyMark(vocabulary);
}

async function applyReleases(
  connection: Connection,
  root: string,
  context: ReleaseContext,
  { changed, removed }: Changes,
): Promise<Changed> {
  const units = makeUnitWriter(connection);
  const releases = makeReleaseWriter(connection);
  const breathe = makeBreather();
  const told: Changed = [];
  for (const path of removed) {
    releases.remove(slugOf(path));
    units.remove(path);
    told.push(path);
  }
  for (const path of changed) {
    const isDue = units.listDue(context.now).includes(path);
    const read = readRelease(root, path, context);
    const slug = slugOf(path);
    const differs = replaceUnit({ unit: path, ...read }, units);
    if (differs || isDue) {
      releases.remove(slug);
      if (read.release) releases.put(read.release, context.vocabulary.parents);
      told.push(path);
    }
    await breathe();
  }
  return told;
}

// Keeps the new stamps, and tells whether the files say something else than they did.
function replaceUnit(unit: Parameters<UnitWriter['put']>[0], units: UnitWriter): boolean {
  const differs = !units.isKnown(unit.unit) || !saysTheSame(units.listFiles(unit.unit), unit.files);
  units.put(unit);
  return differs;
}

function slugOf(path: string): string {
  return path.split('/')[2] ?? '';
}
