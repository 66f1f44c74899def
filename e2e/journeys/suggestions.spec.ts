import { expect, test } from '@playwright/test';
import { addresses } from '@/lib/domain/address';
import { moscowVisit, titleOf } from '../support/archive';
import { headerField } from '../support/search';
import { nameOf, wordsIn } from '../support/words';

test('a country is suggested on every page and reached by keys alone', async ({ page }) => {
  await page.goto(addresses.page('en', 'privacy'));
  const field = headerField(page, 'en');
  await field.focus();
  await page.keyboard.type('moldo');
  const list = page.getByRole('listbox', { name: wordsIn('en')('SearchForm.suggestions') });
  const first = list.getByRole('option').first();
  await expect(first).toContainText(nameOf('countries', 'MD', 'en'));
  await expect(field).toHaveAttribute('aria-expanded', 'true');

  await page.keyboard.press('ArrowDown');
  await expect(first).toHaveAttribute('aria-selected', 'true');
  await expect(field).toHaveAttribute('aria-activedescendant', (await first.getAttribute('id')) ?? 'an id');
  await expect(field).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(addresses.term('en', 'countries', 'MD'));
});

test('Esc closes the suggestions and keeps the words, and Enter then searches', async ({ page }) => {
  await page.goto(addresses.home('fr'));
  const field = headerField(page, 'fr');
  await field.pressSequentially('élect');
  const list = page.getByRole('listbox', { name: wordsIn('fr')('SearchForm.suggestions') }).first();
  await expect(list).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(list).toBeHidden();
  await expect(field).toHaveAttribute('aria-expanded', 'false');
  await expect(field).toHaveValue('élect');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL('/fr/search?q=%C3%A9lect');
});

test('a release is suggested by its title and opened by a press', async ({ page }) => {
  await page.goto(addresses.home('de'));
  const field = page.getByRole('main').getByRole('combobox');
  const title = titleOf(moscowVisit, 'de');
  await field.pressSequentially(title.split(' ').slice(-2).join(' '));
  await page.getByRole('option').filter({ hasText: title }).click();
  await expect(page).toHaveURL(addresses.release('de', moscowVisit.slug));
});
