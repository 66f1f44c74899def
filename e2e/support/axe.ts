import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from '@playwright/test';
import type axe from 'axe-core';

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

declare global {
  interface Window {
    axe?: typeof axe;
  }
}

/** What axe finds wrong with a page as it stands, one line each; only within `part` where it is named. The policy must be bypassed. */
export async function violationsOn(page: Page, part?: string): Promise<string[]> {
  if (!(await page.evaluate(() => window.axe !== undefined))) await page.addScriptTag({ content: source });
  return page.evaluate(async (selector) => {
    const options = { resultTypes: ['violations' as const], rules: { 'target-size': { enabled: true } } };
    const found = await window.axe?.run(selector ?? document, options);
    if (!found) throw new Error('axe is not on this page.');
    return found.violations.flatMap(({ id, help, nodes }) =>
      nodes.map(({ target, failureSummary }) => `${id} (${help}) at ${String(target)}: ${failureSummary ?? ''}`),
    );
  }, part);
}
