import { createHash } from 'node:crypto';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { build } from 'esbuild';
import { buildStyles } from './build-styles';

const folder = 'public/assets';

// Names carry their hash, so that a browser may keep the files for ever.
rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });
mkdirSync('var/build', { recursive: true });
const style = keep('site', 'css', await buildStyles());
const script = keep('enhance', 'js', await buildScript());
writeFileSync('var/build/assets.json', `${JSON.stringify({ style, script }, null, 2)}\n`);
console.log(`communique: ${style}, ${script}`);

async function buildScript(): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: ['enhance/main.ts'],
    bundle: true,
    minify: true,
    format: 'esm',
    target: ['chrome111', 'safari16.4', 'firefox128'],
    write: false,
    logLevel: 'warning',
  });
  const [output] = outputFiles;
  if (!output) throw new Error('esbuild made no script.');
  return output.text;
}

function keep(name: string, ending: string, text: string): string {
  const hash = createHash('sha256').update(text).digest('hex').slice(0, 10);
  const file = `${name}-${hash}.${ending}`;
  writeFileSync(`${folder}/${file}`, text);
  return `/assets/${file}`;
}
