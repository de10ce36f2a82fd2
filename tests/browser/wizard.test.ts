/** A wizard gone through by the keyboard alone, with the net gone, on the narrowest screen; what it leaves behind. */
import { AxeBuilder } from '@axe-core/playwright';
import { strFromU8, unzipSync } from 'fflate';
import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { readXml } from '../read-xml.ts';
import { onStage } from './browser.ts';

const ADDRESS = '/master/samovarnyy-krug/';
/** Letters that break names of files, XML or both. */
const RARE = 'Ӱсть-Ёлка\u0001 🏡 Š <b> & "ряд"';

async function axeFinds(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page: page as never }).withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']).analyze();
  return violations.map((v) => `${v.id}: ${v.nodes.map((n) => n.target.join(' ')).join(' | ')}`);
}

/** Presses Tab until the thing in focus is called so. */
async function tabTo(page: Page, name: RegExp): Promise<void> {
  for (let presses = 0; presses < 60; presses++) {
    await page.keyboard.press('Tab');
    const called = await page.evaluate(() => {
      const at = document.activeElement as HTMLInputElement | null;
      return at?.type === 'radio' ? (at.closest('fieldset')?.querySelector('legend')?.textContent ?? '') : (at?.labels?.[0]?.textContent ?? at?.ariaLabel ?? at?.textContent ?? '');
    });
    if (name.test(called.replaceAll('\u00A0', ' '))) return;
  }
  throw new Error(`За 60 нажатий Tab не нашлось «${name.source}»`);
}

const answer = async (page: Page, name: RegExp, typed: string): Promise<void> => {
  await tabTo(page, name);
  await page.keyboard.insertText(typed);
};
const text = async (page: Page, selector: string): Promise<string> => (await page.locator(selector).allTextContents()).join('\n').replaceAll('\u00A0', ' ');

describe('a wizard', () => {
  const stage = onStage('dist-vymyshlensk');

  test('by keyboard, offline, at 320 px: rules speak, the papers are whole, nothing is left behind', async () => {
    const page = await stage.open(ADDRESS, { viewport: { width: 320, height: 700 }, acceptDownloads: true });
    await page.getByText('Мастер загружен целиком').waitFor();
    expect(await axeFinds(page)).toEqual([]);
    await page.context().setOffline(true);
    const asked: string[] = [];
    page.on('request', (request) => !request.url().startsWith('blob:') && asked.push(request.url()));

    await answer(page, /^Как назовёте круг/, RARE);
    await tabTo(page, /^Как решаете/);
    await page.keyboard.press('Space');
    await tabTo(page, /^Круг уже собирался/);
    await page.keyboard.press('Space');
    await page.keyboard.press('Enter');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Чашки и\u00A0дни');
    expect(await text(page, 'paper-wizard .place')).toBe('Шаг 2 из 4');

    await answer(page, /^Сколько соседей старше/, 'пятьдесят');
    await page.keyboard.press('Enter');
    expect(await text(page, '.fault:visible')).toContain('«пятьдесят» — не целое число');
    await page.keyboard.press('Control+A');
    await page.keyboard.insertText('50');
    await answer(page, /^Какие улицы/, 'Чайная улица\nЗаварочный переулок');
    await answer(page, /^Когда повесите зов/, '1.05.2026');
    await answer(page, /^Когда ставите самовар/, '3 мая 2026');
    await answer(page, /^Во сколько/, '18.30');
    await page.keyboard.press('Tab');
    expect(await text(page, '.rules')).toMatch(/Стоит проверить\. Зов провисит меньше трёх дней.*Самоварный указ, пункт 3.*Чтобы круг замкнулся, нужно не меньше 20 соседей из 50\./s);
    await tabTo(page, /^Дальше$/);
    await page.keyboard.press('Enter');

    await answer(page, /^Сколько соседей пришло/, '19');
    await answer(page, /^Сколько лет самому младшему/, '9');
    await page.keyboard.press('Enter');
    expect(await text(page, '.verdicts')).toMatch(/По правилам, записанным на июль 2026 года, так нельзя, проверьте\. Круг не замкнулся.*Сейчас 19.*Решают соседи с десяти лет/s);
    expect(await text(page, '.lacks')).toMatch(/Осталось ответить: 1 вопрос.*самоварщиком/s);
    expect(await page.getByRole('button', { name: 'Скачать черновики' }).isVisible()).toBe(true);
    expect(await axeFinds(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);

    // Back to what is missing, and to what is wrong.
    await tabTo(page, /^Кого выбрали самоварщиком/);
    await page.keyboard.press('Enter');
    await page.keyboard.insertText('Чашкин Ч. Ч.');
    await page.keyboard.press('Shift+Tab');
    await page.keyboard.insertText('10');
    await page.keyboard.press('Shift+Tab');
    await page.keyboard.insertText('20');
    await page.keyboard.press('Enter');
    await tabTo(page, /^Скачать бумаги$/);
    const [download] = await Promise.all([page.waitForEvent('download'), page.keyboard.press('Enter')]);
    expect(download.suggestedFilename()).toMatch(/^bumagi-kruga-[a-z0-9-]+\.zip$/);
    const packed = unzipSync(readFileSync(await download.path()));
    expect(Object.keys(packed)).toEqual(['01-zapis-kruga.docx', 'CHTO-DALSHE.txt']);
    const word = strFromU8(unzipSync(packed['01-zapis-kruga.docx']!)['word/document.xml']!);
    expect(() => readXml(word)).not.toThrow();
    expect(word).toContain('Ӱсть-Ёлка 🏡 Š &lt;b&gt; &amp;');
    expect(word).toMatch(/Чашкин Ч\. Ч\..*/s);
    expect(word).not.toContain('\u0001');
    expect(strFromU8(packed['CHTO-DALSHE.txt']!).replaceAll('\u00A0', ' ')).toMatch(/^Созвать самоварный круг: «Ӱсть-Ёлка 🏡.*нужно не меньше 20 соседей из 50\. Есть 20\..*Что дальше\r\n {2}1\. Запишите, что решили/s);

    expect(asked).toEqual([]);
    expect(page.foreign).toEqual([]);
    expect(await page.evaluate(() => localStorage.length + sessionStorage.length + document.cookie.length)).toBe(0);
    await page.context().close();
  }, 60_000);

  test('a finger at 320 px: mending what a rule spoke of and tapping «Дальше» at once goes on; the place of rules stays', async () => {
    const page = await stage.open(ADDRESS, { viewport: { width: 320, height: 700 }, hasTouch: true, isMobile: true });
    await page.getByText('Мастер загружен целиком').waitFor();
    await page.getByLabel('Как назовёте круг?').fill('ТОС');
    await page.getByLabel('хором').tap();
    await page.getByLabel('нет').tap();
    await page.getByRole('button', { name: 'Дальше' }).tap();
    await page.getByLabel(/^Сколько соседей старше/).fill('50');
    await page.getByLabel(/^Какие улицы/).fill('Чайная');
    await page.getByLabel(/^Когда повесите зов/).fill('1.05.2026');
    const day = page.getByLabel(/^Когда ставите самовар/);
    await day.fill('3.05.2026');
    await page.getByLabel(/^Во\sсколько/).focus();
    expect(await text(page, '.rules')).toContain('Стоит проверить');
    await day.fill('пятое мая');
    await page.getByLabel(/^Во\sсколько/).focus();
    // Both a remark at the field and the box of rules will go when the field is left: nothing may move under the finger.
    await day.fill('10.05.2026');
    const button = page.getByRole('button', { name: /^(Дальше|К проверке)$/ });
    await button.scrollIntoViewIfNeeded();
    const at = (await button.boundingBox())!;
    await page.touchscreen.tap(at.x + at.width / 2, at.y + 6);
    expect(await text(page, 'paper-wizard .place')).toBe('Шаг 3 из 3');
    expect(await page.evaluate(() => document.querySelector<HTMLElement>('paper-wizard .rules')!.style.minBlockSize)).toBe('');
    await page.context().close();
  });

  test('closed half-way: asks before what is typed is lost; keeps and erases when told to, and says so', async () => {
    const page = await stage.open(ADDRESS);
    await page.getByText('Мастер загружен целиком').waitFor();
    expect(await text(page, '.keeping')).toMatch(/ничего не запомнено.*закроете её — исчезнут/s);
    await page.getByLabel('Как назовёте круг?').pressSequentially('Чайник');
    const leaving = page.waitForEvent('dialog');
    const closing = page.close({ runBeforeUnload: true });
    const dialog = await leaving;
    expect(dialog.type()).toBe('beforeunload');
    await dialog.dismiss();
    await closing;

    await page.getByLabel('Запомнить ответы').check();
    expect(await page.evaluate(() => localStorage.length)).toBe(1);
    await page.reload();
    expect(await page.getByLabel('Как назовёте круг?').inputValue()).toBe('');
    expect(await text(page, '.keeping')).toMatch(/На этом устройстве с .* лежит 1 ответ/s);
    await page.getByRole('button', { name: 'Продолжить с ними' }).click();
    expect(await page.getByLabel('Как назовёте круг?').inputValue()).toBe('Чайник');
    await page.getByRole('button', { name: 'Стереть запомненное' }).click();
    expect(await page.evaluate(() => localStorage.length)).toBe(0);
    expect(await page.getByLabel('Запомнить ответы').isChecked()).toBe(false);
    await page.context().close();
  });

  test('without script: all questions to print, and the empty samples', async () => {
    const page = await stage.open(ADDRESS, { javaScriptEnabled: false });
    expect(await page.getByText('Сколько лет самому младшему?').isVisible()).toBe(true);
    expect(await page.getByRole('link', { name: 'Зов на самоварный круг' }).getAttribute('href')).toBe('/dokumenty/obraztsy/zov-na-krug/');
    await page.context().close();
  });
});
