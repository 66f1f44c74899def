import { spawn } from 'node:child_process';
import { buildSync } from 'esbuild';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { afterAll, expect, test } from 'vitest';
import { makeFolder } from '@/lib/content/testing/content-folder';
import { updateSearchIndex } from './index-keeper';
import { makeArchiveFolder } from './testing/archive-folder';
import { dumpIndex, isIndexIntact } from './testing/dump-index';

mkdirSync('var', { recursive: true });
const folder = mkdtempSync(resolve('var/test-'));
const program = join(folder, 'restless-filler.mjs');
afterAll(() => rmSync(folder, { recursive: true, force: true }));
buildSync({
  entryPoints: [fileURLToPath(new URL('testing/restless-filler.ts', import.meta.url))],
  outfile: program,
  bundle: true,
  platform: 'node',
  format: 'esm',
  packages: 'external',
  alias: { 'server-only': resolve('node_modules/server-only/empty.js') },
});

test(
  'killed twelve times while it fills and follows, the index stays whole and catches up',
  { timeout: 300_000 },
  async () => {
    const archive = await makeArchiveFolder(330);
    for (let round = 0; round < 12; round++) {
      archive.write(330 + round * 5, 335 + round * 5);
      await archive.refresh();
      await runAndKill(archive.catalogDirectory, archive.indexDirectory, 100 + 150 * (round % 6));
      expect(isIndexIntact(archive.indexDirectory)).toBe(true);
    }
    await updateSearchIndex(archive.indexDirectory, archive.catalog);
    expect(isIndexIntact(archive.indexDirectory)).toBe(true);
    const fresh = makeFolder();
    await updateSearchIndex(fresh, archive.catalog);
    expect(dumpIndex(archive.indexDirectory)).toEqual(dumpIndex(fresh));
  },
);

async function runAndKill(catalog: string, index: string, milliseconds: number): Promise<void> {
  const child = spawn(process.execPath, [program, catalog, index], { stdio: ['ignore', 'pipe', 'inherit'] });
  const ended = new Promise((done) => child.once('exit', done));
  await new Promise((begun) => child.stdout.once('data', begun));
  await sleep(milliseconds);
  child.kill('SIGKILL');
  await ended;
}
