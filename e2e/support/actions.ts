import { expect, type Locator, type Page } from '@playwright/test';
import { localeTable, type Locale } from '@/lib/domain/locale';
import { wordsIn } from './words';

/** The main menu of a page in a language. */
export function menuOf(page: Page, locale: Locale): Locator {
  return page.getByRole('navigation', { name: wordsIn(locale)('SiteMenu.label') });
}

/** What opens a disclosure: its summary. */
export function opener(within: Locator, name: string): Locator {
  return within.locator('summary').filter({ hasText: new RegExp(`^${escaped(name)}$`) });
}

/** Opens a group of the menu, first the menu itself where a small screen folds it; tells how many presses it took. */
export async function openMenuGroup(page: Page, locale: Locale, group: string): Promise<number> {
  const menu = menuOf(page, locale);
  const fold = opener(menu, wordsIn(locale)('SiteMenu.toggle'));
  const isFolded = await fold.isVisible();
  if (isFolded) await fold.click();
  await opener(menu, group).click();
  return isFolded ? 2 : 1;
}

/** Changes the language by the switch in the masthead. */
export async function chooseLanguage(page: Page, from: Locale, to: Locale): Promise<void> {
  const languages = page.getByRole('banner').getByRole('navigation', { name: wordsIn(from)('LanguageSwitch.label') });
  const fold = opener(languages, localeTable[from].ownName);
  if (await fold.isVisible()) await fold.click();
  await languages.getByRole('link', { name: localeTable[to].ownName, exact: true }).click();
  await expect(page.locator('html')).toHaveAttribute('lang', to);
}

function escaped(text: string): string {
  return text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
