import { join } from 'node:path';
import { Meilisearch } from 'meilisearch';
import { expect, onTestFinished, test, vi } from 'vitest';
import { openCatalog } from '@/lib/catalog/catalog';
import { updateCatalog } from '@/lib/catalog/update';
import { makeContent, makeFolder, type ContentFolder } from '@/lib/content/testing/content-folder';
import { emptySearchQuery } from '@/lib/domain/search-query';
import { updateSearchIndex } from '../embedded/index-keeper';
import { CurrentIndex } from '../embedded/open-index';
import { makeSearch } from '../make-search';
import { WatchedCatalog } from '../watched-catalog';
import { indexNames } from './index-names';
import { keepMeilisearch } from './keep-meilisearch';
import { openMeilisearch } from './open-meilisearch';
import { startFakeMeilisearch } from './testing/fake-meilisearch';
import { startFaultyProxy, type Fault } from './testing/faulty-proxy';
import { findRealServer, noServer, removeIndexes, type RealServer } from './testing/real-server';

vi.setConfig({ testTimeout: 120_000 });
const faults: Fault[] = ['down', 'stall', 'corrupt', 'empty', 'error'];
const eventually = (assertion: () => unknown) => vi.waitFor(assertion, { timeout: 30_000, interval: 20 });

function publish(content: ContentFolder, slug: string): void {
  const facts = `type: news\npublishedOn: ${slug.slice(0, 10)}\noriginal: en\nbasis: A test\ncountries: [CH]\n`;
  content.write(`releases/${slug.slice(0, 4)}/${slug}/release.yaml`, facts);
  content.write(
    `releases/${slug.slice(0, 4)}/${slug}/en.md`,
    '---\ntitle: Calm border\nlead: A calm day.\n---\nCalm.\n',
  );
}

/** A site that searches in a server, with a proxy before it, and somebody who searches all the time. */
async function runSite(server: RealServer) {
  const content = makeContent({ pages: true });
  for (let day = 10; day < 22; day++) publish(content, `2020-01-${day}-calm`);
  const proxy = await startFaultyProxy(server.url);
  const [catalogDirectory, searchDirectory] = [join(makeFolder(), 'catalog'), join(makeFolder(), 'search')];
  const refresh = async () => {
    await updateCatalog({ root: content.root, directory: catalogDirectory });
    const catalog = new WatchedCatalog(catalogDirectory);
    await updateSearchIndex(searchDirectory, catalog);
    catalog.close();
  };
  await refresh();
  const places = {
    read: { url: proxy.url, key: server.searchKey },
    sync: [{ url: server.url, key: server.syncKey }],
    expectationFile: join(searchDirectory, 'expected.json'),
  };
  const printed: string[] = [];
  const stopKeeping = keepMeilisearch({ places, catalogDirectory, searchDirectory, tell: () => undefined });
  const index = new CurrentIndex(searchDirectory);
  const catalog = openCatalog(catalogDirectory);
  const analysisVersion = () => index.open().analysis.version;
  const engine = openMeilisearch({ analysisVersion, print: (line) => printed.push(line), places }) ?? undefined;
  const search = makeSearch({ catalog, index, engine });
  const last = { engine: '', total: 0, isFallback: false };
  const failures: unknown[] = [];
  const ask = () =>
    search({ ...emptySearchQuery, q: 'calm' }, 'en').then(
      (results) => {
        Object.assign(last, results);
        if (results.total === 0) failures.push('nothing found');
      },
      (cause: unknown) => failures.push(cause),
    );
  const asking = setInterval(() => void ask(), 25);
  const indexes = indexNames(analysisVersion());
  onTestFinished(async () => {
    clearInterval(asking);
    await stopKeeping();
    await removeIndexes(server, indexes);
    await proxy.close();
    catalog.close();
    index.close();
  });
  return { proxy, content, refresh, last, failures, printed, indexes };
}

async function livesThroughTrouble(server: RealServer) {
  const { proxy, content, refresh, last, failures, printed, indexes } = await runSite(server);
  await eventually(() => expect(last).toMatchObject({ engine: 'meilisearch', isFallback: false, total: 12 }));
  for (const fault of faults) {
    proxy.fault = fault;
    await eventually(() => expect(last).toMatchObject({ engine: 'embedded', isFallback: true, total: 12 }));
    proxy.fault = null;
    await eventually(() => expect(last).toMatchObject({ engine: 'meilisearch', isFallback: false, total: 12 }));
  }
  await new Meilisearch({ host: server.url, ...(server.syncKey && { apiKey: server.syncKey }) }).deleteIndex(
    indexes.names.en,
  );
  await eventually(() => expect(last).toMatchObject({ engine: 'embedded', total: 12 }));
  await eventually(() => expect(last).toMatchObject({ engine: 'meilisearch', total: 12 }));
  publish(content, '2020-02-01-calm');
  await refresh();
  await eventually(() => expect(last).toMatchObject({ engine: 'meilisearch', total: 13 }));
  expect(failures).toEqual([]);
  expect(printed.filter((line) => line.endsWith('the embedded engine answers')).length).toBeGreaterThanOrEqual(6);
}

test('searches are answered through every trouble of a server, a stand-in', async () => {
  const fake = await startFakeMeilisearch();
  onTestFinished(() => fake.close());
  await livesThroughTrouble({ url: fake.url, searchKey: undefined, syncKey: undefined });
});

const real = await findRealServer();
test('searches are answered through every trouble of a real server', async ({ skip }) => {
  await livesThroughTrouble(real ?? skip(noServer));
});
