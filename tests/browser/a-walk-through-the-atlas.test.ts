import { describe, expect, test } from 'vitest';
import { onStage } from './browser.ts';

const stage = onStage('dist');
const STEPS: [link: RegExp, address: RegExp][] = [
  [/^Карта$/, /^\/karta\/$/],
  [/^Проекты$/, /^\/proekty\/$/],
];

describe('прогулка: главная → карта → проекты → проект → ТОС → округ → показатель → газета', () => {
  test('мышью', async () => {
    const page = await stage.open('/');
    for (const [name, address] of STEPS) {
      await page.getByRole('navigation', { name: 'Разделы' }).getByRole('link', { name }).click();
      expect(new URL(page.url()).pathname).toMatch(address);
    }
    await page.locator('main [data-part="server"] li a').first().click();
    expect(new URL(page.url()).pathname).toMatch(/^\/proekty\/[a-z0-9-]+\/$/);
    await page.locator('aside a[href^="/tos/"]').first().click();
    expect(await page.locator('h1').innerText()).toContain('ТОС');
    await page.locator('aside a[href^="/municipalitety/"]').first().click();
    expect(new URL(page.url()).pathname).toMatch(/^\/municipalitety\/[a-z-]+\/$/);
    await page.getByRole('link', { name: 'Стратегия', exact: true }).click();
    await page.locator('main a[href^="/strategiya/pokazateli/i"]').first().click();
    expect(await page.locator('main').innerText()).toContain('Откуда это известно');
    await page.getByRole('link', { name: 'Газета', exact: true }).click();
    await page.locator('main a[href^="/gazeta/2"]').first().click();
    expect(await page.locator('main').innerText()).toContain('ОБРАЗЕЦ');
    expect(page.foreign).toEqual([]);
    await page.context().close();
  });

  test('с клавиатуры: первая остановка — ссылка к содержанию, фокус виден', async () => {
    const page = await stage.open('/');
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('К содержанию');
    await page.keyboard.press('Enter');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('soderzhanie');
    await page.keyboard.press('Tab');
    const outline = await page.evaluate(() => getComputedStyle(document.activeElement!).outlineStyle);
    expect(outline).not.toBe('none');
    await page.context().close();
  });

  test('без скрипта: карта отдаёт список, поиск ведёт в указатель', async () => {
    const page = await stage.open('/karta/', { javaScriptEnabled: false });
    expect(await page.locator('main a[href^="/proekty/"]').count()).toBeGreaterThan(30);
    await page.goto(new URL('/poisk/', stage.url()).href);
    await page.locator('main').getByRole('link', { name: /олный указатель/ }).first().click();
    expect(new URL(page.url()).pathname).toBe('/poisk/ukazatel/');
    expect(await page.locator('main a[href^="/proekty/"]').count()).toBeGreaterThan(30);
    await page.context().close();
  });
});
