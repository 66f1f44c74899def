// npm run bench:documents: what the built site pays for a document; see bench/README.md.
import { rmSync } from 'node:fs';
import path from 'node:path';
import { freePort } from '@/scripts/free-port';
import { writeArchive } from '@/scripts/generate/write-archive';
import { Asker } from './ask';
import { measureSearch } from './search-cost';
import { startSite, waitUntilQuiet, type SiteProcess } from './site-process';
import { listTemplates, type Template } from './templates';

const requests = 200;
const usualRuns = 5;
const connections = 4;

const directory = path.resolve('var/bench/documents');
const content = path.join(directory, 'content');
rmSync(path.join(directory, 'var'), { recursive: true, force: true });
await writeArchive({ source: 'content', directory: content, releases: 600 });
const variable = path.join(directory, 'var');
const site = await startSite(await freePort(), { CONTENT_DIR: content, VAR_DIR: variable });

try {
  console.log('| milliseconds of a processor a request | kept | anew | bytes, brotli |\n| --- | ---: | ---: | ---: |');
  await waitUntilQuiet(site);
  const templates = listTemplates(content);
  // What is compiled and optimized once is not the price of a document.
  for (const template of templates) await measure(site, template, (count) => `warm=${count}`, 1);
  let ofRobots = Number.NaN;
  for (const template of templates) {
    const kept = await measure(site, template, () => '');
    const anew = await measure(site, template, (count) => `ask=${count}`);
    if (template === templates[0]) ofRobots = (kept.cost + anew.cost) / 2;
    console.log(`| ${template.name} | ${kept.cost.toFixed(2)} | ${anew.cost.toFixed(2)} | ${kept.bytes.toFixed(0)} |`);
  }
  console.log(
    '\n| search, the same | engine alone | answer to a program | page | page beyond the engine | times robots.txt |',
  );
  console.log('| --- | ---: | ---: | ---: | ---: | ---: |');
  for (const { kind, engine, program, page } of await measureSearch(site, content, variable)) {
    const figures = [engine, program, page, page - engine, (page - engine) / ofRobots].map((each) => each.toFixed(2));
    console.log(`| ${[kind, ...figures].join(' | ')} |`);
  }
} finally {
  await site.stop();
}

// A query that no document knows makes another address of the same document, so that it is rendered anew.
async function measure(
  { origin, ...server }: SiteProcess,
  { paths }: Template,
  queryOf: (count: number) => string,
  runs = usualRuns,
): Promise<{ cost: number; bytes: number }> {
  const asker = new Asker(origin, connections, 'br');
  const costs: number[] = [];
  let count = 0;
  let bytes = 0;
  for (let run = 0; run <= runs; run += 1) {
    const asked = Array.from({ length: requests }, (_, index) =>
      withQuery(paths[index % paths.length] ?? '/', queryOf((count += 1))),
    );
    const before = server.cpu();
    const answers = await asker.askAll(asked);
    const failed = answers.find(({ status }) => status >= 500);
    if (failed) throw new Error(`The site answered ${failed.status}.`);
    // The first run warms up.
    if (run > 0) costs.push(((server.cpu() - before) / requests) * 1000);
    bytes = answers.reduce((sum, answer) => sum + answer.bytes, 0) / answers.length;
  }
  asker.close();
  return { cost: costs.sort((a, b) => a - b)[Math.floor(runs / 2)] ?? Number.NaN, bytes };
}

function withQuery(address: string, query: string): string {
  return query === '' ? address : `${address}${address.includes('?') ? '&' : '?'}${query}`;
}
