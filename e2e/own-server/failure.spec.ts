import { readdirSync } from 'node:fs';
import path from 'node:path';
import Database from 'libsql';
import { expect, test } from '@playwright/test';
import { addresses } from '@/lib/domain/address';
import { locales } from '@/lib/domain/locale';
import { moscowVisit } from '../support/archive';
import { violationsOn } from '../support/axe';
import { SiteServer } from '../support/site-server';
import { wordsIn } from '../support/words';

test.use({ bypassCSP: true });
test.describe.configure({ mode: 'serial', timeout: 90_000 });

let site: SiteServer;

test.beforeAll(async () => {
  site = new SiteServer();
  await site.start();
  await site.ready();
  for (const file of readdirSync(path.join(site.varDir, 'catalog')).filter((name) => name.endsWith('.db'))) {
    new Database(path.join(site.varDir, 'catalog', file)).exec('DROP TABLE releases; DROP TABLE documents;');
  }
});

test.afterAll(() => site.dispose());

for (const locale of locales) {
  test(`a failure of ours is a 500 that can be read without script, in the reader’s language: ${locale}`, async ({
    page,
  }) => {
    for (const address of [addresses.release(locale, moscowVisit.slug), addresses.releases(locale)]) {
      const answer = await page.goto(site.origin + address);
      expect(answer?.status()).toBe(500);
      expect(answer?.headers()['cache-control']).toBe('no-store');
      expect(answer?.headers()['content-security-policy']).toContain("default-src 'none'");
      await expect(page.locator('html')).toHaveAttribute('lang', locale);
      await expect(page.getByRole('heading', { level: 1, name: wordsIn(locale)('ErrorView.title') })).toBeVisible();
      await expect(page.getByRole('link', { name: wordsIn(locale)('ErrorView.home') })).toBeVisible();
      expect(await answer?.text()).not.toMatch(/SQLITE|no such table|node_modules/);
    }
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      expect(await violationsOn(page)).toEqual([]);
    }
  });
}
