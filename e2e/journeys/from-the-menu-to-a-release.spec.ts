import { expect, test } from '@playwright/test';
import { addresses } from '@/lib/domain/address';
import { chooseLanguage, menuOf, openMenuGroup } from '../support/actions';
import { frontMatterOf, moscowVisit, titleOf } from '../support/archive';
import { dayIn, nameOf, wordsIn } from '../support/words';

const english = wordsIn('en');
const french = wordsIn('fr');

test('a reader walks from the menu to a country, changes the language, and reads a release', async ({
  page,
  isMobile,
}) => {
  await page.goto(addresses.home('en'));
  await expect(page.getByRole('heading', { level: 1, name: english('HomeView.title') })).toBeVisible();

  const presses = await openMenuGroup(page, 'en', english('Navigation.countries'));
  await menuOf(page, 'en')
    .getByRole('link', { name: nameOf('countries', 'UA', 'en') })
    .click();
  expect(presses + 1).toBe(isMobile ? 3 : 2);
  await expect(page).toHaveURL(addresses.term('en', 'countries', 'UA'));
  await expect(page.getByRole('heading', { level: 1, name: nameOf('countries', 'UA', 'en') })).toBeVisible();

  await chooseLanguage(page, 'en', 'fr');
  await expect(page).toHaveURL(addresses.term('fr', 'countries', 'UA'));
  await expect(page.getByRole('heading', { level: 1, name: nameOf('countries', 'UA', 'fr') })).toBeVisible();

  const { title, lead } = frontMatterOf(moscowVisit, 'fr');
  await page.getByRole('main').getByRole('link', { name: title }).click();
  await expect(page).toHaveURL(addresses.release('fr', moscowVisit.slug));
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible();
  await expect(page.getByText(lead)).toBeVisible();

  const facts = page.getByRole('article').first();
  for (const label of ['date', 'place', 'source'] as const) {
    await expect(facts.getByRole('term').filter({ hasText: french(`ReleaseFacts.${label}`) })).toBeVisible();
  }
  await expect(facts.getByText(dayIn('fr', moscowVisit.publishedOn)).first()).toBeVisible();
  await expect(facts.getByRole('link', { name: nameOf('countries', 'UA', 'fr') })).toBeVisible();
});

test('a release is passed on by plain links, and quoted with its attribution', async ({ page, context, baseURL }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const path = addresses.release('de', moscowVisit.slug);
  const german = wordsIn('de');
  await page.goto(path);
  const address = `${baseURL}${path}`;
  const title = titleOf(moscowVisit, 'de');

  const links = { email: 'mailto:?', whatsapp: 'https://wa.me/?', telegram: 'https://t.me/share/url?' } as const;
  for (const name of ['email', 'whatsapp', 'telegram'] as const) {
    const link = page.getByRole('link', { name: german(`ReleaseShare.${name}`), exact: true });
    await expect(link).toBeVisible();
    const href = await link.evaluate((element) => (element instanceof HTMLAnchorElement ? element.href : ''));
    expect(href.startsWith(links[name])).toBe(true);
    const said = [...new URL(href).searchParams.values()].join(' ');
    expect(said).toContain(address);
    expect(said).toContain(title);
  }

  await page.getByRole('button', { name: german('ReleaseShare.copy') }).click();
  await expect(page.getByRole('status').filter({ hasText: german('ReleaseShare.copied') })).toBeVisible();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied).toContain(titleOf(moscowVisit, 'de'));
  expect(copied).toContain(`${baseURL}${path}`);
});

test('a reader finds the feed of a country, and it holds the release', async ({ page, request }) => {
  await page.goto(addresses.term('it', 'countries', 'UA'));
  const feed = page.getByRole('main').getByRole('link', { name: wordsIn('it')('TermView.feed') });
  await expect(feed).toHaveAttribute('href', addresses.termFeed('it', 'countries', 'UA'));
  await expect(page.locator('head link[type="application/atom+xml"]')).toHaveAttribute(
    'href',
    addresses.termFeed('it', 'countries', 'UA'),
  );
  const answer = await request.get(addresses.termFeed('it', 'countries', 'UA'));
  expect(answer.headers()['content-type']).toContain('application/atom+xml');
  expect(await answer.text()).toContain(titleOf(moscowVisit, 'it').replaceAll('&', '&amp;').replaceAll('"', '&quot;'));
});

test('a reader leafs from the archive to a year, and on from one release to the next', async ({ page }) => {
  await page.goto(addresses.releases('en'));
  await page.getByRole('link', { name: english('Pagination.next') }).click();
  await expect(page).toHaveURL(addresses.releases('en', { page: 2 }));
  await page
    .getByRole('navigation', { name: english('YearBars.label') })
    .getByRole('link', { name: '2019' })
    .click();
  await expect(page).toHaveURL(addresses.releases('en', { year: 2019 }));
  await expect(
    page.getByRole('heading', { level: 1, name: english('ReleaseListView.titleOfYear', { year: '2019' }) }),
  ).toBeVisible();

  await page.getByRole('main').getByRole('article').first().getByRole('link').click();
  const before = page.url();
  await page
    .getByRole('navigation', { name: english('ReleaseNeighbours.label') })
    .getByRole('link')
    .first()
    .click();
  await expect(page).not.toHaveURL(before);
  await expect(page.getByRole('article').first()).toBeVisible();
});
