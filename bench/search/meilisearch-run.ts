// npm run bench:search:meilisearch [-- --releases 20000 --locale en --meili-pid PID --site http://localhost:3000 --site-pid PID --index UID]
// What a search costs on the way from the bare multi-search to the page, and in the embedded engine; see bench/README.md.
import { existsSync, mkdirSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { Meilisearch } from 'meilisearch';
import { isLocale } from '@/lib/domain/locale';
import type { SearchQuery } from '@/lib/domain/search-query';
import { makeAnalysis } from '@/lib/search/analysis';
import { EmbeddedEngine } from '@/lib/search/embedded/embedded-engine';
import { openToRead } from '@/lib/search/embedded/index-file';
import { indexNames } from '@/lib/search/meilisearch/index-names';
import { findRealServer } from '@/lib/search/meilisearch/testing/real-server';
import { makeDocuments } from './documents';
import { buildEmbedded, megabytesOf } from './embedded';
import { fillMeilisearch } from './fill-meilisearch';
import { cpuOf, memoryOf, searchPaths, type SearchPath } from './meilisearch-paths';
import { apart, makeQueries, queryKinds } from './queries';

/** So many other queries of each kind are asked before: a site that has just begun has neither its code nor its pages at hand. */
const warmUp = 20;

const { values } = parseArgs({
  options: {
    releases: { type: 'string', default: '20000' },
    locale: { type: 'string', default: 'en' },
    queries: { type: 'string', default: '100' },
    'meili-pid': { type: 'string' },
    site: { type: 'string' },
    'site-pid': { type: 'string' },
    // An index that a site has filled with the same releases; without it, one is filled.
    index: { type: 'string' },
  },
});
const releases = Number(values.releases);
const locale = isLocale(values.locale) ? values.locale : 'en';
const server = await findRealServer();
if (!server) process.exit(1);

const directory = path.resolve('var/bench/search');
const file = (name: string) => path.join(directory, `${releases}-${locale}${name}`);
mkdirSync(directory, { recursive: true });
await makeDocuments(file('.jsonl'), releases, locale);
if (!existsSync(file('-embedded.db'))) await buildEmbedded(file('.jsonl'), file('-embedded.db'), locale);
const indexes = indexNames(`bench ${releases}`);
const names = { ...indexes.names, ...(values.index !== undefined && { [locale]: values.index }) };
const filled = values.index === undefined ? await fillMeilisearch(server, names[locale], file('.jsonl'), locale) : null;

const connection = openToRead(file('-embedded.db'));
if (!connection) throw new Error('The embedded index was not written.');
const own = {
  engine: new EmbeddedEngine(connection),
  analysis: makeAnalysis({ parts: [], names: [] }),
  filling: () => null,
};
const site =
  values.site !== undefined && values['site-pid'] !== undefined
    ? { origin: values.site, pid: values['site-pid'] }
    : undefined;
const paths = searchPaths({ server, indexes: { ...indexes, names }, own, locale, site });
const perKind = Number(values.queries);
const queries = await makeQueries(file('.jsonl'), perKind + warmUp);
const kinds = queryKinds.filter((kind) => !apart.includes(kind));
const meiliCpu = () => (values['meili-pid'] === undefined ? 0 : cpuOf(values['meili-pid']));

/** What one search took, in milliseconds: by the clock, of a processor by who answers, and by Meilisearch. */
interface Sample {
  wall: number;
  cpu: number;
  meili: number;
}

const row = (cells: readonly string[]) => console.log(`| ${cells.join(' | ')} |`);
console.log(
  `\n${releases.toLocaleString('en')} releases, ${locale}; milliseconds: p50, p95 by the clock (processor, median: here or the site's + Meilisearch's)\n`,
);
row(['', ...paths.map(({ name }) => name)]);
row(['---', ...paths.map(() => '---:')]);
for (const query of kinds.flatMap((kind) => queries[kind].slice(perKind)))
  for (const { ask } of paths) await ask(query);
const all = paths.map((): Sample[] => []);
for (const kind of kinds) {
  const samples = await measure(queries[kind].slice(0, perKind));
  rowOf(kind, samples);
  samples.forEach((ofPath, at) => all[at]?.push(...ofPath));
}
rowOf('**all of these**', all);
const mixed = Array.from({ length: perKind }, (_, at) => kinds.flatMap((kind) => queries[kind][at] ?? [])).flat();
const rates: number[] = [];
for (const each of paths) rates.push(await rateOf(each, mixed, 8));
row(['**mixed, eight at once: queries a second**', ...rates.map((rate) => rate.toFixed(0))]);
await printSizes();

// Every query goes all ways before the next one does, so that the moods of a machine meet all ways alike.
async function measure(asked: readonly SearchQuery[]): Promise<Sample[][]> {
  const samples = paths.map((): Sample[] => []);
  for (const query of asked) {
    for (const [at, { ask, cpu }] of paths.entries()) {
      const before = { cpu: cpu(), meili: meiliCpu(), wall: performance.now() };
      await ask(query);
      const wall = performance.now() - before.wall;
      const used = { cpu: 1000 * (cpu() - before.cpu), meili: 1000 * (meiliCpu() - before.meili) };
      samples[at]?.push({ wall, ...used });
    }
  }
  return samples;
}

function rowOf(name: string, samples: readonly Sample[][]): void {
  const cells = samples.map((ofPath) => {
    const part = (of: keyof Sample, at: number) =>
      share(
        ofPath.map((sample) => sample[of]),
        at,
      ).toFixed(1);
    return `${part('wall', 0.5)}, ${part('wall', 0.95)} (${part('cpu', 0.5)} + ${part('meili', 0.5)})`;
  });
  row([name, ...cells]);
}

function share(values: readonly number[], part: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length * part)] ?? 0;
}

async function rateOf({ ask }: SearchPath, asked: readonly SearchQuery[], atOnce: number): Promise<number> {
  const left = [...asked];
  const began = performance.now();
  const askOn = async () => {
    for (let query = left.pop(); query; query = left.pop()) await ask(query);
  };
  await Promise.all(Array.from({ length: atOnce }, askOn));
  return asked.length / ((performance.now() - began) / 1000);
}

async function printSizes(): Promise<void> {
  const client = new Meilisearch({
    host: server?.url ?? '',
    ...(server?.syncKey !== undefined && { apiKey: server.syncKey }),
  });
  const { databaseSize, usedDatabaseSize } = await client.getStats();
  const memory = values['meili-pid'] === undefined ? '' : `, ${memoryOf(values['meili-pid']).toFixed(0)} MB resident`;
  const time = filled === null ? 'filled before' : `filled in ${filled.toFixed(0)} s`;
  console.log(
    `\nMeilisearch: ${time}, ${(databaseSize / 1e6).toFixed(0)} MB on disk, ${(usedDatabaseSize / 1e6).toFixed(0)} of them in use, all indexes${memory}; embedded: ${megabytesOf(file('-embedded.db')).toFixed(0)} MB on disk.`,
  );
}
