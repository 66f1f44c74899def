import { expect, test } from '@playwright/test';
import { countOn, expectCount, openFilters, searchField } from '../support/search';
import { wordsIn } from '../support/words';

const english = wordsIn('en');

test('results follow the words: same address, focus kept, number said, one entry in the history', async ({ page }) => {
  await page.goto('/en/search');
  const all = await countOn(page);
  const field = searchField(page, 'en');
  await field.pressSequentially('moscow', { delay: 60 });
  await expect(page).toHaveURL('/en/search?q=moscow');
  await expect(page.locator('#count')).not.toHaveText(english('SearchView.count', { count: all }));
  await expect(field).toBeFocused();
  const found = await countOn(page);
  await expect(page.getByRole('status')).toHaveText(english('SearchView.count', { count: found }));
  await expect(page).toHaveTitle(/^moscow/);
  await expect(page.locator('head link[type="application/atom+xml"]')).toHaveAttribute(
    'href',
    '/en/search.atom?q=moscow',
  );

  await page.goBack();
  await expect(page).toHaveURL('/en/search');
  await expectCount(page, 'en', all);
  await expect(field).toHaveValue('');
  await page.goForward();
  await expectCount(page, 'en', found);
  await expect(field).toHaveValue('moscow');

  await page.reload();
  await expectCount(page, 'en', found);
});

test('the language switch follows as well', async ({ page }) => {
  await page.goto('/en/search');
  await searchField(page, 'en').fill('vienna');
  await expect(page).toHaveURL('/en/search?q=vienna');
  await expect(page.getByRole('banner').locator('a[hreflang="de"]')).toHaveAttribute('href', '/de/search?q=vienna');
});

test('an answer that comes late is dropped', async ({ page }) => {
  await page.route('**/en/search?q=moscow', async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 1500));
    await route.continue().catch(() => undefined);
  });
  await page.goto('/en/search?q=vienna');
  const found = await countOn(page);
  await page.goto('/en/search');
  const field = searchField(page, 'en');
  const late = page.waitForRequest('**/en/search?q=moscow');
  await field.fill('moscow');
  await late;
  await field.fill('vienna');
  await expect(page).toHaveURL('/en/search?q=vienna');
  await page.waitForTimeout(2000);
  await expect(page).toHaveURL('/en/search?q=vienna');
  await expectCount(page, 'en', found);
});

test('by keys alone: a filter is set, the focus stays on it, and the number is said', async ({ page }) => {
  await page.goto('/en/search');
  const filters = await openFilters(page, 'en');
  const box = filters
    .getByRole('group', { name: english('FacetChoices.fields') })
    .getByRole('checkbox')
    .nth(2);
  const value = await box.getAttribute('value');
  await box.focus();
  await page.keyboard.press('Space');
  await expect(page).toHaveURL(`/en/search?field=${value}`);
  const again = filters.locator(`input[value="${value}"]`);
  await expect(again).toBeChecked();
  await expect(again).toBeFocused();
  await expect(page.getByRole('status')).toHaveText(english('SearchView.count', { count: await countOn(page) }));
  await page.keyboard.press('Space');
  await expect(page).toHaveURL('/en/search');
  await page.goBack();
  await expect(again).toBeChecked();
});

test('a long list is narrowed by its own field, which sends nothing', async ({ page }) => {
  await page.goto('/de/search');
  const filters = await openFilters(page, 'de');
  const countries = filters.getByRole('group', { name: wordsIn('de')('FacetChoices.countries') });
  const box = countries.getByRole('searchbox');
  await box.fill('osterr');
  await expect(countries.getByRole('checkbox')).toHaveCount(1);
  await box.press('Enter');
  await expect(page).toHaveURL('/de/search');
  await box.fill('');
  await expect(countries.getByRole('checkbox').nth(6)).toBeVisible();
});

test('without an answer the form remains, and sends itself', async ({ page }) => {
  await page.goto('/en/search');
  await page.route('**/en/search?q=vienna', (route) =>
    route.request().resourceType() === 'document' ? route.continue() : route.abort(),
  );
  const field = searchField(page, 'en');
  await field.fill('vienna');
  await field.press('Enter');
  await expect(page).toHaveURL('/en/search?q=vienna');
  expect(await countOn(page)).toBeGreaterThan(0);
});
