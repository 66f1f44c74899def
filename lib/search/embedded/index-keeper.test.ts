import { readdirSync, rmSync, writeFileSync } from 'node:fs';
import { expect, onTestFinished, test, vi } from 'vitest';
import { connect } from '@/lib/catalog/database';
import { currentGeneration, generationFile } from '@/lib/catalog/generations';
import { asAnotherProcessFinds } from '@/lib/catalog/testing/held';
import { makeFolder } from '@/lib/content/testing/content-folder';
import { emptySearchQuery } from '@/lib/domain/search-query';
import { analyseSearch } from '../analyse-search';
import { SearchUnavailableError } from '../search-engine';
import { updateSearchIndex } from './index-keeper';
import { CurrentIndex } from './open-index';
import { makeArchiveFolder, type ArchiveFolder } from './testing/archive-folder';
import { dumpIndex, isIndexIntact } from './testing/dump-index';

vi.setConfig({ testTimeout: 120_000 }); // each makes a catalog and an index

function openIndex({ indexDirectory }: ArchiveFolder): CurrentIndex {
  const index = new CurrentIndex(indexDirectory);
  onTestFinished(() => index.close());
  return index;
}

async function countHits(index: CurrentIndex, q: string): Promise<number> {
  const { total, facets } = await index.search({
    ...analyseSearch(index.open(), { ...emptySearchQuery, q }, 'de'),
    limit: 5,
  });
  expect(facets.types.reduce((sum, { count }) => sum + count, 0)).toBe(total);
  return total;
}

async function dumpFresh({ catalog }: ArchiveFolder): Promise<ReturnType<typeof dumpIndex>> {
  const directory = makeFolder();
  await updateSearchIndex(directory, catalog);
  return dumpIndex(directory);
}

test('a missing index is filled in sight of those who search, the newest releases first', async () => {
  const archive = await makeArchiveFolder(320);
  const index = openIndex(archive);
  const seen: [filled: number, found: number][] = [];
  const between = async () => void seen.push([index.open().filling()?.done ?? 0, await countHits(index, 'Konferenz')]);
  const told: number[] = [];
  const onProgress = (done: number) => void told.push(done);
  expect(await updateSearchIndex(archive.indexDirectory, archive.catalog, { between, onProgress })).toEqual({
    put: 320,
    removed: 0,
    isCutShort: false,
  });
  expect(seen).toEqual([
    [100, 100],
    [200, 200],
    [300, 300],
  ]);
  expect(told).toEqual([100, 200, 300, 320]);
  expect(index.open().filling()).toBeNull();
  expect(await countHits(index, 'Konferenz')).toBe(320);
});

test('what this process has filled or replaced, and reads, no other takes for left alone', async () => {
  const archive = await makeArchiveFolder(20);
  await updateSearchIndex(archive.indexDirectory, archive.catalog);
  const index = openIndex(archive);
  await countHits(index, 'Konferenz');
  expect(asAnotherProcessFinds(archive.indexDirectory)).toBe('SQLITE_BUSY');
  archive.write(20, 60);
  await archive.refresh();
  await updateSearchIndex(archive.indexDirectory, archive.catalog);
  await countHits(index, 'Konferenz');
  expect(asAnotherProcessFinds(archive.indexDirectory)).toBe('SQLITE_BUSY');
});

test('a filling that was cut short goes on where it was, and ends as if it had not been', async () => {
  const archive = await makeArchiveFolder(320);
  let asked = 0;
  const changes = await updateSearchIndex(archive.indexDirectory, archive.catalog, { isStopped: () => ++asked > 2 });
  expect(changes).toMatchObject({ put: 200, isCutShort: true });
  expect(await updateSearchIndex(archive.indexDirectory, archive.catalog)).toMatchObject({
    put: 120,
    isCutShort: false,
  });
  expect(dumpIndex(archive.indexDirectory)).toEqual(await dumpFresh(archive));
});

test('what is published while it fills is found first', async () => {
  const archive = await makeArchiveFolder(320);
  const index = openIndex(archive);
  let turn = 0;
  const found: number[] = [];
  const between = async () => {
    turn++;
    if (turn === 2) found.push(await countHits(index, 'Gletscher'));
    if (turn > 1) return;
    archive.content.write(
      'releases/2025/2025-01-01-fresh/release.yaml',
      'type: news\npublishedOn: 2025-01-01\noriginal: de\nbasis: A test\n',
    );
    archive.content.write(
      'releases/2025/2025-01-01-fresh/de.md',
      '---\ntitle: Gletscher\nlead: Neu\n---\nGletscher.\n',
    );
    await archive.refresh();
  };
  await updateSearchIndex(archive.indexDirectory, archive.catalog, { between });
  expect(found).toEqual([1]);
  expect(dumpIndex(archive.indexDirectory)).toEqual(await dumpFresh(archive));
});

test('after changes it is as if it had been made at once', async () => {
  const archive = await makeArchiveFolder(60);
  await updateSearchIndex(archive.indexDirectory, archive.catalog);
  archive.write(60, 64);
  for (const number of [3, 10, 41])
    archive.content.remove(
      `releases/${1990 + (number % 30)}/${1990 + (number % 30)}-01-${String((number % 28) + 1).padStart(2, '0')}-release-${number}`,
    );
  archive.content.write(
    'releases/1995/1995-01-06-release-5/de.md',
    '---\ntitle: Wahlen\nlead: Neu\n---\nGletscher, Wahlen und Grenzen.\n',
  );
  await archive.refresh();
  expect(await updateSearchIndex(archive.indexDirectory, archive.catalog)).toEqual({
    put: 5,
    removed: 3,
    isCutShort: false,
  });
  expect(dumpIndex(archive.indexDirectory)).toEqual(await dumpFresh(archive));
  expect(isIndexIntact(archive.indexDirectory)).toBe(true);
});

test('an archive that has doubled gets an index with its own compounds, which takes over when it is full', async () => {
  const archive = await makeArchiveFolder(1);
  await updateSearchIndex(archive.indexDirectory, archive.catalog);
  const index = openIndex(archive);
  const first = index.open().analysis.version;
  archive.write(1, 30);
  await archive.refresh();
  const before = currentGeneration(archive.indexDirectory);
  expect(await updateSearchIndex(archive.indexDirectory, archive.catalog)).toMatchObject({ put: 30 });
  expect(currentGeneration(archive.indexDirectory)).not.toBe(before);
  expect(index.open().analysis.version).not.toBe(first);
  expect(await countHits(index, 'Klimaschutz')).toBe(30);
  expect(dumpIndex(archive.indexDirectory)).toEqual(await dumpFresh(archive));
});

test('a release that changes again and again is one, and an index that is worn by it is replaced', async () => {
  const archive = await makeArchiveFolder(4);
  await updateSearchIndex(archive.indexDirectory, archive.catalog);
  const index = openIndex(archive);
  const first = currentGeneration(archive.indexDirectory);
  for (const words of ['Gletscher', 'Lawinen', 'Gletscher']) {
    archive.content.write(
      'releases/1991/1991-01-02-release-1/de.md',
      `---\ntitle: Wahlen\nlead: Neu\n---\n${words}.\n`,
    );
    await archive.refresh();
    await updateSearchIndex(archive.indexDirectory, archive.catalog);
    expect(await countHits(index, words)).toBe(1);
  }
  expect(await countHits(index, 'Lawinen')).toBe(0);
  expect(await countHits(index, 'Wahlen -Lawinen')).toBe(1);
  expect(currentGeneration(archive.indexDirectory)).toBe(first);
  const { version } = index.open().analysis;
  const connection = connect(generationFile(archive.indexDirectory, first ?? ''));
  connection.exec("UPDATE sqlite_sequence SET seq = 4000 WHERE name = 'release'");
  connection.close();
  archive.write(4, 5);
  await archive.refresh();
  await updateSearchIndex(archive.indexDirectory, archive.catalog);
  expect(currentGeneration(archive.indexDirectory)).not.toBe(first);
  expect(index.open().analysis.version).toBe(version);
  expect(await countHits(index, 'Gletscher')).toBe(1);
  expect(dumpIndex(archive.indexDirectory)).toEqual(await dumpFresh(archive));
});

test('an index that cannot be read is made anew', async () => {
  const archive = await makeArchiveFolder(5);
  await updateSearchIndex(archive.indexDirectory, archive.catalog);
  const file = generationFile(archive.indexDirectory, currentGeneration(archive.indexDirectory) ?? '');
  for (const ending of ['-wal', '-shm']) rmSync(`${file}${ending}`, { force: true });
  writeFileSync(file, 'no database at all '.repeat(1000));
  expect(() => openIndex(archive).open()).toThrow(SearchUnavailableError);
  expect(await updateSearchIndex(archive.indexDirectory, archive.catalog)).toMatchObject({ put: 5 });
  expect(await countHits(openIndex(archive), 'Konferenz')).toBe(5);
});

test('two who keep the same index do not disturb each other, and leave one', async () => {
  const archive = await makeArchiveFolder(40);
  const both = await Promise.all([1, 2].map(() => updateSearchIndex(archive.indexDirectory, archive.catalog)));
  expect(both.map(({ put }) => put).sort()).toEqual([0, 40]);
  expect(readdirSync(archive.indexDirectory).filter((name) => name.endsWith('.db'))).toHaveLength(1);
  expect(dumpIndex(archive.indexDirectory)).toEqual(await dumpFresh(archive));
});
