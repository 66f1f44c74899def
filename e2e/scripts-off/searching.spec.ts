import { expect, test } from '@playwright/test';
import { addresses } from '@/lib/domain/address';
import { countOn, expectCount, headerField, openFilters, searchField } from '../support/search';
import { nameOf, wordsIn } from '../support/words';

const spanish = wordsIn('es');

test('words, filters from the full list, dates and pages need no script', async ({ page }) => {
  await page.goto(addresses.home('es'));
  await headerField(page, 'es').fill('conferencia');
  await headerField(page, 'es').press('Enter');
  await expect(page).toHaveURL('/es/search?q=conferencia');
  const found = await countOn(page);

  await searchField(page, 'es').fill('');
  const filters = await openFilters(page, 'es');
  const countries = filters.getByRole('group', { name: spanish('FacetChoices.countries') });
  await expect(countries.getByRole('searchbox')).toBeHidden();
  await countries.locator('summary').click();
  await countries.getByRole('checkbox', { name: nameOf('countries', 'CH', 'es') }).check();
  await filters.getByLabel(spanish('DateRange.from')).fill('1990');
  await filters.getByRole('button', { name: spanish('SearchFilters.apply') }).click();
  await expect(page).toHaveURL(/\/es\/search\?q=&country=CH&from=1990&to=$/);
  await expect(page.locator('link[rel="canonical"]')).toHaveAttribute('href', /\/es\/search\?country=CH&from=1990$/);
  await expect(page.getByText(spanish('SearchFilters.title', { count: 2 }))).toBeVisible();
  expect(await countOn(page)).toBeGreaterThan(0);

  await page.getByRole('link', { name: spanish('ChosenFilters.removeAll') }).click();
  await expect(page).toHaveURL('/es/search');
  expect(await countOn(page)).toBeGreaterThan(found);
  await page.getByRole('link', { name: spanish('Pagination.next') }).click();
  await expect(page).toHaveURL('/es/search?page=2');
});

test('the newest first stays when the words change', async ({ page }) => {
  await page.goto('/es/search?q=conferencia');
  await page.getByRole('link', { name: spanish('SearchOrder.newest') }).click();
  await expect(page).toHaveURL('/es/search?q=conferencia&sort=newest');
  await searchField(page, 'es').fill('Viena');
  await searchField(page, 'es').press('Enter');
  await expect(page).toHaveURL(/q=Viena.*sort=newest/);
});

test('nothing found leads on without script', async ({ page }) => {
  await page.goto('/es/search?q=conferencia&country=AD');
  await expectCount(page, 'es', 0);
  await page
    .getByRole('link', { name: nameOf('countries', 'AD', 'es') })
    .filter({ hasText: /\d/ })
    .click();
  await expect(page).toHaveURL('/es/search?q=conferencia');
});
