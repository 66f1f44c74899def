import { expect, test } from '@playwright/test';
import { addresses } from '@/lib/domain/address';
import { chooseLanguage } from '../support/actions';
import { wordsIn } from '../support/words';

test('the language chosen by the switch is the one that / leads to, and is the site’s only cookie', async ({
  page,
  context,
}) => {
  await page.goto('/');
  await expect(page).toHaveURL(addresses.home('en'));
  expect(await context.cookies()).toEqual([]);

  await chooseLanguage(page, 'en', 'ru');
  expect(await context.cookies()).toEqual([expect.objectContaining({ name: 'locale', value: 'ru', sameSite: 'Lax' })]);
  await page.goto('/');
  await expect(page).toHaveURL(addresses.home('ru'));
  await expect(page.getByRole('heading', { level: 1, name: wordsIn('ru')('HomeView.title') })).toBeVisible();
});
