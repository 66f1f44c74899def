import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { makeArchive } from '../contract/archive';
import { contractTaxonomy } from '../contract/taxonomy';
import { contractReleases } from '../contract/written-releases';
import { digestOf } from './compare-hashes';
import { GuardedEngine } from './guarded-engine';
import { indexNames } from './index-names';
import { IndexServer } from './index-server';
import { MeilisearchEngine } from './meilisearch-engine';
import { judgeBy } from './expectation';
import { syncServer } from './sync-server';
import { startFakeMeilisearch, type FakeMeilisearch } from './testing/fake-meilisearch';
import { startFaultyProxy, type Fault, type FaultyProxy } from './testing/faulty-proxy';
import { memorySource } from './testing/memory-source';

const archive = makeArchive(contractReleases, contractTaxonomy);
const indexes = indexNames('test');
const source = memorySource(archive.releases);
const states = [{ digest: digestOf(source.hashes()), documents: archive.releases.length, since: 0 }];

let fake: FakeMeilisearch;
let proxy: FaultyProxy;
let engine: GuardedEngine;
const printed: string[] = [];

beforeEach(async () => {
  fake = await startFakeMeilisearch();
  proxy = await startFaultyProxy(fake.url);
  await syncServer(new IndexServer({ url: fake.url }), indexes, source);
  const judge = judgeBy(() => ({ version: indexes.version, states }), indexes.version, 2_000);
  const plain = new MeilisearchEngine({ url: proxy.url, key: 'the-search-key', timeout: 1_000 }, indexes, judge);
  printed.length = 0;
  engine = new GuardedEngine(plain, { print: (line) => printed.push(line), interval: 50 });
});
afterEach(async () => {
  engine.close();
  await proxy.close();
  await fake.close();
});

const search = () => engine.search(archive.ask('en', 'border'));
const isLeftOut = () => vi.waitFor(() => expect(engine.trouble).not.toBeNull(), { timeout: 10_000, interval: 10 });
const isTakenBack = () => vi.waitFor(() => expect(engine.trouble).toBeNull(), { timeout: 10_000, interval: 10 });

describe('GuardedEngine', { timeout: 30_000 }, () => {
  it.each<[Fault, string]>([
    ['down', 'cannot be reached'],
    ['stall', 'did not answer within 1000 ms'],
    ['corrupt', 'answered nonsense'],
    ['empty', 'answered nonsense'],
    ['error', 'answered 500: out of order'],
  ])('leaves a server out that is %s, and takes it back by itself', async (fault, reason) => {
    await search();
    proxy.fault = fault;
    await expect(search()).rejects.toMatchObject({
      name: 'MeilisearchTroubleError',
      message: expect.stringContaining(reason) as string,
    });
    await expect(search()).rejects.toThrow('left out for now');
    proxy.fault = null;
    await isTakenBack();
    expect((await search()).total).toBeGreaterThan(0);
    expect(printed).toEqual([expect.stringContaining(reason), 'meilisearch is read from again']);
  });

  it('leaves a server out though nobody searches', async () => {
    await search();
    proxy.fault = 'stall';
    await isLeftOut();
  });

  it.each<[string, (documents: Map<string, unknown>) => void, string]>([
    ['emptied', (documents) => documents.clear(), 'is not filled yet'],
    ['half full', (documents) => documents.delete('2020-06-30-border-guards'), 'has 6 releases of 7'],
    [
      'full of something else',
      (documents) => documents.set('_state', { id: '_state', state: 'other', keptAt: '' }),
      'holds another state',
    ],
  ])('refuses the answer of an index that was %s', async (_, spoil, reason) => {
    const index = fake.indexes.get(indexes.names.en);
    if (index) spoil(index.documents);
    await expect(search()).rejects.toThrow(reason);
  });

  it('asks once more where one of two servers behind an address is behind', async () => {
    const other = await startFakeMeilisearch();
    const balancer = await startFaultyProxy(fake.url, other.url);
    await syncServer(new IndexServer({ url: other.url }), indexes, memorySource(archive.releases.slice(1)));
    const judge = judgeBy(() => ({ version: indexes.version, states }), indexes.version, 0);
    const guarded = new GuardedEngine(new MeilisearchEngine({ url: balancer.url, timeout: 5_000 }, indexes, judge), {
      print: (line) => printed.push(line),
    });
    for (let time = 0; time < 4; time++)
      expect(await guarded.search(archive.ask('en', 'border'))).toHaveProperty('total');
    expect(printed).toEqual([]);
    guarded.close();
    await balancer.close();
    await other.close();
  });

  it('leaves out a server that has only another version', async () => {
    fake.indexes.clear();
    await expect(search()).rejects.toThrow('has no index of this version');
    await syncServer(new IndexServer({ url: fake.url }), indexes, source);
    await isTakenBack();
  });

  it('names a missing right, and never the key', async () => {
    fake.missingRights.add('search');
    const trouble: unknown = await search().catch((cause: unknown) => cause);
    expect(String(trouble)).toContain('MEILI_SEARCH_KEY, or the key lacks the right search on releases_*');
    expect(String((trouble as Error).stack) + printed.join()).not.toContain('the-search-key');
  });
});
