import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { emptySearchQuery, resultsPerPage, type SearchQuery } from '@/lib/domain/search-query';
import { analyseSearch } from '@/lib/search/analyse-search';
import { CurrentIndex, type OpenIndex } from '@/lib/search/embedded/open-index';
import { queryToUrl } from '@/lib/search/search-url';
import { Asker } from './ask';
import type { SiteProcess } from './site-process';

const locale = 'en';
const requests = 200;
const runs = 3;

/** Milliseconds of a processor, medians of some runs. */
export interface SearchCost {
  kind: string;
  /** Understanding the words and finding the hits with their counts, in a process that does nothing else. */
  engine: number;
  /** The answer to a program, and the page, uncompressed. */
  program: number;
  page: number;
}

type MakeQuery = (word: string) => SearchQuery;

const kinds: Record<string, MakeQuery> = {
  'one word': (q) => ({ ...emptySearchQuery, q }),
  'one word, newest first': (q) => ({ ...emptySearchQuery, q, sort: 'newest' }),
  'one word + a country': (q) => ({ ...emptySearchQuery, q, countries: ['UA'] }),
};

/** Measures searches over a site whose index is full. No two ask the same. */
export async function measureSearch(site: SiteProcess, content: string, variable: string): Promise<SearchCost[]> {
  const draw = drawer(wordsIn(content));
  const index = new CurrentIndex(path.join(variable, 'search'));
  const own = index.open();
  const asker = new Asker(site.origin, 1, 'identity');
  const costs: SearchCost[] = [];
  for (const [kind, make] of Object.entries(kinds)) {
    const askAll = async (addressOf: (query: SearchQuery) => string) => {
      const before = site.cpu();
      await asker.askAll(draw(requests).map((word) => addressOf(make(word))));
      return site.cpu() - before;
    };
    costs.push({
      kind,
      engine: await median(() => findAll(own, draw(requests).map(make))),
      program: await median(() => askAll((query) => `/api/v1/search?locale=${locale}&${queryToUrl(query).slice(1)}`)),
      page: await median(() => askAll((query) => `/${locale}/search${queryToUrl(query)}`)),
    });
  }
  asker.close();
  index.close();
  return costs;
}

async function findAll(own: OpenIndex, queries: readonly SearchQuery[]): Promise<number> {
  const before = process.cpuUsage();
  for (const query of queries)
    await own.engine.search({ ...analyseSearch(own, query, locale), offset: 0, limit: resultsPerPage });
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1e6;
}

// The first run warms up.
async function median(seconds: () => Promise<number>): Promise<number> {
  const costs: number[] = [];
  for (let run = 0; run <= runs; run += 1) costs.push((1000 * (await seconds())) / requests);
  return (
    costs
      .slice(1)
      .sort((a, b) => a - b)
      .at(Math.floor(runs / 2)) ?? Number.NaN
  );
}

/** Every word once, and from the beginning with a part of the next when they are used up. */
function drawer(words: readonly string[]): (count: number) => string[] {
  let at = 0;
  return (count) => Array.from({ length: count }, () => wordAt(words, at++));
}

function wordAt(words: readonly string[], at: number): string {
  const word = words[at % words.length] ?? '';
  const round = Math.floor(at / words.length);
  return round === 0 ? word : `${word} ${words[(at + round) % words.length] ?? ''}`;
}

// Words of some texts, neither the rarest nor the commonest.
function wordsIn(content: string): string[] {
  const root = path.join(content, 'releases');
  const files = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((file) =>
    file.endsWith(`${locale}.md`),
  );
  const frequencies = new Map<string, number>();
  for (const file of files) {
    const words = new Set(readFileSync(path.join(root, file), 'utf8').match(/\b[a-z]{5,14}\b/g));
    for (const word of words) frequencies.set(word, (frequencies.get(word) ?? 0) + 1);
  }
  const most = files.length / 10;
  return [...frequencies].filter(([, frequency]) => frequency >= 3 && frequency <= most).map(([word]) => word);
}
