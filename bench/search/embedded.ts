import { statSync } from 'node:fs';
import { median } from '@/bench/timing';
import { locales, type Locale } from '@/lib/domain/locale';
import { resultsPerPage, type SearchQuery } from '@/lib/domain/search-query';
import { makeAnalysis } from '@/lib/search/analysis';
import { analyseSearch } from '@/lib/search/analyse-search';
import { EmbeddedEngine } from '@/lib/search/embedded/embedded-engine';
import { openToRead, openToWrite } from '@/lib/search/embedded/index-file';
import { makeIndexWriter } from '@/lib/search/embedded/index-writer';
import type { OpenIndex } from '@/lib/search/embedded/open-index';
import type { SearchableRelease } from '@/lib/search/searchable-release';
import type { BenchEngine } from './bench-engine';
import { readDocuments, searchableOf } from './documents';
import type { QueryKind } from './queries';

const analysis = makeAnalysis({ parts: [], names: [] });

/** Writes the index of one language. */
export async function buildEmbedded(documents: string, index: string, locale: Locale): Promise<void> {
  const connection = openToWrite(index);
  const writer = makeIndexWriter(connection);
  let batch: { hash: string; release: SearchableRelease }[] = [];
  const flush = () => {
    writer.write(batch, []);
    if (writer.isUnsettled()) for (const step of writer.settle()) void step;
    batch = [];
  };
  for await (const document of readDocuments(documents)) {
    batch.push({ hash: '', release: searchableOf(document, locale) });
    if (batch.length === 500) flush();
  }
  flush();
  for (const step of writer.tidy()) void step;
  connection.exec('PRAGMA wal_checkpoint(TRUNCATE)');
  connection.close();
}

/** Opens it as a site does: every query is analysed first, and where less than a page is found, the nearest are found too. */
export function openEmbedded(index: string, locale: Locale): BenchEngine {
  const connection = openToRead(index);
  if (!connection) throw new Error(`There is no index in ${index}.`);
  const engine = new EmbeddedEngine(connection);
  const own: OpenIndex = { engine, analysis, filling: () => null };
  return {
    async answer(query: SearchQuery, kind: QueryKind) {
      const offset = (query.page - 1) * resultsPerPage;
      const search = { ...analyseSearch(own, query, locale), offset, limit: resultsPerPage };
      const { ids, total } = await engine.search(search);
      if (kind === 'near: six words of a text' && total < resultsPerPage) engine.nearest(search, new Set(ids));
      return total;
    },
  };
}

/** The median of what it takes to put, change and remove releases that have words in every language. */
export async function measureUpdates(index: string, documents: string) {
  const connection = openToWrite(index);
  const writer = makeIndexWriter(connection);
  const releases: SearchableRelease[] = [];
  for await (const document of readDocuments(documents)) {
    const [first = 'en', ...others] = locales;
    const release = searchableOf(document, first);
    const editions = { ...release.editions };
    for (const locale of others) editions[locale] = searchableOf(document, locale).editions[locale];
    releases.push({ ...release, slug: `${release.slug}-again`, editions });
    if (releases.length === 42) break;
  }
  const time = (work: (release: SearchableRelease) => void) =>
    median(releases.slice(0, 21).map((release) => timed(() => work(release))));
  const put = time((release) => writer.write([{ hash: 'a', release }], []));
  const change = median(
    releases
      .slice(0, 21)
      .map((release, at) =>
        timed(() =>
          writer.write([{ hash: 'b', release: { ...release, editions: (releases[at + 21] ?? release).editions } }], []),
        ),
      ),
  );
  const remove = time(({ slug }) => writer.write([], [slug]));
  connection.close();
  return { put, change, remove };
}

export const megabytesOf = (file: string) => statSync(file).size / 1e6;

function timed(work: () => void): number {
  const began = performance.now();
  work();
  return performance.now() - began;
}
