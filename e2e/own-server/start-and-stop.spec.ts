import { setTimeout as delay } from 'node:timers/promises';
import { expect, test } from '@playwright/test';
import { addresses } from '@/lib/domain/address';
import { moscowVisit } from '../support/archive';
import { ask } from '../support/ask';
import { SiteServer } from '../support/site-server';

test.describe.configure({ timeout: 90_000 });

let site: SiteServer;

test.beforeEach(() => {
  site = new SiteServer();
});

test.afterEach(() => site.dispose());

test('a start says what it serves; a second one with nothing changed is ready within ten seconds', async () => {
  await site.start();
  await site.ready();
  expect(site.printed).toContain(`serving ${site.origin}`);
  expect((await ask(site.origin, '/healthz')).text.trim()).toBe('alive');
  expect(await site.stop()).toBe(0);

  await site.start();
  expect(await site.ready()).toBeLessThan(10_000);
  expect((await ask(site.origin, addresses.home('en'))).status).toBe(200);
});

test('SIGTERM ends it in good order: what is under way is answered', async () => {
  await site.start();
  await site.ready();
  // A picture takes a while to be drawn.
  const underWay = ask(site.origin, addresses.card('en', moscowVisit.slug));
  await delay(100);
  const code = await site.stop('SIGTERM');
  expect((await underWay).status).toBe(200);
  expect(code).toBe(0);
  expect(site.printed).toContain('SIGTERM');
  await expect(ask(site.origin, '/healthz')).rejects.toThrow();
});

test('a port that is taken is said in plain words', async ({ baseURL }) => {
  const port = Number(new URL(baseURL ?? '').port);
  await site.start(port);
  expect(await site.ended()).toBe(1);
  expect(site.printed).toContain(`Port ${port} is taken`);
  expect(site.printed).not.toMatch(/^\s+at /m);
});

test('variables that make no sense are all named at once', async () => {
  await site.start(undefined, { SITE_URL: 'example.org/path', PORT: 'three' });
  expect(await site.ended()).toBe(1);
  expect(site.printed).toContain('SITE_URL=example.org/path');
  expect(site.printed).toContain('PORT=three');
});
