import { describe, expect, test } from 'vitest';
import { onStage } from './browser.ts';

const SIMULATOR = '/gazeta/simulyator/';

describe('«Поместится ли?»', () => {
  const stage = onStage('dist-vymyshlensk');

  test('a text is judged, and after the advised cut it fits', async () => {
    const page = await stage.open(SIMULATOR);
    const verdict = page.getByRole('status');
    await page.getByRole('radio', { name: '1/4 полосы' }).check();
    await page.getByRole('radio', { name: '1', exact: true }).check();
    await page.getByLabel('Текст').fill('ё'.repeat(4000));
    await expect.poll(() => verdict.textContent()).toMatch(/сократите примерно на.\d/);
    const cut = Number((await verdict.textContent())!.replace(/[^\d]*на.([\d\u00A0]+).знак.*/s, '$1').replace(/\D/g, ''));
    await page.getByLabel('Текст').fill('ё'.repeat(4000 - cut));
    await expect.poll(() => verdict.textContent()).toContain('Помещается');
    expect(await page.locator('.over').getAttribute('d')).toBe('');
    expect(await page.locator('.more').textContent()).toMatch(/текст/);
    expect(page.foreign).toEqual([]);
    await page.context().close();
  });

  test('works by keyboard: arrows move the slider, the live region answers', async () => {
    const page = await stage.open(SIMULATOR);
    await page.getByRole('slider').focus();
    await page.keyboard.press('End');
    await expect.poll(() => page.getByRole('status').textContent()).toMatch(/сократите/);
    await page.keyboard.press('Home');
    await expect.poll(() => page.getByRole('status').textContent()).toMatch(/Вставьте текст/);
    await page.context().close();
  });

  test('an address fills it in', async () => {
    const page = await stage.open(`${SIMULATOR}?m=polosa&s=0&z=50`);
    expect(await page.getByRole('radio', { name: 'Полоса', exact: true }).isChecked()).toBe(true);
    await expect.poll(() => page.getByRole('status').textContent()).toMatch(/добавьте/);
    await page.context().close();
  });

  test('an exact number in an address stays exact, with its pictures', async () => {
    const page = await stage.open(`${SIMULATOR}?m=polovina&s=0&z=1313`);
    expect(await page.getByRole('slider').inputValue()).toBe('1313');
    expect(await page.getByRole('radio', { name: '0', exact: true }).isChecked()).toBe(true);
    await expect.poll(() => page.getByRole('status').textContent()).toMatch(/добавьте примерно/);
    await page.context().close();
  });

  test('without script the table of capacities answers alone', async () => {
    const page = await stage.open(SIMULATOR, { javaScriptEnabled: false });
    expect(await page.locator('fit-simulator').isVisible()).toBe(false);
    expect(await page.getByRole('table').isVisible()).toBe(true);
    await page.context().close();
  });
});
