/** What a phone downloads to show a page: bytes over the wire, by kind, as the browser counted them. */
import type { Browser } from 'playwright-core';

export const KINDS = ['Document', 'Stylesheet', 'Script', 'Font', 'Image', 'Other'] as const;
export type ResourceKind = (typeof KINDS)[number];

export interface PageWeight {
  /** Before any scrolling. */
  firstScreen: number;
  /** After the reader reached the end of the page. */
  whole: number;
  byKind: Record<ResourceKind, number>;
  requests: number;
}

const PHONE = { width: 390, height: 844 };

export async function weighPage(browser: Browser, url: string): Promise<PageWeight> {
  const page = await browser.newPage({ viewport: PHONE });
  const session = await page.context().newCDPSession(page);
  await session.send('Network.enable');
  await session.send('Network.setCacheDisabled', { cacheDisabled: true });
  const kinds = new Map<string, ResourceKind>();
  const byKind = Object.fromEntries(KINDS.map((kind) => [kind, 0])) as PageWeight['byKind'];
  session.on('Network.responseReceived', ({ requestId, type }) => kinds.set(requestId, asKind(type)));
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => (byKind[kinds.get(requestId) ?? 'Other'] += encodedDataLength));
  const sum = (): number => Object.values(byKind).reduce((total, bytes) => total + bytes, 0);

  await page.goto(url, { waitUntil: 'networkidle' });
  const firstScreen = sum();
  await page.evaluate(async () => {
    for (let top = 0; top < document.documentElement.scrollHeight; top += window.innerHeight / 2) {
      window.scrollTo(0, top);
      await new Promise((done) => setTimeout(done, 40));
    }
  });
  await page.waitForLoadState('networkidle');
  await page.waitForTimeout(500);
  await page.close();
  return { firstScreen, whole: sum(), byKind, requests: kinds.size };
}

function asKind(type: string): ResourceKind {
  return (KINDS as readonly string[]).includes(type) ? (type as ResourceKind) : 'Other';
}
