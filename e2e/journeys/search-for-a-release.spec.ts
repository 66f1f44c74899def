import { expect, test } from '@playwright/test';
import { addresses } from '@/lib/domain/address';
import { chooseLanguage } from '../support/actions';
import { releaseThat, titleOf } from '../support/archive';
import { countOn, expectCount, openFilters, releasesAbout, searchField, titlesOn } from '../support/search';
import { nameOf, wordsIn } from '../support/words';

const english = wordsIn('en');
const tenYears = releaseThat(({ slug }) => slug === '2019-05-27-border-college-ten-years');

test('by words: from the home page to a release, with what matched marked', async ({ page }) => {
  await page.goto(addresses.home('en'));
  const field = page.getByRole('main').getByLabel(english('SearchForm.question')).and(page.locator('input'));
  await field.fill('colleges of borders');
  await field.press('Enter');
  await expect(page).toHaveURL('/en/search?q=colleges+of+borders');
  await expect(searchField(page, 'en')).toHaveValue('colleges of borders');
  const hit = page.getByRole('article').filter({ has: page.getByRole('link', { name: titleOf(tenYears, 'en') }) });
  await expect(hit.locator('mark').first()).toBeVisible();
  await hit.getByRole('link').click();
  await expect(page.getByRole('heading', { level: 1, name: titleOf(tenYears, 'en') })).toBeVisible();
});

test('by country, field of work and date, and one filter taken away again', async ({ page }) => {
  const expected = releasesAbout('MD', 'arms-control', '1999-01-01', '2019-12-31');
  await page.goto('/en/search');
  const filters = await openFilters(page, 'en');
  const country = filters.getByRole('group', { name: english('FacetChoices.countries') });
  await country.getByRole('searchbox').fill('moldov');
  await country.getByRole('checkbox', { name: nameOf('countries', 'MD', 'en') }).check();
  await expect(page).toHaveURL('/en/search?country=MD');
  const field = filters.getByRole('group', { name: english('FacetChoices.fields') });
  await field.getByRole('checkbox', { name: nameOf('fields', 'arms-control', 'en') }).check();
  await filters.getByLabel(english('DateRange.from')).fill('1999');
  await filters.getByLabel(english('DateRange.to'), { exact: true }).fill('2019');
  await filters.getByRole('button', { name: english('SearchFilters.apply') }).click();
  await expect(page).toHaveURL('/en/search?country=MD&field=arms-control&from=1999&to=2019');
  await expectCount(page, 'en', expected.length);
  expect((await titlesOn(page)).sort()).toEqual(expected.map((release) => titleOf(release, 'en')).sort());

  const chips = page.getByRole('list', { name: english('ChosenFilters.label') });
  await chips
    .getByRole('link', { name: english('ChosenFilters.remove', { name: nameOf('countries', 'MD', 'en') }) })
    .click();
  await expect(page).toHaveURL('/en/search?field=arms-control&from=1999&to=2019');
  expect(await countOn(page)).toBeGreaterThan(expected.length);
});

test('a typo is corrected and said, and the words as typed are one press away', async ({ page }) => {
  await page.goto('/en/search?q=elctions');
  await expect(page.getByRole('main').getByText('elctions', { exact: true })).toBeVisible();
  expect(await countOn(page)).toBeGreaterThan(0);
  await page.getByRole('link', { name: english('SearchNotes.asTyped') }).click();
  await expect(page).toHaveURL('/en/search?q=%22elctions%22');
  await expectCount(page, 'en', 0);
});

test('a phrase is found as it stands', async ({ page }) => {
  await page.goto(`/en/search?q=${encodeURIComponent('staff college border')}`);
  const loose = await countOn(page);
  await page.goto(`/en/search?q=${encodeURIComponent('"staff college border"')}`);
  await expectCount(page, 'en', 0);
  await page.goto(`/en/search?q=${encodeURIComponent('"border management staff college"')}`);
  const exact = await countOn(page);
  expect(exact).toBeGreaterThan(0);
  expect(exact).toBeLessThanOrEqual(loose);
});

test('nothing found names the filter that is to blame, and leads on', async ({ page }) => {
  await page.goto('/en/search?q=college&country=AD');
  await expectCount(page, 'en', 0);
  const blame = page.getByRole('link', { name: nameOf('countries', 'AD', 'en') }).filter({ hasText: /\d/ });
  await blame.click();
  await expect(page).toHaveURL('/en/search?q=college');
  expect(await countOn(page)).toBeGreaterThan(0);
});

test('nothing found in one language leads to another in which there is something', async ({ page }) => {
  await page.goto('/en/search?q=Menschenhandel');
  await expectCount(page, 'en', 0);
  await page.getByRole('main').locator('a[hreflang="de"]').click();
  await expect(page).toHaveURL('/de/search?q=Menschenhandel');
  expect(await countOn(page)).toBeGreaterThan(0);
});

test('in another language the search is the same, and untranslated hits name theirs', async ({ page }) => {
  await page.goto('/en/search?country=CH');
  const count = await countOn(page);
  await chooseLanguage(page, 'en', 'ru');
  await expect(page).toHaveURL('/ru/search?country=CH');
  await expectCount(page, 'ru', count);
  const foreign = page.getByRole('article').filter({ has: page.locator('h3[lang]') });
  const language = await foreign.first().locator('h3').getAttribute('lang');
  expect(['en', 'fr', 'de', 'it', 'es']).toContain(language);
  await expect(foreign.first().locator('.language-note')).toBeVisible();
});

test('a shared link shows the same to somebody else', async ({ page, browser, baseURL }) => {
  await page.goto('/fr/search?q=conflit');
  const filters = await openFilters(page, 'fr');
  const first = filters.getByRole('group', { name: wordsIn('fr')('FacetChoices.countries') }).getByRole('checkbox');
  await first.first().check();
  await expect(page).toHaveURL(/country=/);
  const titles = await titlesOn(page);
  const stranger = await browser.newContext({ baseURL: baseURL ?? '' });
  const theirs = await stranger.newPage();
  await theirs.goto(page.url());
  expect(await titlesOn(theirs)).toEqual(titles);
  await stranger.close();
});

test('what strangers type is mended, and said', async ({ page }) => {
  await page.goto('/de/search?country=XX&from=2020&to=2019&page=999');
  const german = wordsIn('de');
  await expect(page.getByText(german('ChosenFilters.unknown'))).toBeVisible();
  await expect(page.locator('s')).toHaveText('XX');
  await expect(page.getByText(german('SearchNotes.exchangedDates'))).toBeVisible();
  await expect(page.locator('link[rel="canonical"]')).toHaveAttribute('href', /\/de\/search\?from=2019&to=2020/);
  await expect(page.locator('meta[name="robots"]')).toHaveAttribute('content', 'noindex, follow');
});

test('a country leads into the search with its filter set', async ({ page }) => {
  await page.goto(addresses.term('en', 'countries', 'UA'));
  await page.getByRole('link', { name: english('TermView.search') }).click();
  await expect(page).toHaveURL('/en/search?country=UA');
  await expect(page.getByRole('list', { name: english('ChosenFilters.label') })).toContainText(
    nameOf('countries', 'UA', 'en'),
  );
});
