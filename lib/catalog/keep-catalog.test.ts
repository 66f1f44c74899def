import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, onTestFinished, test } from 'vitest';
import { makeContent, makeFolder, textOf, type ContentFolder } from '@/lib/content/testing/content-folder';
import { keepCatalog, type KeeperMessage } from './keep-catalog';
import { openCatalog } from './sqlite-catalog';
import { dumpCatalog, dumpFresh } from './testing/dump-catalog';
import { updateCatalog } from './update';

interface Kept {
  content: ContentFolder;
  directory: string;
  messages: KeeperMessage[];
  /** Waits until a message fits, and takes all up to it. */
  hear: (fits: (message: KeeperMessage) => boolean) => Promise<KeeperMessage>;
}

function keep(content: ContentFolder, times = { debounce: 20, look: 100, sweep: 3_600_000 }): Kept {
  const directory = join(makeFolder(), 'catalog');
  const messages: KeeperMessage[] = [];
  const stop = keepCatalog({ root: content.root, directory }, (message) => messages.push(message), times);
  onTestFinished(stop);
  const hear: Kept['hear'] = async (fits) => {
    for (;;) {
      const index = messages.findIndex(fits);
      const heard = index < 0 ? undefined : messages.splice(0, index + 1).at(-1);
      if (heard) return heard;
      await sleep(5);
    }
  };
  return { content, directory, messages, hear };
}

const isReady = (message: KeeperMessage) => message.kind === 'ready';
const isChange = (message: KeeperMessage) => message.kind === 'changed';

function makeArchive(): ContentFolder {
  const content = makeContent({ pages: true });
  for (const slug of ['1975-08-01-final-act', '1999-11-19-summit']) content.release(slug);
  return content;
}

test('it builds, says how far it is, and is ready', async () => {
  const { hear } = keep(makeArchive());
  await hear((message) => message.kind === 'progress' && message.done === message.total);
  expect(await hear(isReady)).toHaveProperty('version');
});

test('an edited, a new and a removed release are taken in one by one', async () => {
  const { content, directory, hear } = keep(makeArchive());
  await hear(isReady);
  const catalog = openCatalog(directory);
  onTestFinished(() => catalog.close());
  content.write('releases/1999/1999-11-19-summit/en.md', textOf('en', 'Edited'));
  expect(await hear(isChange)).toMatchObject({ changed: 1, version: catalog.version() });
  expect(catalog.findRelease('1999-11-19-summit', 'en')?.text.title).toBe('Edited');
  content.release('2001-01-01-new-year', { translations: ['fr'] });
  await hear(() => catalog.findRelease('2001-01-01-new-year', 'fr')?.text.locale === 'fr');
  content.write('releases/2001/2001-01-01-new-year/media/paper.pdf', 'x');
  await hear(() => catalog.findMedia('2001-01-01-new-year', 'paper.pdf') !== null);
  content.write('releases/2001/2001-01-01-new-year/media/second.pdf', 'x');
  await hear(() => catalog.findMedia('2001-01-01-new-year', 'second.pdf') !== null);
  content.remove('releases/1975');
  await hear(() => catalog.findRelease('1975-08-01-final-act', 'en') === null);
  expect(dumpCatalog(directory)).toEqual(await dumpFresh(content.root));
});

test('a page, the taxonomy and a redirect are taken in', async () => {
  const { content, directory, hear } = keep(makeArchive());
  await hear(isReady);
  const catalog = openCatalog(directory);
  onTestFinished(() => catalog.close());
  content.write('pages/about/en.md', '---\ntitle: Edited\nlead: Us\n---\nWords.\n');
  await hear(() => catalog.findPage('about', 'en')?.title === 'Edited');
  content.write('taxonomy/chairs.yaml', '- { year: 2000, country: CH }\n');
  await hear(() => catalog.taxonomy().chairs.length === 1);
  content.write('redirects.yaml', '/node/1: /en/releases/1999-11-19-summit\n');
  await hear(() => catalog.findRedirect('/node/1') !== null);
});

test('a broken release is told once', async () => {
  const { content, hear, messages } = keep(makeArchive());
  await hear(isReady);
  content.release('1999-11-19-summit', { facts: ['countries: [XX]'] });
  expect(await hear((message) => message.kind === 'problem')).toMatchObject({
    problem: { key: 'countries[0]', line: 5 },
  });
  content.write('releases/1975/1975-08-01-final-act/en.md', textOf('en', 'Edited'));
  await hear(isChange);
  expect(messages.filter(({ kind }) => kind === 'problem')).toEqual([]);
});

test('where nothing is watched, the sweep sees it', async () => {
  const content = makeArchive();
  const { directory, hear } = keep(content, { debounce: 3_600_000, look: 100, sweep: 200 });
  await hear(isReady);
  content.write('releases/1999/1999-11-19-summit/en.md', textOf('en', 'Edited'));
  content.release('2001-01-01-new-year');
  content.remove('releases/1975/1975-08-01-final-act');
  const catalog = openCatalog(directory);
  onTestFinished(() => catalog.close());
  await hear(
    () =>
      catalog
        .listReleases('en', {})
        .releases.map(({ title }) => title)
        .join() === '2001-01-01-new-year,Edited',
  );
});

test('another process that refreshes is noticed', async () => {
  const content = makeArchive();
  const { directory, hear } = keep(content, { debounce: 3_600_000, look: 20, sweep: 3_600_000 });
  await hear(isReady);
  content.release('2001-01-01-new-year');
  const { version } = await updateCatalog({ root: content.root, directory });
  expect(await hear(isChange)).toMatchObject({ version, changed: 0 });
});

test('a release of the future appears in its second, without a change of any file', async () => {
  const content = makeArchive();
  const at = new Date(Date.now() + 1500);
  content.release('2026-11-24-embargo', { facts: [`publishedAt: "${at.toISOString().slice(0, 19)}Z"`] });
  const { directory, hear } = keep(content);
  await hear(isReady);
  const catalog = openCatalog(directory);
  onTestFinished(() => catalog.close());
  await hear(() => catalog.findRelease('2026-11-24-embargo', 'en') !== null);
  expect(Date.now()).toBeGreaterThanOrEqual(Math.floor(at.getTime() / 1000) * 1000);
});

test('without anything to stand on it says why, and begins when that is mended', async () => {
  const content = makeArchive();
  content.remove('site.yaml');
  const { hear } = keep(content);
  expect(await hear((message) => message.kind === 'problem')).toMatchObject({
    problem: { file: 'site.yaml', message: 'is missing' },
  });
  content.write(
    'site.yaml',
    'name: { en: Site }\ntagline: { en: News }\ndemonstration: { en: A demonstration }\ncontacts: {}\n',
  );
  expect(await hear(isReady)).toMatchObject({ kind: 'ready' });
});
