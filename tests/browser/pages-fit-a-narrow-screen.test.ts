import { describe, expect, test } from 'vitest';
import { onStage, PAGE_KINDS } from './browser.ts';

describe.each(['dist', 'dist-vymyshlensk'] as const)('страница помещается, %s', (site) => {
  const stage = onStage(site);
  test.each(PAGE_KINDS[site])('%s — 320 точек без горизонтальной прокрутки', async (path) => {
    const page = await stage.open(path, { viewport: { width: 320, height: 640 } });
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(width).toBeLessThanOrEqual(320);
    await page.context().close();
  });
});
