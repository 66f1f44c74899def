// npm run bench:search [-- --releases 20000 --locale en]: what a search costs, beside what else one could take; see bench/README.md.
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { isLocale } from '@/lib/domain/locale';
import type { EngineFigures } from './bench-engine';
import { makeDocuments } from './documents';
import { apart, makeQueries, queryKinds } from './queries';

const { values } = parseArgs({
  options: {
    releases: { type: 'string', default: '20000' },
    locale: { type: 'string', default: 'en' },
    queries: { type: 'string', default: '100' },
    engines: { type: 'string', default: 'embedded,plain,minisearch' },
    'as-built': { type: 'boolean', default: false },
  },
});
const releases = Number(values.releases);
const locale = isLocale(values.locale) ? values.locale : 'en';
const directory = path.resolve('var/bench/search');
const file = (name: string) => path.join(directory, `${releases}-${locale}${name}`);
mkdirSync(directory, { recursive: true });

const documents = file('.jsonl');
await makeDocuments(documents, releases, locale);
writeFileSync(file('-queries.json'), JSON.stringify(await makeQueries(documents, 2 * Number(values.queries))));

const steps: Record<string, string[]> = {
  embedded: ['build embedded', 'ask embedded', 'update embedded'],
  plain: ['build plain', 'ask plain'],
  minisearch: ['ask minisearch'],
};
const engines = values.engines.split(',').map((engine): EngineFigures => {
  const figures = (steps[engine] ?? [])
    .filter((step) => !(values['as-built'] && step.startsWith('build')))
    .map((step) => run(engine, step));
  const none = {
    engine,
    build: { cpuSeconds: 0, megabytes: 0 },
    open: 0,
    memory: { open: 0, loaded: 0 },
    kinds: {},
    queriesASecond: 0,
  };
  return Object.assign(none, ...figures) as EngineFigures;
});
print();

function run(engine: string, step: string): Partial<EngineFigures> {
  const out = file(`-${engine}.figures.json`);
  const script = path.resolve('bench/search/measure-engine.ts');
  const given = { step, documents, queries: file('-queries.json'), index: file(`-${engine}.db`), locale, out };
  const options = Object.entries(given).map(([name, value]) => `--${name}=${value}`);
  const { status } = spawnSync(process.execPath, ['--conditions=react-server', '--import=tsx', script, ...options], {
    stdio: 'inherit',
  });
  if (status !== 0) throw new Error(`${step} failed`);
  return JSON.parse(readFileSync(out, 'utf8')) as Partial<EngineFigures>;
}

function print(): void {
  const row = (name: string, cells: readonly string[]) => console.log(`| ${[name, ...cells].join(' | ')} |`);
  const each = (figure: (engine: EngineFigures) => string) => engines.map(figure);
  console.log(
    `\n${releases.toLocaleString('en')} releases, ${locale}; milliseconds: processor (p50, p95 by the clock)\n`,
  );
  row('', each(({ engine }) => engine).concat('hits'));
  console.log(`| --- |${' ---: |'.repeat(engines.length + 1)}`);
  for (const kind of queryKinds) {
    const cells = each(({ kinds }) => {
      const found = kinds[kind];
      return found ? `${found.cpu.toFixed(2)} (${found.p50.toFixed(2)}, ${found.p95.toFixed(1)})` : '';
    });
    row(kind, [...cells, (engines[0]?.kinds[kind]?.hits ?? 0).toFixed(0)]);
  }
  row('**mixed, queries a second of a processor**', [...each(({ queriesASecond }) => queriesASecond.toFixed(0)), '']);
  row('build, seconds of a processor; MB on disk', [
    ...each(({ build }) => `${build.cpuSeconds.toFixed(0)}; ${build.megabytes.toFixed(0)}`),
    '',
  ]);
  row('open and first query, ms', [...each(({ open }) => open.toFixed(0)), '']);
  row('MB resident, open; after all queries', [
    ...each(({ memory }) => `${memory.open.toFixed(0)}; ${memory.loaded.toFixed(0)}`),
    '',
  ]);
  row('a release put, changed, removed, ms', [
    ...each(({ updates }) =>
      updates
        ? Object.values(updates)
            .map((ms) => ms.toFixed(1))
            .join(', ')
        : '',
    ),
    '',
  ]);
  console.log(`\nNot in the mixture: ${apart.join('; ')}.`);
  judge();
}

function judge(): void {
  const own = engines.find(({ engine }) => engine === 'embedded');
  if (!own) return;
  const say = (name: string, isWithin: boolean) => console.log(`${isWithin ? 'within' : 'OVER'} the budget: ${name}`);
  const [word, near] = [own.kinds['one word']?.cpu ?? 0, own.kinds['near: six words of a text']?.cpu ?? 0];
  if (releases <= 20_000) say(`one word with all facets, ${word.toFixed(2)} ms of 2 ms`, word <= 2);
  else say(`mixed, ${own.queriesASecond.toFixed(0)} a second of 400`, own.queriesASecond >= 400);
  const most = releases <= 20_000 ? 10 : 20;
  say(`near matches, ${near.toFixed(1)} ms of ${most} ms`, near <= most);
}
