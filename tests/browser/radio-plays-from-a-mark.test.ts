/** A listener goes to a mark of time, by mouse and by keyboard; nobody else's server hears of it. */
import { expect, test } from 'vitest';
import { onStage } from './browser.ts';

const stage = onStage('dist-vymyshlensk');
const OWN = '/radio/o-chyom-molchit-prud/';

test('отметка времени переводит запись, слово в расшифровке находится, с клавиатуры тоже', async () => {
  const page = await stage.open(OWN);
  const time = () => page.locator('audio').evaluate((audio: HTMLAudioElement) => audio.currentTime);
  expect(await page.locator('audio').evaluate((audio: HTMLAudioElement) => audio.networkState === HTMLMediaElement.NETWORK_LOADING)).toBe(false);
  await page.getByRole('link', { name: 'Слушать с 0:26' }).click();
  await page.waitForFunction(() => document.querySelector('audio')!.currentTime >= 26);
  expect(await time()).toBeLessThan(40);
  await page.waitForSelector('li[data-now]');
  expect(new URL(page.url()).hash).toBe('#t=0:26');
  await page.getByRole('link', { name: 'Слушать с 0:07' }).focus();
  await page.keyboard.press('Enter');
  await page.waitForFunction(() => document.querySelector('audio')!.currentTime < 20);
  await page.getByLabel('Найти в расшифровке').fill('лягушек');
  expect(await page.locator('li[data-from]:visible').allInnerTexts()).toEqual([expect.stringContaining('Лягушки вернулись?')]);
  expect(await page.getByRole('status').first().innerText()).toBe('Найдено: 1');
  expect(page.foreign).toEqual([]);
  await page.context().close();
});

test('адрес с отметкой готовит это место; чужая запись — только ссылка, и никто чужой не спрошен', async () => {
  const page = await stage.open(`${OWN}#t=0:35`);
  await page.waitForFunction(() => document.querySelector('audio')!.currentTime === 35);
  await page.goto(new URL('/radio/most-chitayut-vsluh/', stage.url()).href);
  expect(await page.locator('audio').count()).toBe(0);
  expect(await page.getByRole('link', { name: 'Слушать на example.org' }).getAttribute('href')).toBe('https://example.org/radio/most-chitayut-vsluh.mp3');
  expect(page.foreign).toEqual([]);
  await page.context().close();
});

test('без скрипта: проигрыватель, текст и якоря на месте, пустых кнопок нет', async () => {
  const page = await stage.open(OWN, { javaScriptEnabled: false, viewport: { width: 320, height: 640 } });
  expect(await page.locator('audio').isVisible()).toBe(true);
  expect(await page.getByLabel('Найти в расшифровке').isVisible()).toBe(false);
  await page.getByRole('link', { name: 'Слушать с 0:41' }).click();
  expect(await page.locator('[id="t=0:41"]').evaluate((item) => item.matches(':target'))).toBe(true);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
  await page.context().close();
});
