import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { locales, type Locale } from '@/lib/domain/locale';
import { inEveryFacet } from '@/lib/domain/search-query';
import type { AnalysedQuery } from '@/lib/language/analysed-query';
import { EmbeddedEngine } from '@/lib/search/embedded/embedded-engine';
import { openToRead, openToWrite } from '@/lib/search/embedded/index-file';
import { makeIndexWriter } from '@/lib/search/embedded/index-writer';
import { IndexServer } from '@/lib/search/meilisearch/index-server';
import { MeilisearchEngine } from '@/lib/search/meilisearch/meilisearch-engine';
import { syncServer } from '@/lib/search/meilisearch/sync-server';
import { memorySource } from '@/lib/search/meilisearch/testing/memory-source';
import {
  findRealServer,
  ownIndexes,
  removeIndexes,
  type RealServer,
} from '@/lib/search/meilisearch/testing/real-server';
import type { AnalysedSearch, SearchEngine } from '@/lib/search/search-engine';
import type { SearchableRelease } from '@/lib/search/searchable-release';
import { createQueryMaker, nameOfKind, queryKinds, type QueryKind } from './make-queries';
import { buildMemoryIndex, type MemoryIndex } from './memory-index';
import { figure, mean, ndcg } from './ndcg';
import { buildPlainBm25 } from './plain-bm25';
import { buildRawMeilisearch } from './raw-meilisearch';
import { readSets, type RelevanceSet, type SetDocument } from './read-set';
import { releasesOfSet } from './releases-of-set';

/** Compares what the engines find, as the site asks them, with what Meilisearch finds by itself in raw text. */
type Ranker = (typed: string, analysed: AnalysedQuery) => string[] | Promise<string[]>;

interface Score {
  ranker: string;
  kind: QueryKind;
  locale: Locale;
  ndcg: number;
}

function asked(words: AnalysedQuery): AnalysedSearch {
  return { words, filters: inEveryFacet(() => []), from: null, to: null, sort: 'relevance', offset: 0, limit: 10 };
}

// As the site does: the hits, then the nearest.
async function find(engine: SearchEngine, own: EmbeddedEngine, words: AnalysedQuery): Promise<string[]> {
  const { ids } = await engine.search(asked(words));
  return [...ids, ...own.nearest(asked(words), new Set(ids))].slice(0, 10);
}

interface OpenEngines {
  rankers: Record<string, Ranker>;
  close: () => Promise<void>;
}

async function openEngines(
  server: RealServer,
  documents: readonly SetDocument[],
  memory: MemoryIndex,
): Promise<OpenEngines> {
  const releases = releasesOfSet(memory.texts, memory.locale);
  const { own, close } = openOwn(releases);
  const indexes = ownIndexes();
  await syncServer(new IndexServer({ url: server.url, key: server.syncKey }), indexes, memorySource(releases));
  const place = { url: server.url, key: server.searchKey, timeout: 30_000 };
  const meilisearch = new MeilisearchEngine(place, indexes, () => null);
  const raw = await buildRawMeilisearch(server, `releases_${memory.locale}_raw_${indexes.version}`, documents);
  const floor = buildPlainBm25(documents);
  const named = (found: readonly string[]) => found.map((slug) => documents[Number(slug)]?.id ?? '');
  return {
    rankers: {
      'plain BM25 words': (typed) => floor(typed),
      embedded: async (_, words) => named(await find(own, own, words)),
      Meilisearch: async (_, words) => named(await find(meilisearch, own, words)),
      'Meilisearch by itself': (typed) => raw.search(typed),
    },
    async close() {
      close();
      await raw.remove();
      await removeIndexes(server, indexes);
    },
  };
}

function openOwn(releases: readonly SearchableRelease[]): { own: EmbeddedEngine; close: () => void } {
  const folder = mkdtempSync(join(tmpdir(), 'relevance-'));
  const writing = openToWrite(join(folder, 'index.db'));
  makeIndexWriter(writing).write(
    releases.map((release) => ({ hash: '', release })),
    [],
  );
  const reading = openToRead(join(folder, 'index.db'));
  if (!reading) throw new Error('The index was not written.');
  const close = () => {
    reading.close();
    writing.close();
    rmSync(folder, { recursive: true });
  };
  return { own: new EmbeddedEngine(reading), close };
}

async function scoreLocale(server: RealServer, set: RelevanceSet, locale: Locale, seed: number): Promise<Score[]> {
  const documents = set.documents.filter(({ lang }) => lang === locale);
  const memory = buildMemoryIndex(documents, locale);
  const { rankers, close } = await openEngines(server, documents, memory);
  const make = createQueryMaker(memory);
  const scores: Score[] = [];
  for (const [at, { id, text }] of set.queries.filter(({ lang }) => lang === locale).entries()) {
    for (const kind of queryKinds) {
      const query = make(text, kind, seed * 1_000_003 + at);
      for (const [ranker, rank] of Object.entries(rankers)) {
        const found = await rank(query, memory.analyse(query));
        scores.push({ ranker, kind, locale, ndcg: ndcg(found, set.right.get(id) ?? new Set()) });
      }
    }
  }
  await close();
  return scores;
}

function print(set: RelevanceSet, scores: readonly Score[]): void {
  console.log(`\n${set.name}: nDCG@10, bodies without titles, as the site searches: hits, then the nearest`);
  for (const kind of queryKinds) {
    console.log(
      `\n| ${nameOfKind(kind)} | ${locales.join(' | ')} | average |\n| --- |${' --- |'.repeat(locales.length + 1)}`,
    );
    for (const ranker of new Set(scores.map((score) => score.ranker))) {
      const ofRanker = scores.filter((score) => score.kind === kind && score.ranker === ranker);
      const figures = locales.map((locale) =>
        mean(ofRanker.filter((score) => score.locale === locale).map((score) => score.ndcg)),
      );
      console.log(`| ${ranker} | ${[...figures, mean(figures)].map(figure).join(' | ')} |`);
    }
  }
}

const [, , folder, seed = '1'] = process.argv;
const server = await findRealServer();
if (!folder || !server) {
  console.error(
    'Set MEILI_URL and its keys, and give the folder of the sets: npm run bench:relevance:engines -- path/to/folder [seed]',
  );
  process.exitCode = 1;
} else {
  for (const set of await readSets(resolve(folder))) {
    const scores: Score[] = [];
    for (const locale of locales) scores.push(...(await scoreLocale(server, set, locale, Number(seed))));
    print(set, scores);
  }
}
