// npm run bench:catalog [-- --large]: what a catalog costs to build, to keep and to check; see bench/README.md.
import path from 'node:path';
import { parseArgs } from 'node:util';
import { measureArchive, type ArchiveFigures } from './measure-archive';

const { values } = parseArgs({ options: { large: { type: 'boolean', default: false } } });
const directory = path.resolve('var/bench/catalog');

const small = await measureArchive(directory, { name: 'small', releases: 600, shareInAll: 0.2 });
const usual = await measureArchive(directory, { name: 'usual', releases: 6_000, shareInAll: 0.2 });
const whole = await measureArchive(directory, { name: 'whole', releases: 6_000, shareInAll: 1 });
const large = values.large ? await measureArchive(directory, { name: 'large', releases: 60_000, shareInAll: 1 }) : null;

const seconds = (value: number) => `${value.toFixed(2)} s`;
const milliseconds = (value: number) => `${(value * 1000).toFixed(1)} ms`;
const columns = [small, usual, whole, ...(large ? [large] : [])];

row('', (each) => `${each.releases.toLocaleString('en')} releases, ${each.texts.toLocaleString('en')} texts`);
console.log(`| --- |${' ---: |'.repeat(columns.length)}`);
row('cold build', ({ cold }) => seconds(cold.wall));
row('cold build, processor', ({ cold }) => seconds(cold.cpu));
row('one changed release', ({ change }) => milliseconds(change.wall));
row('one changed release, processor', ({ change }) => milliseconds(change.cpu));
row('everything compared, nothing changed', ({ comparison }) => seconds(comparison.wall));
row('content:check', ({ check }) => seconds(check.wall));
row('content:check, processor', ({ check }) => seconds(check.cpu));

const tenfold = usual.cold.wall / small.cold.wall;
console.log(
  `\nTen times the releases: ${tenfold.toFixed(1)} times the cold build, ${(usual.change.wall / small.change.wall).toFixed(2)} times the cost of a change`,
);
judge('one changed release, at 6,000', usual.change.wall * 1000, 100, 'ms');
judge('content:check, 6,000 releases', usual.check.wall, 5, 's');
if (large) judge('cold build, 60,000 releases in six languages, measured', large.cold.wall, 120, 's');
else judge('cold build, 60,000 releases in six languages, ten times that of 6,000', whole.cold.wall * 10, 120, 's');

function row(name: string, figure: (each: ArchiveFigures) => string): void {
  console.log(`| ${[name, ...columns.map(figure)].join(' | ')} |`);
}

function judge(name: string, value: number, budget: number, unit: string): void {
  console.log(
    `${value <= budget ? 'within' : 'OVER'} the budget: ${name}: ${value.toFixed(1)} ${unit} of ${budget} ${unit}`,
  );
}
