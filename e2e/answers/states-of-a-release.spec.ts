import { expect, test } from '@playwright/test';
import { addresses } from '@/lib/domain/address';
import { locales } from '@/lib/domain/locale';
import { moscowVisit, releaseThat, titleOf, untranslatedIn } from '../support/archive';
import { ask } from '../support/ask';
import { wordsIn } from '../support/words';

test('a translated release names itself as canonical, and its translations', async ({ page, baseURL }) => {
  await page.goto(addresses.release('ru', moscowVisit.slug));
  const article = page.getByRole('article').first();
  await expect(page.locator('html')).toHaveAttribute('lang', 'ru');
  await expect(article).toHaveAttribute('lang', 'ru');
  await expect(page.locator('link[rel="canonical"]')).toHaveAttribute(
    'href',
    `${baseURL}${addresses.release('ru', moscowVisit.slug)}`,
  );
  await expect(page.locator('meta[name="robots"]')).toHaveCount(0);
  for (const locale of locales) {
    await expect(page.locator(`link[hreflang="${locale}"][rel="alternate"]`)).toHaveAttribute(
      'href',
      `${baseURL}${addresses.release(locale, moscowVisit.slug)}`,
    );
  }
});

for (const locale of ['fr', 'de', 'it', 'ru', 'es'] as const) {
  test(`an untranslated release shows the original, and says so: ${locale}`, async ({ page, baseURL }) => {
    const release = untranslatedIn(locale);
    const words = wordsIn(locale);
    await page.goto(addresses.release(locale, release.slug));
    await expect(page.locator('html')).toHaveAttribute('lang', locale);
    await expect(page.getByRole('article').first()).toHaveAttribute('lang', release.original);
    await expect(page.getByRole('heading', { level: 1, name: titleOf(release, locale) })).toBeVisible();
    await expect(page.getByText(words('ReleaseNotices.untranslated', { language: release.original }))).toBeVisible();
    await expect(page.locator('link[rel="canonical"]')).toHaveAttribute(
      'href',
      `${baseURL}${addresses.release(release.original, release.slug)}`,
    );
    await expect(page.locator('meta[name="robots"]')).toHaveAttribute('content', 'noindex, follow');
    await expect(page.locator('link[hreflang]')).toHaveCount(0);
  });

  test(`an untranslated release is no translation in the eyes of its original: ${locale}`, async ({ page }) => {
    const release = untranslatedIn(locale);
    await page.goto(addresses.release(release.original, release.slug));
    await expect(page.locator(`link[rel="alternate"][hreflang="${locale}"]`)).toHaveCount(0);
    await expect(page.locator(`link[rel="alternate"][hreflang="${release.original}"]`)).toHaveCount(1);
  });
}

test('a list shows an untranslated release in its own words, marked, and names its language', async ({ page }) => {
  const release = untranslatedIn('es');
  const words = wordsIn('es');
  await page.goto(addresses.releases('es', { year: Number(release.publishedOn.slice(0, 4)) }));
  const card = page
    .getByRole('main')
    .getByRole('article')
    .filter({ hasText: titleOf(release, 'es') });
  await expect(card.getByRole('heading')).toHaveAttribute('lang', release.original);
  await expect(card.getByText(words(`LanguageNote.${release.original}`))).toBeVisible();
});

test('a withdrawn release keeps its address with a notice, and is in no list, feed or sitemap', async ({
  page,
  baseURL,
}) => {
  const release = releaseThat((each) => each.isWithdrawn);
  const year = Number(release.publishedOn.slice(0, 4));
  await page.goto(addresses.release('en', release.slug));
  const notices = page.getByRole('region', { name: wordsIn('en')('ReleaseNotices.label') });
  await expect(notices).toBeVisible();
  await expect(notices).toContainText(wordsIn('en')('ReleaseNotices.withdrawn', { day: '' }).trim());
  await expect(page.locator('meta[name="robots"]')).toHaveAttribute('content', /noindex/);
  await expect(page.locator('link[hreflang]')).toHaveCount(0);

  const elsewhere = [
    addresses.releases('en', { year }),
    addresses.feed('en'),
    `/sitemaps/en-${year}.xml`,
    ...release.countries.flatMap((id) => [
      addresses.term('en', 'countries', id, { year }),
      addresses.termFeed('en', 'countries', id),
    ]),
  ];
  for (const path of elsewhere) {
    const { text } = await ask(baseURL ?? '', path);
    expect(text, path).not.toContain(release.slug);
  }
});

test('a corrected release says what was corrected and when', async ({ page }) => {
  const release = releaseThat((each) => each.isCorrected && !each.isWithdrawn);
  await page.goto(addresses.release('en', release.slug));
  const notices = page.getByRole('region', { name: wordsIn('en')('ReleaseNotices.label') });
  await expect(notices).toContainText(wordsIn('en')('ReleaseNotices.corrected', { day: '' }).trim());
});
