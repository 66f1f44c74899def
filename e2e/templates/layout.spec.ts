import { expect, test } from '@playwright/test';
import { addresses } from '@/lib/domain/address';
import { locales } from '@/lib/domain/locale';
import { openMenuGroup, menuOf } from '../support/actions';
import { openEach } from '../support/disclosures';
import { overflowOn, readRightToLeft } from '../support/layout';
import { templates } from '../support/templates';
import { nameOf, wordsIn } from '../support/words';

test.describe.configure({ timeout: 180_000 });

// A window of 1280 × 900 at 200 % is laid out as one of 640 × 450; 320 is the narrowest phone, and 400 % of 1280.
const windows = [
  { name: 'at 320 px', width: 320, height: 640 },
  { name: 'at 200 %', width: 640, height: 450 },
];

for (const { name, ...viewport } of windows) {
  for (const locale of locales) {
    test(`nothing has to be scrolled sideways ${name}: ${locale}`, async ({ page }) => {
      await page.setViewportSize(viewport);
      for (const [index, template] of templates.entries()) {
        await page.goto(template.pathIn(locale));
        expect(await overflowOn(page), template.name).toEqual([]);
        for await (const { label } of openEach(page, index === 0)) {
          expect(await overflowOn(page), `${template.name}, ${label} open`).toEqual([]);
        }
      }
    });
  }
}

for (const width of [320, 360, 1280]) {
  test(`read from right to left, every template fits and the menu opens inside the window: ${width} px`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height: 800 });
    await readRightToLeft(page);
    for (const template of templates) {
      await page.goto(template.pathIn('en'));
      await expect(page.locator('html')).toHaveAttribute('dir', 'rtl');
      expect(await overflowOn(page), template.name).toEqual([]);
    }
    await page.goto(addresses.home('en'));
    await openMenuGroup(page, 'en', wordsIn('en')('Navigation.countries'));
    expect(await overflowOn(page)).toEqual([]);
    const link = menuOf(page, 'en').getByRole('link', { name: nameOf('countries', 'AL', 'en') });
    await expect(link).toBeInViewport({ ratio: 1 });
    await link.click();
    await expect(page.getByRole('heading', { level: 1, name: nameOf('countries', 'AL', 'en') })).toBeVisible();
  });
}

test('controls are at least 44 px high for a finger', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  for (const template of templates) {
    await page.goto(template.pathIn('de'));
    const small = await page.evaluate(() => {
      // A box is pressed by its label.
      const pressed = 'summary, button, input:not([type="checkbox"]), label:has([type="checkbox"]), select';
      const controls = [...document.querySelectorAll(`${pressed}, header a, nav a, footer a`)];
      return controls
        .filter((control) => control.checkVisibility() && control.getClientRects().length > 0)
        .filter((control) => !control.matches('.skip') && control.getBoundingClientRect().height < 43.5)
        .map((control) => `${control.textContent.trim()}: ${control.getBoundingClientRect().height} px`);
    });
    expect(small, template.name).toEqual([]);
  }
});
