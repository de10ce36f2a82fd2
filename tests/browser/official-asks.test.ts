import { AxeBuilder } from '@axe-core/playwright';
import { describe, expect, test } from 'vitest';
import { onStage } from './browser.ts';

const stage = onStage('dist-vymyshlensk');
const plain = (text: string): string => text.replace(/[\s\u00A0]+/g, ' ');

/** From the home page no more than three clicks to each answer. */
describe('три вопроса чиновника: где отстаём, на сколько, из-за кого', () => {
  test('где и на сколько: Стратегия → показатель', async () => {
    const page = await stage.open('/', { viewport: { width: 320, height: 640 } });
    await page.getByRole('navigation', { name: 'Разделы' }).getByRole('link', { name: 'Стратегия', exact: true }).click();
    const behind = page.getByRole('region', { name: 'Где отстаём' });
    const rows = behind.getByRole('listitem').filter({ has: page.getByRole('heading') });
    expect(await rows.count()).toBeGreaterThan(0);
    expect(plain(await rows.first().innerText())).toMatch(/Не хватает \d/);
    await rows.first().getByRole('heading').getByRole('link').click();
    const main = plain(await page.getByRole('main').innerText());
    expect(main).toMatch(/На сколько отстаём \d/);
    expect(main).toContain('ниже пути');
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
    await page.context().close();
  });

  test('кто должен число: стоит рядом с отставанием и отдельным списком', async () => {
    const page = await stage.open('/');
    await page.getByRole('navigation', { name: 'Разделы' }).getByRole('link', { name: 'Стратегия', exact: true }).click();
    for (const row of await page.locator('.lagging > li').all()) expect(plain(await row.innerText())).toMatch(/Кто отвечает за число \S/);
    await page.getByRole('link', { name: /Чего не.хватает и.от.кого/ }).click();
    const debts = page.getByRole('region', { name: 'От кого ждём число' });
    expect(await debts.getByRole('heading', { level: 3 }).allInnerTexts()).toContainEqual(expect.stringContaining('не назван'));
    expect(await debts.getByRole('listitem').count()).toBeGreaterThan(1);
    await page.context().close();
  });

  test('какие муниципалитеты: Стратегия → по муниципалитетам → показатель', async () => {
    const page = await stage.open('/');
    await page.getByRole('navigation', { name: 'Разделы' }).getByRole('link', { name: 'Стратегия', exact: true }).click();
    await page.getByRole('region', { name: 'Где отстаём' }).getByRole('link', { name: /^По.муниципалитетам$/ }).click();
    await page.getByRole('table').first().getByRole('columnheader').getByRole('link').first().click();
    const places = page.getByRole('region', { name: 'По муниципалитетам', exact: true });
    expect(plain(await places.innerText())).toMatch(/Больше всего: .+ Меньше всего: /);
    const { violations } = await new AxeBuilder({ page: page as never }).analyze();
    expect(violations.map((v) => v.id)).toEqual([]);
    await page.context().close();
  });

  test('рисунок держит размер букв на любом экране', async () => {
    const sizes: string[] = [];
    for (const width of [320, 1280]) {
      const page = await stage.open('/strategiya/pokazateli/dolya-zhiteley-v-tos/', { viewport: { width, height: 800 } });
      const heights = await page.locator('svg[role="img"] text.value').evaluateAll((texts) => texts.map((text) => Math.round(text.getBoundingClientRect().height)));
      sizes.push(heights.join());
      const inside = await page.locator('svg[role="img"]').evaluate((svg) => {
        const box = svg.getBoundingClientRect();
        return [...svg.querySelectorAll('text')].filter((text) => getComputedStyle(text).display !== 'none').every((text) => text.getBoundingClientRect().left >= box.left - 1 && text.getBoundingClientRect().right <= box.right + 1);
      });
      expect(inside).toBe(true);
      await page.context().close();
    }
    expect(sizes[0]).toBe(sizes[1]);
  });
});
