import type { Page } from '@playwright/test';

/** A disclosure that stands open. */
export interface OpenDisclosure {
  label: string;
  /** What to look at: the masthead, or what the page itself holds. */
  part: 'header' | 'main';
}

/** Opens every disclosure of a page in turn; those of the masthead, the same on every page, only where asked. */
export async function* openEach(page: Page, isMastheadIncluded: boolean): AsyncGenerator<OpenDisclosure> {
  const all = page.locator('details');
  const count = await all.count();
  for (let index = 0; index < count; index += 1) {
    const details = all.nth(index);
    const summary = details.locator('summary').first();
    const isOfMasthead = await details.evaluate((element) => element.closest('body > header') !== null);
    if ((isOfMasthead && !isMastheadIncluded) || !(await summary.isVisible())) continue;
    await summary.click();
    yield { label: await summary.innerText(), part: isOfMasthead ? 'header' : 'main' };
    // What folds other disclosures stays open, so that they can be reached.
    const foldsOthers = await details.evaluate((element) =>
      Boolean(element.nextElementSibling?.querySelector('details')),
    );
    if (!foldsOthers) await summary.click();
  }
}
