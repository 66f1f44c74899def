import { readdirSync, readFileSync } from 'node:fs';
import { Agent, get } from 'node:http';
import { Meilisearch } from 'meilisearch';
import { cpuSeconds } from '@/bench/timing';
import type { Locale } from '@/lib/domain/locale';
import { resultsPerPage, type SearchQuery } from '@/lib/domain/search-query';
import { analyseSearch } from '@/lib/search/analyse-search';
import type { OpenIndex } from '@/lib/search/embedded/open-index';
import type { IndexNames } from '@/lib/search/meilisearch/index-names';
import { MeilisearchEngine } from '@/lib/search/meilisearch/meilisearch-engine';
import { searchQueries } from '@/lib/search/meilisearch/search-queries';
import type { RealServer } from '@/lib/search/meilisearch/testing/real-server';
import { queryToUrl } from '@/lib/search/search-url';

/** One way to the answer of a search. */
export interface SearchPath {
  name: string;
  ask: (query: SearchQuery) => Promise<unknown>;
  /** Seconds of a processor used until now by whoever answers, Meilisearch aside. */
  cpu: () => number;
}

export interface PathParts {
  server: RealServer;
  indexes: IndexNames;
  own: OpenIndex;
  locale: Locale;
  /** A site over the same releases, where one runs. */
  site?: { origin: string; pid: string } | undefined;
}

/** The ways that are compared, from the barest to the whole page. */
export function searchPaths({ server, indexes, own, locale, site }: PathParts): SearchPath[] {
  const { url, searchKey: key } = server;
  const requestInit = { headers: { 'accept-encoding': 'identity' } };
  const client = new Meilisearch({ host: url, requestInit, ...(key !== undefined && { apiKey: key }) });
  const adapter = new MeilisearchEngine({ url, key, timeout: 30_000 }, indexes, () => null);
  const analysed = (query: SearchQuery) => {
    const offset = (query.page - 1) * resultsPerPage;
    return { ...analyseSearch(own, query, locale), offset, limit: resultsPerPage };
  };
  const bare = (query: SearchQuery) => {
    const { hits, first, counts } = searchQueries(analysed(query), indexes.names[locale]);
    return client.multiSearch({ queries: [hits, ...(first ? [first] : []), ...counts.values()] });
  };
  const here: SearchPath[] = [
    { name: 'bare multi-search', ask: bare, cpu: cpuSeconds },
    { name: 'adapter', ask: (query) => adapter.search(analysed(query)), cpu: cpuSeconds },
    { name: 'embedded', ask: (query) => own.engine.search(analysed(query)), cpu: cpuSeconds },
  ];
  return site ? [...here, ...pathsOfSite(site, locale)] : here;
}

function pathsOfSite({ origin, pid }: { origin: string; pid: string }, locale: Locale): SearchPath[] {
  const agent = new Agent({ keepAlive: true, maxSockets: 8 });
  const parametersOf = (query: SearchQuery) => queryToUrl(query).replace(/^\?/, '');
  const cpu = () => cpuOf(pid);
  return [
    {
      name: '/api/v1/search',
      ask: (query) => read(agent, `${origin}/api/v1/search?locale=${locale}&${parametersOf(query)}`),
      cpu,
    },
    { name: 'search page', ask: (query) => read(agent, `${origin}/${locale}/search?${parametersOf(query)}`), cpu },
  ];
}

/** Seconds of a processor that a process has used until now, to the nanosecond: the first figure of each thread's schedstat. */
export function cpuOf(pid: string): number {
  const threads = readdirSync(`/proc/${pid}/task`);
  const nanoseconds = threads.map((thread) => Number(statOf(pid, thread).split(' ')[0]));
  return nanoseconds.reduce((sum, each) => sum + each, 0) / 1e9;
}

// A thread may end between listing and reading.
function statOf(pid: string, thread: string): string {
  try {
    return readFileSync(`/proc/${pid}/task/${thread}/schedstat`, 'utf8');
  } catch {
    return '0';
  }
}

/** Resident megabytes of a process. */
export function memoryOf(pid: string): number {
  const kilobytes = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
  return Number(kilobytes) / 1000;
}

function read(agent: Agent, url: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const request = get(url, { agent }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () => {
        if (response.statusCode === 200) resolve(Buffer.concat(chunks).toString());
        else reject(new Error(`${url} answered ${response.statusCode}`));
      });
    });
    // The site ends a connection that has had nothing to say for five seconds, perhaps just when it is used again.
    request.on('error', (error) => {
      if (request.reusedSocket) read(agent, url).then(resolve, reject);
      else reject(error);
    });
  });
}
