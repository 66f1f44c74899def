import fc from 'fast-check';
import { readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { makeContent, makeFolder, named, textOf, type ContentFolder } from '@/lib/content/testing/content-folder';
import type { CatalogPlace } from './build';
import { currentGeneration, generationFile } from './generations';
import { openCatalog } from './sqlite-catalog';
import { dumpCatalog, dumpFresh } from './testing/dump-catalog';
import { asAnotherProcessFinds } from './testing/held';
import { updateCatalog } from './update';
import { withWriterLock } from './writer-lock';

interface Kept extends CatalogPlace {
  content: ContentFolder;
}

async function keep(content = makeContent()): Promise<Kept> {
  for (const slug of ['1975-08-01-final-act', '1999-11-19-summit', '2026-02-06-visit'])
    content.release(slug, { facts: ['countries: [CH]'], translations: ['fr'] });
  const place = { root: content.root, directory: join(makeFolder(), 'catalog') };
  await updateCatalog(place);
  return { ...place, content };
}

const summit = 'releases/1999/1999-11-19-summit';

test('nothing changed costs nothing and keeps the version', async () => {
  const place = await keep();
  const first = await updateCatalog(place);
  expect(first).toMatchObject({ isRebuilt: false, changed: [] });
  expect(await updateCatalog(place)).toEqual(first);
});

test('a file touched and not changed keeps the version', async () => {
  const place = await keep();
  const { version } = await updateCatalog(place);
  utimesSync(join(place.root, summit, 'en.md'), 1, 1);
  expect(await updateCatalog(place)).toMatchObject({ version, changed: [] });
  expect(dumpCatalog(place.directory)).toEqual(await dumpFresh(place.root));
});

test('an edited, an added and a removed release cost those three, and readers see them', async () => {
  const { content, ...place } = await keep();
  const catalog = openCatalog(place.directory);
  onTestFinished(() => catalog.close());
  const version = catalog.version();
  content.write(`${summit}/fr.md`, textOf('fr', 'Sommet', [`translatedFrom: ${'a'.repeat(64)}`]));
  content.release('2000-01-01-new', { facts: ['countries: [UA]'] });
  content.remove('releases/1975');
  const { changed, isRebuilt } = await updateCatalog(place);
  expect(isRebuilt).toBe(false);
  expect(changed.sort()).toEqual(['releases/1975/1975-08-01-final-act', summit, 'releases/2000/2000-01-01-new']);
  expect(catalog.version()).not.toBe(version);
  expect(catalog.siteVersion()).toBe(version);
  expect(catalog.listReleases('fr', {}).releases.map(({ title }) => title)).toEqual([
    '2026-02-06-visit (fr)',
    '2000-01-01-new',
    'Sommet',
  ]);
  expect(catalog.countByYear()).toHaveLength(3);
  expect(dumpCatalog(place.directory)).toEqual(await dumpFresh(place.root));
});

test('told where to look, it looks nowhere else', async () => {
  const { content, ...place } = await keep();
  content.release('1975-08-01-final-act', { title: 'Changed' });
  content.release('2026-02-06-visit', { title: 'Changed too' });
  expect(
    (await updateCatalog(place, { only: ['releases/1975/1975-08-01-final-act', 'releases/1900/never'] })).changed,
  ).toEqual(['releases/1975/1975-08-01-final-act']);
  expect((await updateCatalog(place)).changed).toEqual(['releases/2026/2026-02-06-visit']);
});

test('a release that breaks is left out and comes back when it is mended', async () => {
  const { content, ...place } = await keep(makeContent({ pages: true }));
  const catalog = openCatalog(place.directory);
  onTestFinished(() => catalog.close());
  content.release('1999-11-19-summit', { facts: ['countries: [XX]'] });
  await updateCatalog(place);
  expect(catalog.findRelease('1999-11-19-summit', 'en')).toBeNull();
  expect(catalog.listReleases('en', {}).total).toBe(2);
  expect(catalog.health().problems).toHaveLength(1);
  expect(dumpCatalog(place.directory)).toEqual(await dumpFresh(place.root));
  content.release('1999-11-19-summit', { facts: ['countries: [TJ]'] });
  await updateCatalog(place);
  expect(catalog.findRelease('1999-11-19-summit', 'en')).not.toBeNull();
  expect(catalog.health().problems).toEqual([]);
});

test('a new name in the taxonomy is taken in at once; a new id reads every release again', async () => {
  const { content, ...place } = await keep();
  const catalog = openCatalog(place.directory);
  onTestFinished(() => catalog.close());
  content.write('taxonomy/places.yaml', `vienna: ${named('Wien')}\nbern: ${named('Bern')}\n`);
  expect(await updateCatalog(place)).toMatchObject({ isRebuilt: false, changed: ['site'] });
  expect(catalog.taxonomy().places.vienna?.de).toBe('Wien de');
  expect(catalog.siteVersion()).toBe(catalog.version());
  content.release('2001-01-01-oslo', { facts: ['dateline: [oslo]'] });
  await updateCatalog(place);
  expect(catalog.findRelease('2001-01-01-oslo', 'en')).toBeNull();
  content.write('taxonomy/places.yaml', `vienna: ${named('Wien')}\nbern: ${named('Bern')}\noslo: ${named('Oslo')}\n`);
  expect(await updateCatalog(place)).toMatchObject({ isRebuilt: true });
  expect(catalog.findRelease('2001-01-01-oslo', 'en')).not.toBeNull();
});

test('a broken taxonomy keeps the words that were, and says so', async () => {
  const { content, ...place } = await keep(makeContent({ pages: true }));
  const catalog = openCatalog(place.directory);
  onTestFinished(() => catalog.close());
  content.write('taxonomy/countries.yaml', 'CH: [\n');
  content.release('2001-01-01-new', { facts: ['countries: [CH]'] });
  expect((await updateCatalog(place)).changed).toEqual(['releases/2001/2001-01-01-new']);
  expect(catalog.findTerm('CH')).not.toBeNull();
  expect(catalog.health().problems[0]).toMatchObject({ file: 'taxonomy/countries.yaml' });
});

test('pages and redirects are taken in, and a redirect dies with the release it leads to', async () => {
  const { content, ...place } = await keep();
  const catalog = openCatalog(place.directory);
  onTestFinished(() => catalog.close());
  content.write('pages/about/en.md', '---\ntitle: About\nlead: Us\n---\nWords.\n');
  content.write('redirects.yaml', '/node/1: /en/releases/1999-11-19-summit\n');
  expect((await updateCatalog(place)).changed).toEqual(['pages', 'redirects']);
  expect(catalog.findPage('about', 'en')?.title).toBe('About');
  expect(catalog.siteVersion()).toBe(catalog.version());
  expect(catalog.findRedirect('/node/1')).toBe('/en/releases/1999-11-19-summit');
  content.remove(summit);
  await updateCatalog(place);
  expect(catalog.findRedirect('/node/1')).toBeNull();
  expect(dumpCatalog(place.directory)).toEqual(await dumpFresh(place.root));
});

test('a release of the future stays invisible and appears in its time', async () => {
  const { content, ...place } = await keep();
  const catalog = openCatalog(place.directory);
  onTestFinished(() => catalog.close());
  content.release('2026-11-24-embargo', { facts: ['publishedAt: 2026-11-24T18:00:00Z'] });
  const at = (time: string) => ({ now: () => new Date(`2026-11-24T${time}Z`), only: [] });
  const { nextDue } = await updateCatalog(place, { now: at('17:59:59').now });
  expect(nextDue).toBe('2026-11-24T18:00:00.000Z');
  expect(catalog.findRelease('2026-11-24-embargo', 'en')).toBeNull();
  expect(catalog.listReleases('en', {}).total).toBe(3);
  expect((await updateCatalog(place, at('17:59:59'))).changed).toEqual([]);
  expect((await updateCatalog(place, at('18:00:00'))).changed).toEqual(['releases/2026/2026-11-24-embargo']);
  expect(catalog.findRelease('2026-11-24-embargo', 'en')).not.toBeNull();
  expect(dumpCatalog(place.directory)).toEqual(await dumpFresh(place.root, at('18:00:00').now));
});

test('two changes of one size within one tick of the clock are both seen', async () => {
  const { content, ...place } = await keep();
  const file = join(place.root, summit, 'en.md');
  writeFileSync(file, textOf('en', 'Monday'));
  const now = new Date();
  utimesSync(file, now, now);
  await updateCatalog(place);
  writeFileSync(file, textOf('en', 'Friday'));
  utimesSync(file, now, now);
  expect((await updateCatalog(place)).changed).toEqual([summit]);
  expect(content.root).toBe(place.root);
});

test('another content directory, another version or a damaged file is built anew', async () => {
  const place = await keep();
  const other = makeContent();
  other.release('2001-01-01-other');
  expect(await updateCatalog({ ...place, root: other.root })).toMatchObject({ isRebuilt: true });
  const generation = currentGeneration(place.directory) ?? '';
  for (const ending of ['-wal', '-shm'])
    rmSync(`${generationFile(place.directory, generation)}${ending}`, { force: true });
  writeFileSync(
    generationFile(place.directory, generation),
    'this is no database, and longer than a header of a hundred bytes '.repeat(99),
  );
  expect(await updateCatalog({ ...place, root: other.root })).toMatchObject({ isRebuilt: true });
  expect(dumpCatalog(place.directory)).toEqual(await dumpFresh(other.root));
});

test('a reader goes over to a new generation, and the old one goes when nobody holds it', async () => {
  const { content, ...place } = await keep();
  const catalog = openCatalog(place.directory);
  const old = currentGeneration(place.directory) ?? '';
  content.write('taxonomy/places.yaml', `vienna: ${named('Vienna')}\n`);
  expect((await updateCatalog(place)).isRebuilt).toBe(true);
  expect(readdirSync(place.directory)).toContain(`${old}.db`);
  expect(catalog.version()).toMatch(new RegExp(`^${currentGeneration(place.directory)}`));
  catalog.close();
});

test('what this process has built and reads, no other takes for left alone', async () => {
  const { directory } = await keep();
  const catalog = openCatalog(directory);
  onTestFinished(() => catalog.close());
  catalog.version();
  expect(asAnotherProcessFinds(directory)).toBe('SQLITE_BUSY');
});

test('writers take turns', async () => {
  const { directory } = await keep();
  const said: string[] = [];
  const work = (name: string) =>
    withWriterLock(directory, async () => {
      said.push(`${name} begins`);
      await sleep(60);
      said.push(`${name} ends`);
    });
  await Promise.all([work('one'), work('two'), work('three')]);
  expect(said.map((saying) => saying.split(' ')[1])).toEqual(['begins', 'ends', 'begins', 'ends', 'begins', 'ends']);
});

test('after whatever changes, the catalog holds what a fresh build would', async () => {
  const { content, ...place } = await keep();
  const slugs = ['1975-08-01-final-act', '1999-11-19-summit', '2026-02-06-visit', '2010-12-01-astana'];
  const edit = fc.record({
    slug: fc.constantFrom(...slugs),
    what: fc.constantFrom('write', 'remove', 'break', 'withdraw', 'translate', 'stray', 'media', 'redirect'),
    country: fc.constantFrom('CH', 'TJ', 'UA'),
  });
  await fc.assert(
    fc.asyncProperty(fc.array(edit, { minLength: 1, maxLength: 5 }), async (edits) => {
      for (const { slug, what, country } of edits) {
        const folder = `releases/${slug.slice(0, 4)}/${slug}`;
        if (what === 'write')
          content.release(slug, { facts: [`countries: [${country}]`, 'sources: [secretary-general]'], title: country });
        if (what === 'remove') content.remove(folder);
        if (what === 'break') content.write(`${folder}/release.yaml`, 'type: [\n');
        if (what === 'withdraw') content.release(slug, { facts: ['withdrawal: { id: mistake, on: 2026-03-01 }'] });
        if (what === 'translate') content.write(`${folder}/it.md`, textOf('it', country));
        if (what === 'stray') content.write(`${folder}/notes-${country}.txt`, country);
        if (what === 'media') content.write(`${folder}/media/${country}.pdf`, country);
        if (what === 'redirect') content.write('redirects.yaml', `/node/1: /en/releases/${slug}\n`);
      }
      await updateCatalog(place);
      expect(dumpCatalog(place.directory)).toEqual(await dumpFresh(place.root));
    }),
    { numRuns: 40 },
  );
}, 300_000);
