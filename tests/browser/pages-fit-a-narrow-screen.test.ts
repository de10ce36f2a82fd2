import { describe, expect, test } from 'vitest';
import { isRedirect, SITES } from '../built/sites.ts';
import { onStage } from './browser.ts';

/** Every page, not one of each kind: the longest word is on the page nobody thought of. */
describe.each(SITES)('$name', ({ name, pages }) => {
  const stage = onStage(name as 'dist' | 'dist-vymyshlensk');

  test('каждая страница помещается на экран в 320 точек без прокрутки вбок', async () => {
    const page = await stage.open('/', { viewport: { width: 320, height: 640 } });
    const wide: string[] = [];
    for (const { address } of pages.filter((p) => !isRedirect(p))) {
      await page.goto(new URL(address, stage.url()).href);
      const width = await page.evaluate(() => document.documentElement.scrollWidth);
      if (width > 320) wide.push(`${address}: ${width}`);
    }
    expect(wide).toEqual([]);
    await page.context().close();
  }, 180_000);
});
