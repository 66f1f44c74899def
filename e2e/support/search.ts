import { expect, type Locator, type Page } from '@playwright/test';
import { z } from 'zod';
import type { Locale } from '@/lib/domain/locale';
import { archive, type ArchivedRelease } from './archive';
import { opener } from './actions';
import { wordsIn } from './words';
import { readYaml } from './yaml';

/** The large field of the search page. */
export function searchField(page: Page, locale: Locale): Locator {
  return page.getByRole('search', { name: wordsIn(locale)('SearchView.title'), exact: true }).getByRole('searchbox');
}

/** The field that stands in the header of every page. */
export function headerField(page: Page, locale: Locale): Locator {
  return page.getByRole('banner').getByLabel(wordsIn(locale)('SearchForm.label')).and(page.locator('input'));
}

/** Waits until the page says how many releases were found. */
export async function expectCount(page: Page, locale: Locale, count: number): Promise<void> {
  const name = wordsIn(locale)('SearchView.count', { count });
  await expect(page.getByRole('heading', { level: 2, name, exact: true })).toBeVisible();
}

/** How many releases the page says were found. */
export async function countOn(page: Page): Promise<number> {
  const heading = await page.locator('#count').innerText();
  return Number(heading.replaceAll(/\D/g, ''));
}

/** The titles of what was found, in order. */
export function titlesOn(page: Page): Promise<string[]> {
  return page.getByRole('main').getByRole('article').getByRole('heading').allInnerTexts();
}

/** Opens the panel of filters where a small screen folds it. */
export async function openFilters(page: Page, locale: Locale): Promise<Locator> {
  const panel = page.getByRole('region', { name: wordsIn(locale)('SearchFilters.label') });
  if (!(await panel.isVisible())) {
    await opener(page.getByRole('main'), wordsIn(locale)('SearchFilters.title', { count: 0 })).click();
  }
  await expect(panel).toBeVisible();
  return panel;
}

const facts = z.object({ fields: z.array(z.string()).default([]) });

/** The releases that a search for a country, a field of work and a range of days has to find. */
export function releasesAbout(country: string, field: string, from: string, to: string): ArchivedRelease[] {
  return archive.filter(
    (release) =>
      !release.isWithdrawn &&
      release.countries.includes(country) &&
      release.publishedOn >= from &&
      release.publishedOn <= to &&
      readYaml(`${release.folder}/release.yaml`, facts).fields.includes(field),
  );
}
