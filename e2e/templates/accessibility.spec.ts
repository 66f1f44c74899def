import { expect, test, type Page } from '@playwright/test';
import { locales, type Locale } from '@/lib/domain/locale';
import { violationsOn } from '../support/axe';
import { openEach } from '../support/disclosures';
import { templates } from '../support/templates';

// axe comes as a script, which the policy of the documents would refuse.
test.use({ bypassCSP: true });
test.describe.configure({ timeout: 300_000 });

for (const colorScheme of ['light', 'dark'] as const) {
  for (const locale of locales) {
    test(`axe finds nothing on any template: ${locale}, ${colorScheme}`, async ({ page }) => {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      await expectNothingFound(page, locale);
    });
  }
}

test('axe finds nothing on any template: de, on a phone', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await expectNothingFound(page, 'de');
});

async function expectNothingFound(page: Page, locale: Locale): Promise<void> {
  for (const [index, { name, pathIn }] of templates.entries()) {
    await page.goto(pathIn(locale));
    expect(await violationsOn(page), `${name}, closed`).toEqual([]);
    for await (const { label, part } of openEach(page, index === 0)) {
      expect(await violationsOn(page, part), `${name}, ${label} open`).toEqual([]);
    }
  }
}
