import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { locales } from '@/lib/domain/locale';
import { makeArchive } from '../contract/archive';
import { contractTaxonomy } from '../contract/taxonomy';
import { contractReleases } from '../contract/written-releases';
import { indexNames } from './index-names';
import { IndexServer } from './index-server';
import { syncServer } from './sync-server';
import { startFakeMeilisearch, type FakeMeilisearch } from './testing/fake-meilisearch';
import { memorySource, type MemorySource } from './testing/memory-source';

const { releases } = makeArchive(contractReleases, contractTaxonomy);
const indexes = indexNames('test');

let fake: FakeMeilisearch;
let server: IndexServer;
let source: MemorySource;
beforeEach(async () => {
  fake = await startFakeMeilisearch();
  server = new IndexServer({ url: fake.url, key: 'the-sync-key', timeout: 2_000 });
  source = memorySource(releases);
});
afterEach(() => fake.close());

const sync = (options: Parameters<typeof syncServer>[3] = {}) => syncServer(server, indexes, source, options);
const documentsIn = (uid: string) =>
  [...(fake.indexes.get(uid)?.documents.keys() ?? [])].filter((id) => id !== '_state').sort();
const slugs = () => [...source.hashes().keys()].sort();

describe('syncServer', () => {
  it('fills an empty server, an index a language, and does nothing where nothing differs', async () => {
    expect(await sync()).toMatchObject({ put: 7, removed: 0, isOvertaken: false });
    for (const locale of locales) expect(documentsIn(indexes.names[locale])).toEqual(slugs());
    const written = fake.log.length;
    expect(await sync()).toMatchObject({ put: 0, removed: 0 });
    expect(fake.log).toHaveLength(written);
  });

  it('repairs a server that is old, half full and wrong, and sends only what differs', async () => {
    await sync();
    const french = fake.indexes.get(indexes.names.fr)?.documents;
    const [first = '', second = '', third = ''] = slugs();
    french?.delete(first);
    french?.set(second, { id: second, hash: 'of another time' });
    french?.set('never-published', { id: 'never-published', hash: '1' });
    fake.indexes.get(indexes.names.de)?.documents.clear();
    fake.log.length = 0;
    source.remove(third);
    expect(await sync()).toMatchObject({ put: 6, removed: 2 });
    for (const locale of locales) expect(documentsIn(indexes.names[locale])).toEqual(slugs());
    expect(fake.log).toContain(`put ${indexes.names.fr} 3`);
    expect(fake.log).toContain(`put ${indexes.names.de} 7`);
    expect(fake.log).toContain(`put ${indexes.names.en} 1`);
  });

  it('sets an index that is set otherwise, and never sends the same settings again', async () => {
    await sync();
    const index = fake.indexes.get(indexes.names.it);
    if (index) index.settings = { ...index.settings, separatorTokens: ['|'] };
    fake.log.length = 0;
    await sync();
    expect(fake.log).toEqual([`set ${indexes.names.it}`]);
  });

  it('asks a server that it knows for nothing, and tells it of one change in one step an index', async () => {
    const { hashes } = await sync();
    fake.log.length = 0;
    const [release] = releases;
    if (release) source.put(release, '2');
    expect(await sync({ known: hashes })).toMatchObject({ put: 1 });
    expect(fake.log).toEqual(locales.map((locale) => `put ${indexes.names[locale]} 2`));
  });

  it('goes on where it was cut short', async () => {
    source = memorySource(
      releases
        .slice(0, 1)
        .flatMap((release) => Array.from({ length: 1_200 }, (_, number) => ({ ...release, slug: `number-${number}` }))),
    );
    const cut = new AbortController();
    const cutShort = sync({ signal: cut.signal, onProgress: (done) => void (done >= 250 && cut.abort()) });
    await expect(cutShort).rejects.toThrow('aborted');
    expect(documentsIn(indexes.names.en)).toHaveLength(500);
    expect(fake.indexes.get(indexes.names.en)?.documents.has('_state')).toBe(false);
    const done: number[] = [];
    expect(await sync({ onProgress: (each) => done.push(each) })).toMatchObject({ put: source.hashes().size - 500 });
    expect(documentsIn(indexes.names.en)).toEqual(slugs());
    expect(done).toEqual([250, 500, 600, 700]);
  });

  it('may run twice at once', async () => {
    await Promise.all([sync(), sync()]);
    for (const locale of locales) expect(documentsIn(indexes.names[locale])).toEqual(slugs());
    expect(await sync()).toMatchObject({ put: 0, removed: 0 });
  });

  it('does not call complete what changed under its hands', async () => {
    const held = source;
    source = {
      ...held,
      releases: (wanted) => held.releases(wanted).map((each, at) => (at === 0 ? { ...each, hash: '2' } : each)),
    };
    expect(await sync()).toMatchObject({ isOvertaken: true });
    expect(fake.indexes.get(indexes.names.en)?.documents.has('_state')).toBe(false);
  });

  it('says every hour that an index is kept', async () => {
    await sync({ now: () => new Date('2026-01-01T10:00:00Z') });
    fake.log.length = 0;
    await sync({ now: () => new Date('2026-01-01T10:59:00Z') });
    expect(fake.log).toEqual([]);
    await sync({ now: () => new Date('2026-01-01T11:00:00Z') });
    expect(fake.log).toEqual(locales.map((locale) => `put ${indexes.names[locale]} 1`));
  });

  it.each([
    'indexes.get',
    'indexes.create',
    'settings.get',
    'settings.update',
    'tasks.get',
    'documents.get',
    'documents.add',
    'documents.delete',
  ])('names the right %s where the key lacks it, and not the key', async (right) => {
    if (right === 'documents.delete') {
      await sync();
      source.remove(slugs()[0] ?? '');
    }
    if (right === 'settings.get') await sync();
    fake.missingRights.add(right);
    const trouble: unknown = await sync().catch((cause: unknown) => cause);
    expect(trouble).toMatchObject({
      name: 'MeilisearchTroubleError',
      message: expect.stringContaining(`MEILI_SYNC_KEY, or the key lacks the right ${right} on releases_*`) as string,
    });
    expect(JSON.stringify(trouble) + String((trouble as Error).stack)).not.toContain('the-sync-key');
  });
});
