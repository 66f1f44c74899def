// npm run content:generate -- --releases N [--seed S] [--out DIR]: a whole content directory for tests of scale.
import path from 'node:path';
import { parseArgs } from 'node:util';
import { describeDistributions } from './generate/distributions';
import { writeArchive } from './generate/write-archive';

const { values } = parseArgs({
  options: { releases: { type: 'string' }, seed: { type: 'string', default: '1' }, out: { type: 'string' } },
});
const releases = Number(values.releases);
const seed = Number(values.seed);
if (!Number.isInteger(releases) || releases < 0 || !Number.isInteger(seed)) {
  console.error('Usage: npm run content:generate -- --releases N [--seed S] [--out DIR]; N and S are whole numbers.');
  process.exit(1);
}

const directory = path.resolve(values.out ?? path.join('var', `generated-${releases}`));
const started = Date.now();
let said = started;

function onProgress(done: number): void {
  if (Date.now() - said < 2_000) return;
  said = Date.now();
  console.log(`${done.toLocaleString('en')} of ${releases.toLocaleString('en')} releases`);
}

const found = await writeArchive({ source: path.resolve('content'), directory, releases, seed, onProgress });
for (const line of describeDistributions(found)) console.log(line);
console.log(`Written to ${directory} in ${((Date.now() - started) / 1000).toFixed(1)} s. Serve it with`);
console.log(
  `  CONTENT_DIR=${path.relative(process.cwd(), directory) || directory} VAR_DIR=${path.relative(process.cwd(), `${directory}-var`)} npm start`,
);
