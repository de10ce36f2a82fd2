import { AxeBuilder } from '@axe-core/playwright';
import { describe, expect, test } from 'vitest';
import { onStage, PAGE_KINDS } from './browser.ts';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/**
 * Light on a wide screen and dark on a narrow one: every kind of page is seen in both. What stands at the same address in
 * both regions is seen in the light of the first alone. Half of the time goes in waiting, so pages are taken several at once.
 */
describe.each([
  ['dist', 'light'],
  ['dist', 'dark'],
  ['dist-vymyshlensk', 'light'],
  ['dist-vymyshlensk', 'dark'],
] as const)('axe-core, %s, %s', (site, colorScheme) => {
  const stage = onStage(site);
  const paths = site === 'dist-vymyshlensk' && colorScheme === 'light' ? PAGE_KINDS[site].filter((path) => !PAGE_KINDS.dist.includes(path)) : PAGE_KINDS[site];
  test.concurrent.each(paths)('%s', async (path) => {
    const page = await stage.open(path, { colorScheme, viewport: { width: colorScheme === 'light' ? 1280 : 320, height: 800 } });
    await page.waitForLoadState('networkidle');
    // Legacy mode leaves out a second, empty page that gathers frames: our pages have none.
    const { violations } = await new AxeBuilder({ page: page as never }).setLegacyMode(true).withTags(TAGS).analyze();
    expect(violations.map((v) => `${v.id}: ${v.nodes.map((n) => n.target.join(' ')).join(' | ')}`)).toEqual([]);
    expect(page.foreign).toEqual([]);
    await page.context().close();
  }, 60_000);
});
