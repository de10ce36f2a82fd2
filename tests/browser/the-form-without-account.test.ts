/** A practice told at /dobavit/ without an account, accepted by an editor, sound by the check of the site. */
import { AxeBuilder } from '@axe-core/playwright';
import { strFromU8, unzipSync } from 'fflate';
import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import sharp from 'sharp';
import { afterAll, describe, expect, test } from 'vitest';
import { checkContent } from '../../src/check.ts';
import { acceptPractice } from '../../src/doors/accept-practice.ts';
import { onStage } from './browser.ts';

const base = mkdtempSync(join(tmpdir(), 'atlas-form-'));
afterAll(() => rmSync(base, { recursive: true, force: true }));
const REGION = 'tests/fixtures/vymyshlensk';
const TODAY = '2026-11-27';

/** As a telephone takes it: lying on its side, with the place in it. */
async function photoWithPlace(): Promise<Buffer> {
  return sharp({ create: { width: 3000, height: 2000, channels: 3, background: '#7a9a6a' } })
    .withMetadata({ orientation: 6 })
    .withExifMerge({ IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '61/1 6/1 0/1', GPSLongitudeRef: 'E', GPSLongitude: '41/1 6/1 0/1' } })
    .jpeg()
    .toBuffer();
}

/** A folded section opened by the keyboard. */
async function unfold(page: Page, title: string): Promise<void> {
  await page.locator('summary', { hasText: title }).focus();
  await page.keyboard.press('Enter');
}

async function axeFinds(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page: page as never }).withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']).analyze();
  return violations.map((v) => `${v.id}: ${v.nodes.map((n) => n.target.join(' ')).join(' | ')}`);
}

describe('«Рассказать о практике»', () => {
  const stage = onStage('dist-vymyshlensk');

  test('told by keyboard, packed, accepted, sound', async () => {
    const page = await stage.open('/dobavit/', { viewport: { width: 320, height: 800 }, acceptDownloads: true });
    await page.locator('practice-form.is-ready').waitFor();

    // Checked too early: a list of what is missing, each a way to its field.
    await page.getByRole('button', { name: 'Проверить и скачать' }).click();
    const summary = page.getByRole('group', { name: 'Что осталось исправить' });
    await expect.poll(() => summary.textContent()).toMatch(/Осталось исправить: \d+/);
    expect(await axeFinds(page)).toEqual([]);
    await summary.getByRole('link', { name: 'Что сделали, одной строкой' }).press('Enter');
    await page.keyboard.type('Поставили лавку у {пруда} на Чайной');
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);

    await page.getByLabel('Муниципалитет').selectOption({ label: 'Вымышленск' });
    await page.getByLabel('Где', { exact: false }).first().fill('Чайная улица, у пруда');
    await page.getByLabel('Год', { exact: false }).first().fill('2035');
    await page.keyboard.press('Tab');
    expect(await page.getByText(/Год не.позже 2\d{3}/).first().isVisible()).toBe(true);
    await page.getByLabel('Год', { exact: false }).first().fill('2025');
    await page.getByLabel('Направление').selectOption({ index: 1 });
    await page.getByRole('combobox', { name: /^Состояние/ }).selectOption('завершён');
    await page.getByLabel('С какой даты').fill('14.06.2025');
    await page.getByLabel('С какой даты').press('Tab');
    expect(await page.getByLabel('С какой даты').inputValue()).toBe('2025-06-14');

    // A place by name puts the flag; arrows and the button of the keyboard move it.
    await page.getByLabel('Найти по названию').fill('Щщщ');
    expect(await page.getByText('Не нашли').isVisible()).toBe(true);
    await page.getByLabel('Найти по названию').fill('авоська');
    await page.getByRole('option', { name: /Авоська/ }).first().waitFor();
    await page.getByLabel('Найти по названию').fill('Вымышл');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await expect.poll(() => page.getByLabel('Широта').inputValue()).toMatch(/^6[01],\d+/);
    const byName = await page.getByLabel('Широта').inputValue();
    await page.locator('point-picker .leaflet-container').waitFor();
    await page.locator('point-picker .leaflet-container').click({ position: { x: 60, y: 60 } });
    await expect.poll(() => page.getByLabel('Широта').inputValue()).not.toBe(byName);
    await page.locator('point-picker .leaflet-container').focus();
    await page.keyboard.press('ArrowDown');
    await page.getByRole('button', { name: 'Поставить в середину карты' }).press('Enter');

    // A thing that the list does not have is no reason to stop.
    await page.getByRole('combobox', { name: 'Что построено' }).fill('Дирижабль');
    await page.keyboard.press('Tab');
    expect(await page.getByText('Такого вида нет в').isVisible()).toBe(true);
    await page.getByRole('combobox', { name: 'Какой ТОС сделал' }).fill('чайная');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await expect.poll(() => page.locator('.chosen').allTextContents()).toContainEqual(expect.stringContaining('Чайная слобода'));
    await page.getByLabel('Что мешало жить').fill('Сидеть негде. Звоните 8 900 000-00-00');
    await page.keyboard.press('Tab');
    expect(await page.getByText(/Похоже на.+телефон/).isVisible()).toBe(true);
    await page.getByRole('button', { name: 'Проверить и скачать' }).click();
    expect(await page.getByRole('button', { name: 'Скачать как есть' }).isVisible()).toBe(false);
    expect(await summary.textContent()).toMatch(/Что мешало жить: Похоже.на.мобильный.телефон.*Источник 1: что это/);
    await page.getByLabel('Что мешало жить').fill('Сидеть негде, {даже} <бабушкам>.');
    await page.getByLabel('Что придумали').fill('Лавку');
    await page.locator('details:has(#razdel-otkuda)').getByLabel('Что это').fill('Вымышленное сообщение ТОС «Чайная слобода»');

    await unfold(page, 'Как делали');
    await page.getByRole('button', { name: 'Добавить шаг' }).press('Enter');
    await page.keyboard.type('Собрались у пруда');
    await page.getByLabel('Рассказ своими словами').fill('import всего хорошего {из} <леса>\n## Потом\nСели.');
    await unfold(page, 'Деньги');
    await page.getByRole('button', { name: 'Добавить: кто дал' }).press('Enter');
    await page.getByRole('combobox', { name: /^Кто дал/ }).selectOption('жители');
    await page.getByRole('checkbox', { name: 'сумма неизвестна' }).check();
    await page.getByLabel('Почему сумма неизвестна').fill('не считали');

    await unfold(page, 'Снимки');
    await page.getByLabel('Выбрать или снять').setInputFiles([{ name: 'IMG_1.jpg', mimeType: 'image/jpeg', buffer: await photoWithPlace() }, { name: 'IMG_2.HEIC', mimeType: 'image/heic', buffer: Buffer.from('\0\0\0\x18ftypheic\0\0\0\0mif1heic', 'latin1') }]);
    await expect.poll(() => page.locator('[role=status]').allTextContents()).toContainEqual(expect.stringMatching(/^Снимок уменьшен, место съёмки из.него удалено.*HEIC/s));
    // The same picture is not taken twice; what was said of the other file stays.
    await page.getByLabel('Выбрать или снять').setInputFiles([{ name: 'IMG_3.jpg', mimeType: 'image/jpeg', buffer: await photoWithPlace() }]);
    await expect.poll(() => page.locator('.photos ~ [role=status]').textContent()).toMatch(/^«IMG_2.*HEIC.*IMG_3.jpg».*уже.есть/s);
    await page.getByLabel('Когда снято').selectOption('после');
    await page.getByLabel('Что видно на снимке').fill('Лавка у пруда');
    await page.getByLabel('Автор снимка').fill('архив ТОС');
    await page.getByLabel('Есть ли на снимке люди').selectOption('нет');
    await expect.poll(() => page.getByRole('complementary', { name: 'Насколько полон рассказ' }).textContent()).toMatch(/Для.газеты.5.из.9/);

    const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Проверить и скачать' }).click()]);
    expect(download.suggestedFilename()).toBe('praktika-postavili-lavku-u-pruda-na-chaynoy.zip');
    const file = join(base, download.suggestedFilename());
    await download.saveAs(file);
    await page.evaluate(() => document.querySelectorAll('details').forEach((one) => (one.open = true)));
    expect(await axeFinds(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
    expect(page.foreign).toEqual([]);
    expect(await page.evaluate(() => localStorage.length)).toBe(0);

    // What was downloaded can be opened and gone on with.
    await page.getByLabel('Что придумали').fill('');
    await page.getByLabel('Файл praktika').setInputFiles(file);
    await expect.poll(() => page.getByLabel('Что придумали').inputValue()).toBe('Лавку');
    expect(await page.getByLabel('Рассказ своими словами').inputValue()).toBe('import всего хорошего {из} <леса>\n## Потом\nСели.');
    expect(await page.locator('.face img').count()).toBe(1);
    await page.context().close();

    const packed = unzipSync(readFileSync(file));
    expect(Object.keys(packed).toSorted()).toEqual(['PROCHTI.txt', 'passport.docx', 'projects/postavili-lavku-u-pruda-na-chaynoy/foto-1.jpg', 'projects/postavili-lavku-u-pruda-na-chaynoy/index.mdx']);
    expect(strFromU8(packed['PROCHTI.txt']!)).toContain('pravki@example.org');
    const photo = await sharp(packed['projects/postavili-lavku-u-pruda-na-chaynoy/foto-1.jpg']).metadata();
    expect([photo.width, photo.height, photo.exif]).toEqual([1707, 2560, undefined]);
    expect(strFromU8(unzipSync(packed['passport.docx']!)['word/document.xml']!)).toMatch(/не.указано/);

    const contentRoot = join(base, 'content');
    cpSync(REGION, contentRoot, { recursive: true });
    const run = { projectRoot: base, contentRoot, cacheFolder: join(process.cwd(), '.cache', 'vymyshlensk'), outFolder: join(base, 'dist'), kitFolder: join(base, 'kits'), today: TODAY };
    const { ok, text, id } = await acceptPractice(run, { file });
    expect(text).toMatch(/^Принято: практика «postavili-lavku-u-pruda-na-chaynoy», код П-\d+/);
    expect(ok).toBe(true);
    const { problems, content } = await checkContent(contentRoot, run);
    expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
    const record = content.entries.projects.find((entry) => entry.id === id)!;
    expect(record.data).toMatchObject({ title: 'Поставили лавку у {пруда} на Чайной', problem: 'Сидеть негде, {даже} <бабушкам>.', tos: ['chaynaya-sloboda'], draft: true, money: { asOf: '2026-11', parts: [{ source: 'жители', amount: null, reason: 'не считали' }] } });
  }, 60_000);

  test('a draft is kept only when asked for, and can be erased', async () => {
    const page = await stage.open('/dobavit/');
    await page.locator('practice-form.is-ready').waitFor();
    await page.getByLabel('Что придумали').fill('Лавку');
    await page.getByLabel('Сохранять черновик').check();
    await expect.poll(() => page.evaluate(() => localStorage.length)).toBe(1);
    await page.reload();
    await page.getByRole('button', { name: 'Продолжить черновик' }).click();
    expect(await page.getByLabel('Что придумали').inputValue()).toBe('Лавку');
    await page.getByRole('button', { name: 'Стереть черновик' }).click();
    expect(await page.evaluate(() => localStorage.length)).toBe(0);
    await page.context().close();
  });

  test('without script the questions and the way by mail are there to read', async () => {
    const page = await stage.open('/dobavit/', { javaScriptEnabled: false });
    expect(await page.getByRole('heading', { name: 'О чём спросим' }).isVisible()).toBe(true);
    expect(await page.getByText('pravki@example.org').first().isVisible()).toBe(true);
    expect(await page.getByRole('link', { name: 'Бланк для Word' }).getAttribute('href')).toBe('/dobavit/blank.docx');
    await page.context().close();
  });
});
