import { buildSync } from 'esbuild';
import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, mkdirSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, onTestFinished } from 'vitest';

/** Bundles a file of this folder into a program that starts at once; it goes when all tests of the file are done. */
export function bundle(name: string): string {
  const here = dirname(fileURLToPath(import.meta.url));
  const project = join(here, '../../..');
  mkdirSync(join(project, 'var'), { recursive: true });
  const folder = mkdtempSync(join(project, 'var/test-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  const outfile = join(folder, `${name}.mjs`);
  const alias = { 'server-only': join(project, 'node_modules/server-only/empty.js') };
  buildSync({
    entryPoints: [join(here, `${name}.ts`)],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    packages: 'external',
    alias,
    absWorkingDir: project,
  });
  return outfile;
}

/** Starts such a program, and waits until it says that it has begun. */
export async function start(program: string, ...words: string[]): Promise<ChildProcess> {
  const child = spawn(process.execPath, [program, ...words], { stdio: ['pipe', 'pipe', 'inherit'] });
  onTestFinished(() => void child.kill('SIGKILL'));
  await new Promise((resolve) => child.stdout.once('data', resolve));
  return child;
}

/** Waits until a program has ended. */
export async function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode === null && child.signalCode === null) await new Promise((resolve) => child.once('exit', resolve));
}
