import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { readRelease } from '@/lib/content/read-release';
import { listReleasePaths } from '@/lib/content/release-paths';
import { readSiteFiles } from '@/lib/content/read-site-files';
import { vocabularyOf } from '@/lib/content/vocabulary';
import { generateReleases, type GeneratedRelease } from './generate-releases';
import { ForeignDirectoryError, writeArchive } from './write-archive';

let folder = '';
beforeEach(() => void (folder = mkdtempSync(path.join(tmpdir(), 'generated-'))));
afterEach(() => rmSync(folder, { recursive: true }));

test('what is read back is what was generated, without a problem', { timeout: 60_000 }, async () => {
  const directory = path.join(folder, 'archive');
  await writeArchive({ source: 'content', directory, releases: 30, seed: 5 });
  const { taxonomy, site } = readSiteFiles(directory);
  const context = { vocabulary: vocabularyOf(taxonomy, site), now: new Date() };
  const reads = [...listReleasePaths(directory)].map((release) => readRelease(directory, release, context));
  expect(reads.flatMap(({ problems }) => problems)).toEqual([]);

  const generated = new Map<string, GeneratedRelease>();
  const contacts = site.contacts.map(({ id }) => id);
  for await (const release of generateReleases({ releases: 30, seed: 5, taxonomy, contacts }))
    generated.set(release.facts.slug, release);
  expect(reads).toHaveLength(30);
  for (const { release } of reads) {
    const { instant: _, ...expected } = generated.get(release?.facts.slug ?? '') ?? {};
    expect(release).toEqual(expected);
  }
});

test('a directory that was not generated stays as it is', async () => {
  writeFileSync(path.join(folder, 'letter.txt'), 'mine');
  const write = writeArchive({ source: 'content', directory: folder, releases: 1 });
  await expect(write).rejects.toThrow(ForeignDirectoryError);
});

test('one that was is replaced', async () => {
  const directory = path.join(folder, 'archive');
  await writeArchive({ source: 'content', directory, releases: 3 });
  await writeArchive({ source: 'content', directory, releases: 2 });
  expect([...listReleasePaths(directory)]).toHaveLength(2);
});
