import { expect, test } from '@playwright/test';
import { addresses } from '@/lib/domain/address';
import { locales } from '@/lib/domain/locale';
import { chooseLanguage, menuOf, opener, openMenuGroup } from '../support/actions';
import { moscowVisit, titleOf } from '../support/archive';
import { templates } from '../support/templates';
import { nameOf, wordsIn } from '../support/words';

test('the whole journey needs no script', async ({ page }) => {
  const german = wordsIn('de');
  await page.goto(addresses.home('de'));
  await openMenuGroup(page, 'de', german('Navigation.countries'));
  await menuOf(page, 'de')
    .getByRole('link', { name: nameOf('countries', 'UA', 'de') })
    .click();
  await chooseLanguage(page, 'de', 'es');
  await page
    .getByRole('main')
    .getByRole('link', { name: titleOf(moscowVisit, 'es') })
    .click();
  await expect(page.getByRole('heading', { level: 1, name: titleOf(moscowVisit, 'es') })).toBeVisible();

  const spanish = wordsIn('es');
  await expect(page.getByRole('link', { name: spanish('ReleaseShare.email'), exact: true })).toBeVisible();
  await expect(page.getByText(spanish('ReleaseShare.cite'))).toBeVisible();
  // Buttons that only script can answer are not offered.
  await expect(page.getByRole('main').getByRole('button')).toHaveCount(0);
});

for (const locale of locales) {
  test(`every kind of document is whole: ${locale}`, async ({ page }) => {
    for (const { pathIn, status = 200 } of templates) {
      const answer = await page.goto(pathIn(locale));
      expect(answer?.status()).toBe(status);
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
      await expect(page.getByRole('main')).not.toBeEmpty();
    }
  });
}

test('with styles blocked, the menu is closed, in order, and can be used', async ({ page }) => {
  await page.route('**/*.css', (route) => route.abort());
  const english = wordsIn('en');
  await page.goto(addresses.home('en'));
  const menu = menuOf(page, 'en');
  const country = menu.getByRole('link', { name: nameOf('countries', 'TJ', 'en') });
  await expect(opener(menu, english('Navigation.countries'))).toBeVisible();
  await expect(country).toBeHidden();
  await opener(menu, english('Navigation.countries')).click();
  await country.click();
  await expect(page.getByRole('heading', { level: 1, name: nameOf('countries', 'TJ', 'en') })).toBeVisible();
});
