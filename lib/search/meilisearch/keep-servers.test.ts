import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { locales } from '@/lib/domain/locale';
import { makeArchive } from '../contract/archive';
import { contractTaxonomy } from '../contract/taxonomy';
import { contractReleases } from '../contract/written-releases';
import type { WatchedSource } from '../searchable-source';
import { digestOf } from './compare-hashes';
import { readExpectation } from './expectation';
import { indexNames } from './index-names';
import { keepServers } from './keep-servers';
import type { ServerMessage } from './server-keeper';
import { startFakeMeilisearch, type FakeMeilisearch } from './testing/fake-meilisearch';
import { startFaultyProxy, type FaultyProxy } from './testing/faulty-proxy';
import { memorySource } from './testing/memory-source';

const { releases } = makeArchive(contractReleases, contractTaxonomy);
const indexes = indexNames('test');
const times = { look: 5, glance: 50, compare: 60_000, retry: 20 };

let fakes: FakeMeilisearch[];
let proxy: FaultyProxy;
let stop: () => Promise<void>;
let source: ReturnType<typeof watched>;
let told: ServerMessage[];
let expectationFile: string;

beforeEach(async () => {
  fakes = [await startFakeMeilisearch(), await startFakeMeilisearch()];
  proxy = await startFaultyProxy(fakes[1]?.url ?? '');
  source = watched();
  told = [];
  expectationFile = join(mkdtempSync(join(tmpdir(), 'keep-')), 'expected.json');
  const places = [{ url: fakes[0]?.url ?? '' }, { url: proxy.url }];
  stop = keepServers({ places, indexes, source, expectationFile, tell: (message) => told.push(message), times });
});
afterEach(async () => {
  await stop();
  await Promise.all([...fakes, proxy].map((server) => server.close()));
});

function watched(): WatchedSource & ReturnType<typeof memorySource> & { touch(): void } {
  let version = 1;
  return { ...memorySource(releases), version: () => String(version), touch: () => void version++ };
}

const slugsIn = (fake: FakeMeilisearch | undefined, uid: string) =>
  [...(fake?.indexes.get(uid)?.documents.keys() ?? [])].filter((id) => id !== '_state').sort();
const eventually = (assertion: () => void) => vi.waitFor(assertion, { timeout: 10_000, interval: 10 });
const areRight = (which = fakes) => {
  for (const fake of which)
    for (const locale of locales)
      expect(slugsIn(fake, indexes.names[locale])).toEqual([...source.hashes().keys()].sort());
};

describe('keepServers', { timeout: 30_000 }, () => {
  it('fills every server, and says what to expect of them', async () => {
    await eventually(areRight);
    expect(readExpectation(expectationFile)?.states[0]).toMatchObject({
      digest: digestOf(source.hashes()),
      documents: 7,
    });
  });

  it('tells every server of a change', async () => {
    await eventually(areRight);
    source.remove(releases[0]?.slug ?? '');
    source.touch();
    await eventually(areRight);
    expect(readExpectation(expectationFile)?.states).toHaveLength(2);
  });

  it('does not let one wait for another that is in trouble, and repairs that one when it is back', async () => {
    await eventually(areRight);
    proxy.fault = 'down';
    source.remove(releases[0]?.slug ?? '');
    source.touch();
    await eventually(() => areRight(fakes.slice(0, 1)));
    await eventually(() => expect(told.map(({ kind }) => kind)).toContain('trouble'));
    proxy.fault = null;
    await eventually(areRight);
    await eventually(() => expect(told.at(-1)?.kind).toBe('recovered'));
    const troubles = told.flatMap((message) => (message.kind === 'trouble' ? [message.message] : []));
    expect(troubles).toEqual([...new Set(troubles)]);
  });

  it('fills a server again that somebody has emptied', async () => {
    await eventually(areRight);
    fakes[0]?.indexes.clear();
    await eventually(areRight);
  });

  it('removes what nobody has kept for a day, and only that', async () => {
    await stop();
    const [fake] = fakes;
    const old = { settings: {}, documents: new Map(), updatedAt: '2020-01-01T00:00:00Z' };
    fake?.indexes.set('releases_fr_000000', old);
    fake?.indexes.set('releases_fr_111111', { ...old, updatedAt: new Date().toISOString() });
    fake?.indexes.set('somebody-elses', old);
    stop = keepServers({
      places: [{ url: fake?.url ?? '' }],
      indexes,
      source,
      expectationFile,
      tell: (message) => told.push(message),
      times,
    });
    await eventually(() =>
      expect(told).toContainEqual({ kind: 'dropped', url: fake?.url, indexes: ['releases_fr_000000'] }),
    );
    expect([...(fake?.indexes.keys() ?? [])]).toEqual(expect.arrayContaining(['releases_fr_111111', 'somebody-elses']));
  });
});
