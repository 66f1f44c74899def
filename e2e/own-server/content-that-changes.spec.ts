import { cpSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import { addresses } from '@/lib/domain/address';
import { moscowVisit, titleOf } from '../support/archive';
import { ask } from '../support/ask';
import { SiteServer } from '../support/site-server';
import { wordsIn } from '../support/words';

// How quick it is, bench/catalog measures; here it has to come by itself.
const soon = { timeout: 5000, intervals: [25] };
const address = addresses.release('en', moscowVisit.slug);
let site: SiteServer;

test.describe.configure({ mode: 'serial' });

test.beforeAll(async () => {
  site = new SiteServer();
  await site.start();
  await site.ready();
});

test.afterAll(() => site.dispose());

test('an edited text shows without a restart, on its page, in lists and in the feed', async () => {
  const file = path.join(folderOf(moscowVisit.slug), 'en.md');
  const before = await ask(site.origin, address);
  const written = readFileSync(file, 'utf8').replace(titleOf(moscowVisit, 'en'), 'A title that was edited');
  writeFileSync(file, written);
  for (const path of [address, addresses.home('en'), addresses.term('en', 'countries', 'UA'), addresses.feed('en')]) {
    await expect.poll(() => textAt(path), soon).toContain('A title that was edited');
  }
  const after = await ask(site.origin, address, { headers: { 'if-none-match': before.headers.etag ?? '' } });
  expect(after.status).toBe(200);
});

test('an edited name shows in the menu of every page', async () => {
  const file = path.join(site.contentDir, 'taxonomy/fields.yaml');
  writeFileSync(file, readFileSync(file, 'utf8').replace('en: Arms control\n', 'en: Control of arms\n'));
  await expect.poll(() => textAt(addresses.page('en', 'privacy')), soon).toContain('Control of arms');
});

test('an added release shows, and is gone when it is removed', async () => {
  const slug = '2026-02-07-a-second-visit';
  const added = path.join(path.dirname(folderOf(moscowVisit.slug)), slug);
  expect(await statusOf(addresses.release('fr', slug))).toBe(404);

  // Written beside its place and moved there whole, as publishing does.
  const aside = path.join(site.folder, slug);
  cpSync(folderOf(moscowVisit.slug), aside, { recursive: true });
  const facts = path.join(aside, 'release.yaml');
  writeFileSync(facts, readFileSync(facts, 'utf8').replace('2026-02-06T', '2026-02-07T'));
  renameSync(aside, added);
  await expect.poll(() => statusOf(addresses.release('fr', slug)), soon).toBe(200);
  await expect.poll(() => textAt(addresses.feed('fr')), soon).toContain(slug);

  rmSync(added, { recursive: true });
  await expect.poll(() => statusOf(addresses.release('fr', slug)), soon).toBe(404);
  await expect.poll(() => textAt(addresses.feed('fr')), soon).not.toContain(slug);
});

test('a broken release is left out and said so, and takes nothing else away', async () => {
  const file = path.join(folderOf(moscowVisit.slug), 'release.yaml');
  const whole = readFileSync(file, 'utf8');
  writeFileSync(file, whole.replace('countries: [', 'countries: [Atlantis, '));
  await expect.poll(() => statusOf(address), soon).toBe(404);
  expect(await statusOf(addresses.home('en'))).toBe(200);
  await expect.poll(() => site.printed, soon).toContain('Atlantis');

  writeFileSync(file, whole);
  await expect.poll(() => statusOf(address), soon).toBe(200);
  expect(await textAt(address)).not.toContain(wordsIn('en')('NotFoundView.title'));
});

const folderOf = (slug: string) => path.join(site.contentDir, 'releases', slug.slice(0, 4), slug);
const textAt = async (path: string) => (await ask(site.origin, path)).text;
const statusOf = async (path: string) => (await ask(site.origin, path)).status;
