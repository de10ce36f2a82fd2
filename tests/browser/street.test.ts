/** «Есть ли ТОС на моей улице?» as a resident asks it: on a narrow screen, by keyboard, with a weak link, without script. */
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { onStage } from './browser.ts';

const stage = onStage('dist-vymyshlensk');
const NARROW = { viewport: { width: 320, height: 640 } };
const PATH = '/moya-ulitsa/';
const verdict = (page: Page): Promise<string> => page.locator('street-finder [role=status]').innerText().then((text) => text.replaceAll('\u00A0', ' '));

async function ask(page: Page, question: string): Promise<string> {
  await page.locator('#ulitsa-q').fill(question);
  await page.keyboard.press('Enter');
  await page.waitForFunction(() => document.querySelector('street-finder [role=status]')?.textContent !== '');
  await page.waitForTimeout(150);
  return verdict(page);
}

describe('вопрос и ответ', () => {
  test('дом назван в границах; адрес вопроса — в строке браузера; «назад» работает', async () => {
    const page = await stage.open(PATH, NARROW);
    await page.locator('#ulitsa-q').focus();
    expect(await ask(page, 'Вымышленск, ул. Чайная, 5')).toBe('Ваш дом в границах ТОС «Чайная слобода»');
    expect(new URL(page.url()).searchParams.get('q')).toBe('Вымышленск, ул. Чайная, 5');
    expect(await ask(page, 'Вымышленск, ул. Чайная, 77')).toContain('дом 77 не назван');
    await page.goBack();
    await page.waitForFunction(() => document.querySelector('street-finder [role=status]')?.textContent?.startsWith('Ваш'));
    expect(await page.locator('#ulitsa-q').inputValue()).toBe('Вымышленск, ул. Чайная, 5');
    expect(page.foreign).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
    await page.context().close();
  });

  test('одна улица в двух городах — вопрос, ответ выбирают клавиатурой', async () => {
    const page = await stage.open(`${PATH}?q=${encodeURIComponent('чайная 4')}`, NARROW);
    await page.waitForFunction(() => document.querySelector('street-finder [role=status]')?.textContent !== '');
    expect(await verdict(page)).toContain('Какая ваша?');
    await page.getByRole('link', { name: 'Да, это Придуманск' }).focus();
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => document.querySelector('street-finder [role=status]')?.textContent?.includes('Новые'));
    expect(await verdict(page)).toBe('Ваш дом в границах ТОС «Новые заборы»');
    await page.context().close();
  });

  test('где ТОС нет — ближайшие с километрами, контакт и честное слово о границах', async () => {
    const page = await stage.open(`${PATH}?q=${encodeURIComponent('Нигдеево')}`, NARROW);
    const answer = page.locator('[data-answer]');
    await answer.getByText('Ближайшие').waitFor();
    expect((await answer.innerText()).replaceAll('\u00A0', ' ')).toMatch(/\d км[\s\S]*границы опубликованы у \d+ из \d+ ТОС[\s\S]*Кого спросить/);
    await page.context().close();
  });

  test.each(['', '🫖', 'абракадабра', '"><img src=x onerror=alert(1)>', 'я'.repeat(500), '%', '0'])('%.20s: мусор не ломает страницу', async (garbage) => {
    const page = await stage.open(`${PATH}?q=${encodeURIComponent(garbage)}&lishnee=1`, NARROW);
    const faults: string[] = [];
    page.on('pageerror', (error) => faults.push(String(error)));
    await page.waitForTimeout(400);
    expect(faults).toEqual([]);
    expect(await page.locator('[data-answer] img').count()).toBe(0);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
    await page.context().close();
  });
});

test('подсказывает улицы и деревни, пока печатают', async () => {
  const page = await stage.open(PATH, NARROW);
  await page.locator('#ulitsa-q').pressSequentially('чайн');
  await page.locator('#ulitsa-names option').first().waitFor({ state: 'attached' });
  expect(await page.locator('#ulitsa-names option').evaluateAll((options) => options.map((option) => (option as HTMLOptionElement).value))).toContain('Чайная улица, Вымышленск');
  await page.context().close();
});

test('по месту: внутри границ, а снаружи — ближайшие; без разрешения — слова', async () => {
  const inside = await stage.open(PATH, { ...NARROW, geolocation: { latitude: 61.0792, longitude: 41.3655 }, permissions: ['geolocation'] });
  await inside.getByRole('button', { name: 'Определить по моему месту' }).click();
  await inside.waitForFunction(() => document.querySelector('street-finder [role=status]')?.textContent?.startsWith('Вы'));
  expect(await verdict(inside)).toBe('Вы в границах ТОС «Чайная слобода»');
  expect(inside.url()).not.toContain('61.');
  await inside.context().close();

  const denied = await stage.open(PATH, { ...NARROW, permissions: [] });
  await denied.getByRole('button', { name: 'Определить по моему месту' }).click();
  await denied.waitForFunction(() => /разрешили|смог|Браузер|браузер/.test(document.querySelector('street-finder [role=status]')?.textContent ?? ''));
  await denied.context().close();
});

test('после загрузки отвечает без связи; без указателя говорит, что делать', async () => {
  const page = await stage.open(`${PATH}?q=${encodeURIComponent('Авоська')}`, NARROW);
  await page.waitForFunction(() => document.querySelector('street-finder [role=status]')?.textContent !== '');
  await page.context().setOffline(true);
  expect(await ask(page, 'Тишина')).toContain('ТОС «Тишина»');
  await page.context().close();

  const broken = await stage.open('/dostupnost/', NARROW);
  await broken.route('**/ulitsy.json', (route) => route.fulfill({ status: 404, body: '' }));
  await broken.goto(new URL(`${PATH}?q=x`, stage.url()).href);
  await broken.waitForFunction(() => document.querySelector('street-finder [role=status]')?.textContent !== '');
  expect(await verdict(broken)).toContain('ниже — все ТОС списком');
  expect(await broken.getByRole('heading', { name: 'Все ТОС атласа по муниципалитетам' }).isVisible()).toBe(true);
  await broken.context().close();
});

test('без скрипта на странице муниципалитета вместо поля — путь к списку', async () => {
  const page = await stage.open('/municipalitety/vymyshlensk/', { ...NARROW, javaScriptEnabled: false });
  expect(await page.locator('form.street-ask').isVisible()).toBe(false);
  await page.getByRole('link', { name: 'Все ТОС и их улицы' }).click();
  expect(new URL(page.url()).pathname + new URL(page.url()).hash).toBe('/moya-ulitsa/#vse');
  await page.context().close();
});

test('без скрипта нет мёртвой формы, есть полный список', async () => {
  const page = await stage.open(PATH, { ...NARROW, javaScriptEnabled: false });
  expect(await page.locator('#ulitsa-q').isVisible()).toBe(false);
  expect(await page.getByText('Самоварный переулок').first().isVisible()).toBe(true);
  await page.context().close();
});
