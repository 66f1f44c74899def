import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import type { WrittenRelease } from '@/lib/catalog/written-releases';
import { readSiteFiles } from '@/lib/content/read-site-files';
import { generateReleases } from '@/scripts/generate/generate-releases';
import { makeArchive, type Archive } from '../contract/archive';
import { hasLongPhrase, randomQueries } from '../contract/random-queries';
import { buildEngine as buildEmbedded } from '../embedded/testing/build-engine';
import type { AnalysedSearch, SearchEngine } from '../search-engine';
import { buildEngine as buildMeilisearch } from './testing/build-engine';
import { findRealServer, noServer } from './testing/real-server';

const server = await findRealServer();

test('both engines find and count the same in a generated archive', { timeout: 600_000 }, async ({ skip }) => {
  const real = server ?? skip(noServer);
  const archive = await generateArchive(400);
  const own = buildEmbedded(archive.releases);
  const other = await buildMeilisearch(real, archive.releases);
  try {
    const queries = randomQueries(archive, 1_000, 8);
    const [long, usual] = [queries.filter(hasLongPhrase), queries.filter((query) => !hasLongPhrase(query))];
    const differing = await findDiffering(usual, own.engine, other.engine);
    const differingLong = await findDiffering(long, own.engine, other.engine);
    process.stdout.write(
      `${archive.releases.length} generated releases, both engines: ${differing.length} of ${usual.length} queries differ, ` +
        `and ${differingLong.length} of ${long.length} with a phrase of three words or more\n`,
    );
    expect(differing).toEqual([]);
    expect(differingLong.length / long.length).toBeLessThan(0.2);
  } finally {
    await own.close();
    await other.close();
  }
});

async function generateArchive(releases: number): Promise<Archive> {
  const { taxonomy, site } = readSiteFiles(resolve('content'));
  const written: WrittenRelease[] = [];
  for await (const release of generateReleases({ releases, taxonomy, contacts: site.contacts.map(({ id }) => id) }))
    written.push(release);
  return makeArchive(written, taxonomy);
}

/** Names each query whose set, total or counts differ. */
async function findDiffering(queries: readonly AnalysedSearch[], own: SearchEngine, other: SearchEngine) {
  const differing: string[] = [];
  for (const query of queries) {
    const [mine, theirs] = [await askAll(own, query), await askAll(other, query)];
    if (JSON.stringify(mine) !== JSON.stringify(theirs)) differing.push(JSON.stringify(query.words));
  }
  return differing;
}

async function askAll(engine: SearchEngine, query: AnalysedSearch) {
  const { ids, total, facets } = await engine.search({ ...query, offset: 0, limit: 1_000 });
  return { total, facets, ids: [...ids].sort() };
}
