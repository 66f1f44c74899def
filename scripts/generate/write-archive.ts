import { cpSync, existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { readSite } from '@/lib/content/read-site';
import { readTaxonomy } from '@/lib/content/read-taxonomy';
import { makeMeasure, type Distributions } from './distributions';
import { generateReleases, type GenerateOptions } from './generate-releases';
import { releaseFiles } from './release-files';

export interface ArchiveOptions extends Pick<GenerateOptions, 'releases' | 'seed' | 'shareInAll'> {
  /** The real content directory. */
  source: string;
  /** Where the generated one is written; one that an earlier run wrote there is replaced. */
  directory: string;
  onProgress?: (done: number) => void;
}

/** The directory holds something that no run of this wrote; it stays as it is. */
export class ForeignDirectoryError extends Error {
  override name = 'ForeignDirectoryError';
}

// Redirects lead to real releases, which are not there.
const copied = ['site.yaml', 'navigation.yaml', 'taxonomy', 'pages'];
const mark = '.generated';

/** Writes a whole content directory: the real site around generated releases. Tells what they are like. */
export async function writeArchive({
  source,
  directory,
  onProgress,
  ...options
}: ArchiveOptions): Promise<Distributions> {
  clear(directory);
  writeFileSync(path.join(directory, mark), `${JSON.stringify(options)}\n`);
  for (const name of copied) cpSync(path.join(source, name), path.join(directory, name), { recursive: true });
  const choices = {
    taxonomy: readTaxonomy(source).taxonomy,
    contacts: readSite(source).site.contacts.map(({ id }) => id),
  };
  const measure = makeMeasure();
  let done = 0;
  for await (const release of generateReleases({ ...options, ...choices })) {
    const { slug } = release.facts;
    const folder = path.join(directory, 'releases', slug.slice(0, 4), slug);
    mkdirSync(folder, { recursive: true });
    for (const [name, text] of releaseFiles(release)) writeFileSync(path.join(folder, name), text);
    measure.take(release);
    done += 1;
    onProgress?.(done);
  }
  return measure.tell();
}

function clear(directory: string): void {
  if (existsSync(directory) && !existsSync(path.join(directory, mark)))
    throw new ForeignDirectoryError(`${directory} was not generated; choose another directory, or remove it yourself.`);
  rmSync(directory, { recursive: true, force: true });
  mkdirSync(directory, { recursive: true });
}
