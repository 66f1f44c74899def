import type { Page } from '@playwright/test';

/** What makes a page wider than its window, by its tag, class and text; nothing where it fits. */
export function overflowOn(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const root = document.documentElement;
    if (root.scrollWidth <= root.clientWidth) return [];
    const isTooWide = (element: Element) => {
      const { left, right, width } = element.getBoundingClientRect();
      const isBeyond = width > 0 && (right > root.clientWidth + 1 || left < -1);
      const { overflowX } = getComputedStyle(element);
      return (
        isBeyond ||
        (overflowX === 'visible' && element.clientWidth > 0 && element.scrollWidth > element.clientWidth + 1)
      );
    };
    const wide = [...document.body.querySelectorAll('*')].filter(isTooWide);
    const inner = wide.filter((element) => ![...element.children].some((child) => wide.includes(child)));
    const names = inner
      .slice(0, 5)
      .map((element) => `${element.tagName}.${element.className}: ${element.textContent.slice(0, 60)}`);
    return [`${root.scrollWidth} px in ${root.clientWidth}`, ...names];
  });
}

/** Turns every document that a page asks for from right to left, as it would be in Arabic. */
export async function readRightToLeft(page: Page): Promise<void> {
  await page.route('**/*', async (route) => {
    if (route.request().resourceType() !== 'document') return route.continue();
    const response = await route.fetch();
    const html = (await response.text()).replace(/<html lang="\w\w" dir="ltr">/, '<html lang="ar" dir="rtl">');
    return route.fulfill({ response, body: html });
  });
}
