import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { makeContent, makeFolder } from '@/lib/content/testing/content-folder';
import { bundle, ended, start } from './testing/child';
import { dumpCatalog, dumpFresh, isIntact } from './testing/dump-catalog';
import { updateCatalog } from './update';

const countsSchema = z.object({ reads: z.number(), versions: z.number() });
const writer = bundle('restless-writer');
const reader = bundle('restless-reader');

test('killed fifty times while it is built and updated, the catalog stays whole and catches up', async () => {
  const content = makeContent();
  for (const letter of ['a', 'b', 'c', 'd', 'e', 'f'])
    content.release(`1999-01-01-${letter}`, { translations: ['it'] });
  const place = { root: content.root, directory: join(makeFolder(), 'catalog') };
  for (let round = 0; round < 50; round++) {
    const child = await start(writer, place.root, place.directory, round % 3 === 0 ? 'build' : 'update');
    await sleep(Math.random() * 60);
    child.kill('SIGKILL');
    await ended(child);
    expect(isIntact(place.directory)).toBe(true);
    await updateCatalog(place);
    expect(isIntact(place.directory)).toBe(true);
    expect(dumpCatalog(place.directory)).toEqual(await dumpFresh(place.root));
  }
}, 900_000);

test('three readers beside a writer that builds and updates read without an error', async () => {
  const content = makeContent();
  content.release('1999-01-01-a', { translations: ['fr'] });
  const place = { root: content.root, directory: join(makeFolder(), 'catalog') };
  await updateCatalog(place);
  const readers = await Promise.all([1, 2, 3].map(() => start(reader, place.directory)));
  const writers = [
    await start(writer, place.root, place.directory, 'update'),
    await start(writer, place.root, place.directory, 'build'),
  ];
  await sleep(3000);
  for (const child of writers) child.kill('SIGKILL');
  for (const child of readers) {
    const said = new Promise<string>((resolve) => child.stdout?.once('data', (data: Buffer) => resolve(String(data))));
    child.stdin?.write('stop\n');
    const { reads, versions } = countsSchema.parse(JSON.parse(await said));
    expect(reads).toBeGreaterThan(3);
    expect(versions).toBeGreaterThan(3);
    await ended(child);
    expect(child.exitCode).toBe(0);
  }
}, 300_000);
