/** Photographs for everyone: by keyboard, without script, on a small screen, without a jump of the page. */
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { onStage } from './browser.ts';

const stage = onStage('dist-vymyshlensk');
const SIXTY = '/proekty/sto-beryoz/';
const PAIR = '/proekty/dvor-za-pochtoy/';
const SMALL = { viewport: { width: 320, height: 640 }, deviceScaleFactor: 2 };
const LARGE = { viewport: { width: 1280, height: 800 } };

/** Counts the jumps of the page from its first paint, while it is read to the end. */
async function shiftWhileReading(page: Page): Promise<number> {
  await page.addInitScript(() => {
    const counter = window as unknown as { shift: number };
    counter.shift = 0;
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as unknown as { value: number }[]) counter.shift += entry.value;
    }).observe({ type: 'layout-shift', buffered: true });
  });
  // Fonts are in the browser's memory by now: what moves is moved by pictures.
  await page.reload();
  await page.waitForLoadState('networkidle');
  const height = await page.evaluate(() => document.documentElement.scrollHeight);
  for (let y = 0; y < height; y += 300) {
    await page.mouse.wheel(0, 300);
    await page.waitForTimeout(50);
  }
  return page.evaluate(() => (window as unknown as { shift: number }).shift);
}

describe('the viewer', () => {
  test('opens, turns, tells and closes by keyboard; the focus comes back', async () => {
    const page = await stage.open(SIXTY, LARGE);
    const link = page.locator('a[data-photo]').nth(2);
    await link.focus();
    await page.keyboard.press('Enter');
    const viewer = page.getByRole('dialog', { name: 'Снимки крупно' });
    await viewer.waitFor();
    expect(await viewer.locator('.counter').textContent()).toBe('3 из 60');
    expect(await viewer.locator('figcaption').textContent()).toMatch(/Берёза № 2.*Рисунок для примера/s);
    expect(await viewer.locator('img').getAttribute('alt')).toContain('берёза № 2');
    await page.keyboard.press('ArrowRight');
    expect(await viewer.locator('.counter').textContent()).toBe('4 из 60');
    for (let i = 0; i < 4; i += 1) await page.keyboard.press('ArrowLeft');
    expect(await viewer.locator('.counter').textContent()).toBe('60 из 60');
    await page.keyboard.press('Escape');
    expect(await viewer.isVisible()).toBe(false);
    expect(await link.evaluate((a) => a === document.activeElement)).toBe(true);
    expect(page.foreign).toEqual([]);
  });

  test('shows the whole picture within a screen of 320 points, with buttons a thumb can hit', async () => {
    const page = await stage.open(SIXTY, SMALL);
    await page.locator('a[data-photo]').nth(1).click();
    const box = (await page.locator('dialog img').boundingBox())!;
    expect(box.x >= 0 && box.y >= 0 && box.x + box.width <= 320.5 && box.y + box.height <= 640).toBe(true);
    for (const button of await page.locator('dialog button').all()) expect((await button.boundingBox())!.height).toBeGreaterThanOrEqual(24);
  });

  test('on a screen magnified four times the picture is as wide as the screen; arrows turn when the focus has left', async () => {
    const page = await stage.open(SIXTY, { viewport: { width: 320, height: 256 } });
    await page.locator('a[data-photo]').nth(1).click();
    const picture = page.locator('dialog img');
    expect((await picture.boundingBox())!.width).toBeGreaterThan(280);
    const caption = await page.locator('dialog figcaption').boundingBox();
    const image = (await picture.boundingBox())!;
    expect(caption!.y).toBeGreaterThanOrEqual(image.y + image.height - 1);
    await page.evaluate(() => (document.activeElement as HTMLElement).blur());
    await page.keyboard.press('ArrowRight');
    expect(await page.locator('dialog .counter').textContent()).toBe('3 из 60');
  });

  test('without script the link leads to the file', async () => {
    const page = await stage.open(SIXTY, { ...SMALL, javaScriptEnabled: false });
    await page.locator('a[data-photo]').first().click();
    await page.waitForURL(/\/_astro\/.+\.jpe?g$/);
  });
});

describe('before and after', () => {
  test('a slider with a name moves by arrows and says where it stands', async () => {
    const page = await stage.open(PAIR, LARGE);
    const slider = page.getByRole('slider', { name: 'Сдвиньте, чтобы сравнить' });
    const clip = (): Promise<string> => page.locator('before-after .before picture').evaluate((p) => getComputedStyle(p).clipPath);
    expect(await slider.getAttribute('aria-valuetext')).toBe('слева «до» — 50 %, справа «после» — 50 %');
    const before = await clip();
    await slider.focus();
    await page.keyboard.press('ArrowRight');
    expect(await slider.inputValue()).toBe('51');
    expect(await slider.getAttribute('aria-valuetext')).toBe('слева «до» — 51 %, справа «после» — 49 %');
    expect(await clip()).not.toBe(before);
    const [one, two] = await page.locator('before-after img').evaluateAll((list) => list.map((img) => JSON.stringify(img.getBoundingClientRect())));
    expect(one).toBe(two);
  });

  test('the whole pictures open from the captions', async () => {
    const page = await stage.open(PAIR, LARGE);
    await page.getByRole('link', { name: /^Открыть целиком/ }).first().click();
    expect(await page.locator('dialog .counter').textContent()).toBe('1 из 2');
  });

  test.each([[1280, 1], [320, 2]])('without script two pictures: at %i points in %i rows', async (width, rows) => {
    const page = await stage.open(PAIR, { viewport: { width, height: 800 }, javaScriptEnabled: false });
    const tops = await page.locator('before-after img').evaluateAll((list) => list.map((img) => Math.round(img.getBoundingClientRect().top)));
    expect(new Set(tops).size).toBe(rows);
    expect(await page.locator('before-after input').isVisible()).toBe(false);
    expect(await page.locator('before-after figcaption').allTextContents()).toEqual([expect.stringContaining('До.'), expect.stringContaining('После.')]);
  });
});

describe('weight and calm', () => {
  test.each([
    ['320', SMALL, SIXTY],
    ['1280', LARGE, SIXTY],
    ['320', SMALL, PAIR],
    ['1280', LARGE, '/proekty/kolodets-s-kryshey/'],
    ['320', SMALL, '/proekty/'],
  ])('at %s points the page does not jump: %s %s', async (_, options, path) => {
    const page = await stage.open(path, options);
    expect(await shiftWhileReading(page)).toBeLessThanOrEqual(0.02);
  });

  test.each([
    ['320 × 2', SMALL],
    ['1280', LARGE],
  ])('at %s the first photograph is neither blurred nor twice too large', async (_, options) => {
    const page = await stage.open(SIXTY, options);
    await page.waitForLoadState('networkidle');
    const { needed, got } = await page.locator('.opening img').evaluate(async (img: HTMLImageElement) => {
      await img.decode();
      const file = new Image();
      file.src = img.currentSrc;
      await file.decode();
      return { needed: img.getBoundingClientRect().width * devicePixelRatio, got: file.naturalWidth };
    });
    expect(got).toBeGreaterThanOrEqual(needed);
    expect(got).toBeLessThan(needed * 1.6);
  });

  test('closed photographs are not asked for', async () => {
    const asked: string[] = [];
    const page = await stage.open('/proekty/', SMALL);
    page.on('request', (request) => request.resourceType() === 'image' && asked.push(request.url()));
    await page.goto(new URL(SIXTY, stage.url()).href);
    await page.waitForLoadState('networkidle');
    expect(asked.filter((url) => /beryoza-(?:[2-5]\d)/.test(url))).toEqual([]);
  });
});
