import { expect, test, type Page } from '@playwright/test';
import { locales } from '@/lib/domain/locale';
import { templates } from '../support/templates';

test.describe.configure({ timeout: 120_000 });

declare global {
  interface Window {
    shifts?: string[];
  }
}

const ownFiles = /^\/(?:assets\/(?:site|enhance)-[0-9a-f]+\.(?:css|js)|fonts\/[\w-]+\.woff2|icon\.svg|favicon\.ico)$/;

for (const locale of locales) {
  test(`no template asks for a framework or a third party, breaks the policy, or complains: ${locale}`, async ({
    page,
    baseURL,
  }) => {
    const heard = listenTo(page, baseURL ?? '');
    for (const { name, pathIn, status = 200 } of templates) {
      heard.length = 0;
      const answer = await page.goto(pathIn(locale));
      await page.waitForLoadState('networkidle');
      expect(answer?.status(), name).toBe(status);
      expect(heard, name).toEqual([]);
      expect(await scriptsOf(page), name).toEqual([expect.stringMatching(/^\/assets\/enhance-[0-9a-f]+\.js$/)]);
    }
  });
}

// A tenth of what https://web.dev/articles/cls calls good: no line is pushed out of its place.
const leastVisible = 0.01;

test('nothing moves while a page comes in', async ({ page }) => {
  await page.addInitScript(() => {
    const shifts: string[] = [];
    window.shifts = shifts;
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) if ('value' in entry) shifts.push(String(entry.value));
    }).observe({ type: 'layout-shift', buffered: true });
  });
  for (const viewport of [
    { width: 360, height: 740 },
    { width: 1280, height: 900 },
  ]) {
    await page.setViewportSize(viewport);
    for (const { name, pathIn } of templates) {
      await page.goto(pathIn('ru'), { waitUntil: 'load' });
      await page.evaluate(() => document.fonts.ready.then(() => new Promise(requestAnimationFrame)));
      const shifts = await page.evaluate(() => window.shifts ?? []);
      // On a busy machine the headline face can come after the first frame; its fallback is as wide to within a letter.
      const moved = shifts.reduce((sum, shift) => sum + Number(shift), 0);
      expect(moved, `${name} at ${viewport.width} px`).toBeLessThan(leastVisible);
    }
  }
});

/** Gathers whatever should not be: errors, warnings of the policy, and requests for what is not the site's own. */
function listenTo(page: Page, origin: string): string[] {
  const heard: string[] = [];
  // A document that says 404 is reported as a failed load; its status is looked at by itself.
  const isOfDocument = (text: string) => text.startsWith('Failed to load resource') && text.includes('404');
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type()) && !isOfDocument(message.text())) heard.push(message.text());
  });
  page.on('pageerror', (error) => heard.push(error.message));
  page.on('request', (request) => {
    const url = new URL(request.url());
    const isDocument = request.resourceType() === 'document' && url.origin === origin;
    if (!isDocument && !(url.origin === origin && ownFiles.test(url.pathname))) heard.push(`asks for ${request.url()}`);
  });
  page.on('requestfailed', (request) => heard.push(`gets nothing from ${request.url()}`));
  return heard;
}

function scriptsOf(page: Page): Promise<(string | null)[]> {
  return page
    .locator('script:not([type="application/ld+json"])')
    .evaluateAll((all) => all.map((each) => each.getAttribute('src')));
}
