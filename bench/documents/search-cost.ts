import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { median, time } from '@/bench/timing';
import { emptySearchQuery, resultsPerPage, type SearchQuery } from '@/lib/domain/search-query';
import { analyseSearch } from '@/lib/search/analyse-search';
import { CurrentIndex, type OpenIndex } from '@/lib/search/embedded/open-index';
import { queryToUrl } from '@/lib/search/search-url';
import { Asker } from './ask';
import type { SiteProcess } from './site-process';

const locale = 'en';
const requests = 200;
const warmUps = 4;
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
  'one word + a date': (q) => ({ ...emptySearchQuery, q, from: '1973' }),
};

/** Measures searches over a site whose index is full. No two of a kind ask one way for the same, but where there are too few words. */
export async function measureSearch(site: SiteProcess, content: string, variable: string): Promise<SearchCost[]> {
  const words = wordsIn(content);
  const index = new CurrentIndex(path.join(variable, 'search'));
  const own = index.open();
  const asker = new Asker(site.origin, 1, 'identity');
  const costs: SearchCost[] = [];
  for (const [kind, make] of Object.entries(kinds)) {
    const draw = drawer(words);
    const askAll = async (addressOf: (query: SearchQuery) => string) => {
      const before = site.cpu();
      await asker.askAll(draw(requests).map((word) => addressOf(make(word))));
      return site.cpu() - before;
    };
    costs.push({
      kind,
      engine: await costOf(async () => (await time(() => findAll(own, draw(requests).map(make)))).cpu),
      program: await costOf(() => askAll((query) => `/api/v1/search?locale=${locale}&${queryToUrl(query).slice(1)}`)),
      page: await costOf(() => askAll((query) => `/${locale}/search${queryToUrl(query)}`)),
    });
  }
  asker.close();
  index.close();
  return costs;
}

async function findAll(own: OpenIndex, queries: readonly SearchQuery[]): Promise<void> {
  for (const query of queries)
    await own.engine.search({ ...analyseSearch(own, query, locale), offset: 0, limit: resultsPerPage });
}

async function costOf(seconds: () => Promise<number>): Promise<number> {
  const costs: number[] = [];
  for (let run = 0; run < warmUps + runs; run += 1) costs.push((1000 * (await seconds())) / requests);
  return median(costs.slice(warmUps));
}

/** Gives the words in turn. */
function drawer(words: readonly string[]): (count: number) => string[] {
  let at = 0;
  return (count) => Array.from({ length: count }, () => words[at++ % words.length] ?? '');
}

// Words that fill a page of hits, so that nothing near is looked for, and that are not very common.
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
  return [...frequencies]
    .filter(([, frequency]) => frequency >= resultsPerPage && frequency <= most)
    .map(([word]) => word);
}
