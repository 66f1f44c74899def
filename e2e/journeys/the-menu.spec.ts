import { expect, test, type Locator, type Page } from '@playwright/test';
import { addresses } from '@/lib/domain/address';
import { menuOf, opener, openMenuGroup } from '../support/actions';
import { nameOf, wordsIn } from '../support/words';

const english = wordsIn('en');
const countries = english('Navigation.countries');
const ourWork = english('Navigation.our-work');

test.beforeEach(async ({ page }) => {
  await page.goto(addresses.home('en'));
});

test('opens one group at a time, and closes by a press outside', async ({ page }) => {
  const menu = menuOf(page, 'en');
  const country = menu.getByRole('link', { name: nameOf('countries', 'TJ', 'en') });
  const field = menu.getByRole('link', { name: nameOf('fields', 'elections', 'en') });
  await expect(country).toBeHidden();

  await openMenuGroup(page, 'en', countries);
  await expect(country).toBeVisible();
  await opener(menu, ourWork).click();
  await expect(field).toBeVisible();
  await expect(country).toBeHidden();

  await page.getByRole('link', { name: english('SiteFooter.privacy') }).dispatchEvent('pointerdown');
  await expect(field).toBeHidden();
});

test('says which State holds the chair in this year', async ({ page }) => {
  await openMenuGroup(page, 'en', countries);
  const year = new Date().getUTCFullYear();
  const annotation = english('Navigation.chairAnnotation', {
    country: nameOf('countries', 'CH', 'en'),
    year: String(year),
  });
  test.skip(year !== 2026, 'the chair of later years is not in the data of this test');
  await expect(menuOf(page, 'en').getByRole('link', { name: annotation })).toBeVisible();
});

test('is worked by keys alone: the skip link, a group, a link in it, and out again by Esc', async ({ page }) => {
  const menu = menuOf(page, 'en');
  await page.keyboard.press('Tab');
  const skip = page.getByRole('link', { name: english('SiteFrame.skip') });
  await expect(skip).toBeFocused();
  await expect(skip).toBeInViewport();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('main')).toBeFocused();

  await page.goto(addresses.home('en'));
  const fold = opener(menu, english('SiteMenu.toggle'));
  if (await fold.isVisible()) {
    await tabTo(page, fold);
    await page.keyboard.press('Enter');
  }
  const group = opener(menu, countries);
  await tabTo(page, group);
  await page.keyboard.press('Enter');
  const first = menu.getByRole('link', { name: english('Navigation.all-countries'), exact: true });
  await expect(first).toBeVisible();
  await page.keyboard.press('Tab');
  await expect(first).toBeFocused();

  await page.keyboard.press('Escape');
  await expect(first).toBeHidden();
  await expect(group).toBeFocused();

  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(addresses.index('en', 'countries'));
});

test('leaves the focus visible on everything that Tab reaches', async ({ page }) => {
  await page.goto(addresses.page('en', 'privacy'));
  const seen: string[] = [];
  for (let step = 0; step < 60; step += 1) {
    await page.keyboard.press('Tab');
    const focus = await page.evaluate(() => {
      const element = document.activeElement;
      if (!element || element === document.body) return null;
      const { outlineStyle, outlineWidth } = getComputedStyle(element);
      return { name: element.textContent.trim(), isShown: outlineStyle !== 'none' && outlineWidth !== '0px' };
    });
    if (!focus) break;
    expect(focus, `the focus on “${focus.name}”`).toMatchObject({ isShown: true });
    seen.push(focus.name);
  }
  expect(seen).toContain(english('SiteFooter.accessibility'));
});

async function tabTo(page: Page, target: Locator): Promise<void> {
  for (let step = 0; step < 40; step += 1) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  await expect(target).toBeFocused();
}
