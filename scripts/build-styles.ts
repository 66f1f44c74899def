import { execFile } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';

/** Builds the one stylesheet of the documents, small, as text: whoever writes it names it by its hash. */
export async function buildStyles(): Promise<string> {
  const cli = join(dirname(createRequire(import.meta.url).resolve('@tailwindcss/cli/package.json')), 'dist/index.mjs');
  const { stdout } = await promisify(execFile)(process.execPath, [cli, '--input', 'styles/site.css', '--minify'], {
    maxBuffer: 4 * 1024 * 1024,
  });
  return stdout;
}
