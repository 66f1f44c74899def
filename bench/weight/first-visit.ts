import { expect, type CDPSession, type Page } from '@playwright/test';

/** The bytes of one kind that Chromium received. */
export type Weight = Record<'html' | 'style' | 'script' | 'font' | 'other' | 'all', number>;

const kinds: Partial<Record<string, keyof Weight>> = {
  Document: 'html',
  Stylesheet: 'style',
  Script: 'script',
  Font: 'font',
};

/** Opens an address as on a first visit, with nothing cached, and weighs every byte of every body that comes over the wire. */
export async function weighFirstVisit(page: Page, address: string): Promise<Weight> {
  const session = await page.context().newCDPSession(page);
  await session.send('Network.enable');
  await session.send('Network.clearBrowserCache');
  await session.send('Network.setCacheDisabled', { cacheDisabled: true });
  const { weight, underWay } = listen(session);
  await page.goto(address);
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
  await expect.poll(() => underWay.size).toBe(0);
  await session.detach();
  return weight;
}

// What Chromium counts on finishing is the head and the body as sent; the head is what had come when it ended.
function listen(session: CDPSession): { weight: Weight; underWay: ReadonlySet<string> } {
  const weight: Weight = { html: 0, style: 0, script: 0, font: 0, other: 0, all: 0 };
  const kindOf = new Map<string, keyof Weight>();
  const headOf = new Map<string, number>();
  const underWay = new Set<string>();
  session.on('Network.requestWillBeSent', ({ requestId }) => void underWay.add(requestId));
  session.on('Network.loadingFailed', ({ requestId }) => void underWay.delete(requestId));
  session.on('Network.responseReceived', ({ requestId, type, response }) => {
    kindOf.set(requestId, kinds[type] ?? 'other');
    headOf.set(requestId, response.encodedDataLength);
  });
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    const body = encodedDataLength - (headOf.get(requestId) ?? 0);
    weight[kindOf.get(requestId) ?? 'other'] += body;
    weight.all += body;
    underWay.delete(requestId);
  });
  return { weight, underWay };
}
