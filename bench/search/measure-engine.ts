// Run by run.ts, a process for each engine: measures it and writes its figures as JSON.
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { cpuSeconds } from '@/bench/timing';
import { isLocale } from '@/lib/domain/locale';
import type { EngineFigures } from './bench-engine';
import { buildEmbedded, measureUpdates, megabytesOf, openEmbedded } from './embedded';
import { measure } from './measure';
import { openMiniSearch } from './minisearch';
import { buildPlainFts5, openPlainFts5 } from './plain-fts5';
import type { BenchQueries } from './queries';

const { values } = parseArgs({
  options: {
    step: { type: 'string', default: '' },
    documents: { type: 'string', default: '' },
    queries: { type: 'string', default: '' },
    index: { type: 'string', default: '' },
    locale: { type: 'string', default: 'en' },
    out: { type: 'string', default: '' },
  },
});
const locale = isLocale(values.locale) ? values.locale : 'en';
const queries = () => JSON.parse(readFileSync(values.queries, 'utf8')) as BenchQueries;
const write = (figures: Partial<EngineFigures>) => writeFileSync(values.out, JSON.stringify(figures));

switch (values.step) {
  case 'build embedded':
  case 'build plain': {
    for (const ending of ['', '-wal', '-shm']) if (existsSync(values.index + ending)) rmSync(values.index + ending);
    if (values.step === 'build embedded') await buildEmbedded(values.documents, values.index, locale);
    else await buildPlainFts5(values.documents, values.index);
    write({ build: { cpuSeconds: cpuSeconds(), megabytes: megabytesOf(values.index) } });
    break;
  }
  case 'ask embedded':
    write(await measure(() => openEmbedded(values.index, locale), queries()));
    break;
  case 'update embedded':
    write({ updates: await measureUpdates(values.index, values.documents) });
    break;
  case 'ask plain':
    write(await measure(() => openPlainFts5(values.index), queries(), 15));
    break;
  case 'ask minisearch':
    write(await measure(() => openMiniSearch(values.documents, locale), queries(), 40));
    break;
}
