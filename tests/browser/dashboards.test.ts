import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { onStage } from './browser.ts';

const NARROW = { viewport: { width: 320, height: 640 } };
const shown = (page: Page): Promise<string> => page.locator('atlas-measures').evaluate((e) => `${(e as HTMLElement).dataset.measure} ${(e as HTMLElement).dataset.drawing}`);
const tile = (page: Page, name: RegExp) => page.locator('atlas-measures .tiles').getByRole('link', { name });

describe('вымышленный регион: мозаика и карта муниципалитетов', () => {
  const stage = onStage('dist-vymyshlensk');

  test('переключатель меняет числа, краски, имена ссылок и адрес; чужое в адресе остаётся', async () => {
    const page = await stage.open('/municipalitety/?okrug=vymyshlensk');
    expect(await shown(page)).toBe('proekty plitki');
    expect(await tile(page, /^Вымышленск: 11 проектов/).count()).toBe(1);
    await page.getByRole('radio', { name: 'На 10 000 жителей' }).check();
    expect(await shown(page)).toBe('na-10000 plitki');
    expect(await tile(page, /^Вымышленск: 1,8/).count()).toBe(1);
    expect(new URL(page.url()).search).toBe('?okrug=vymyshlensk&mera=na-10000');
    await page.getByRole('radio', { name: 'Карта', exact: true }).check();
    expect(await page.locator('svg.measure-map').isVisible()).toBe(true);
    expect(await page.locator('.tiles').isVisible()).toBe(false);
    expect(await page.locator('svg.measure-map').getByRole('link', { name: /^Вымышленск: 1,8/ }).count()).toBe(1);
    await page.context().close();
  });

  test('ноль и «нет данных» различаются и видом, и словами', async () => {
    const page = await stage.open('/municipalitety/?mera=tos');
    const empty = tile(page, /^Нигдеевский: 0 ТОС/);
    expect(await empty.getAttribute('data-shade')).toBe('0');
    await page.getByRole('radio', { name: 'Проекты' }).check();
    expect(await tile(page, /^Нигдеевский: записей пока нет/).getAttribute('data-shade')).toBe('-');
    await page.context().close();
  });

  test('мусор в адресе не ломает ничего; стрелками с клавиатуры мера меняется', async () => {
    const page = await stage.open('/municipalitety/?mera=%3Cscript%3E&risunok=..%2F');
    expect(await shown(page)).toBe('proekty plitki');
    await page.getByRole('radio', { name: 'Проекты' }).focus();
    await page.keyboard.press('ArrowRight');
    expect(await shown(page)).toBe('dengi plitki');
    await page.context().close();
  });

  test('без скрипта переключателя нет, а все четыре числа стоят в таблице', async () => {
    const page = await stage.open('/municipalitety/', { javaScriptEnabled: false });
    expect(await page.getByRole('radio').count()).toBe(0);
    expect(await page.locator('main table thead th').allInnerTexts()).toEqual(['Муниципалитет', 'Проекты', 'Известная стоимость', 'ТОС', 'Проектов на 10\u00A0000 жителей']);
    await page.context().close();
  });

  test('противоречие источников сказано словами, оба числа на месте', async () => {
    const page = await stage.open('/municipalitety/vymyshlensk/');
    const section = page.locator('section', { has: page.getByRole('heading', { name: 'Сколько ТОС, по источникам' }) });
    expect(await section.innerText()).toMatch(/На\sодну\sдату.*31\sи\s34/s);
    expect(await section.locator('tbody tr').count()).toBe(2);
    await page.context().close();
  });

  test('на узком экране число и день стоят одной строкой, слова не рвутся', async () => {
    const page = await stage.open('/municipalitety/vymyshlensk/', NARROW);
    const row = page.locator('section', { has: page.getByRole('heading', { name: 'Сколько ТОС, по источникам' }) }).locator('tbody tr').first();
    const [number, day, source] = await Promise.all([0, 1, 2].map(async (i) => (await row.locator('td').nth(i).boundingBox())!));
    expect(day!.y + day!.height).toBeLessThanOrEqual(number!.y + number!.height + 8);
    expect(day!.height).toBeLessThan(40);
    expect(source!.y).toBeGreaterThanOrEqual(day!.y + day!.height - 1);
    await page.context().close();
  });

  test('соседний ТОС на рисунке границ назван и на рисунке, и в подписи со ссылкой', async () => {
    const page = await stage.open('/tos/chaynaya-sloboda/');
    expect(await page.locator('svg.boundary-map text', { hasText: 'Скамейка у реки' }).count()).toBe(1);
    expect(await page.locator('figcaption').getByRole('link', { name: /Скамейка у\sреки/ }).getAttribute('href')).toBe('/tos/skameyka-u-reki/');
    await page.context().close();
  });

  test('страница ТОС: границы, история, соседи, и ничего лишнего у ТОС без сведений', async () => {
    const page = await stage.open('/tos/chaynaya-sloboda/');
    for (const name of ['Границы', 'Как всё было', 'План развития', 'Соседние ТОС']) expect(await page.getByRole('heading', { name }).count(), name).toBe(1);
    await page.goto(new URL('/tos/tam-za-ozerom/', stage.url()).href);
    expect(await page.locator('main .no-data').count()).toBeLessThan(3);
    expect(await page.locator('main').innerText()).toMatch(/Чего мы пока не\sзнаем/);
    await page.context().close();
  });
});

describe('настоящий регион', () => {
  const stage = onStage('dist');

  test('без границ муниципалитетов карты не предлагают', async () => {
    const page = await stage.open('/municipalitety/?risunok=karta');
    expect(await shown(page)).toBe('proekty plitki');
    expect(await page.getByRole('radio', { name: 'Карта', exact: true }).count()).toBe(0);
    await page.context().close();
  });

  test('у ТОС, о котором известна одна награда, нет пустой истории, а год стоит под наградой', async () => {
    const page = await stage.open('/tos/zemlyaki/');
    expect(await page.getByRole('heading', { name: 'Как всё было' }).count()).toBe(0);
    const awards = page.locator('section', { has: page.getByRole('heading', { name: 'Награды и конкурсы' }) });
    expect(await awards.innerText()).toMatch(/Год\sконкурса/);
    await page.context().close();
  });

  test('строка без записей говорит об этом один раз', async () => {
    const page = await stage.open('/municipalitety/');
    const silent = page.locator('main table tbody tr').filter({ has: page.locator('td[colspan="4"]') }).first();
    expect((await silent.innerText()).match(/записей пока нет/g)).toHaveLength(1);
    await page.context().close();
  });

  test('меню на узком экране занимает не больше трёх строк', async () => {
    const page = await stage.open('/', NARROW);
    const lines = await page.locator('.masthead nav li').evaluateAll((items) => new Set(items.map((item) => item.getBoundingClientRect().top)).size);
    expect(lines).toBeLessThanOrEqual(3);
    await page.context().close();
  });

  test('от округа — к тому, что здесь строят, по ссылке с отбором', async () => {
    const page = await stage.open('/municipalitety/pskovsky/', NARROW);
    const href = await page.locator('main a[href*="obekt="]').first().getAttribute('href');
    expect(href).toMatch(/^\/proekty\/\?okrug=pskovsky&obekt=[a-z-]+$/);
    await page.context().close();
  });

  test.each(['/municipalitety/?mera=dengi', '/municipalitety/usvyatsky/', '/municipalitety/pskovsky/'])('%s: axe чист, сдвигов нет', async (path) => {
    const page = await stage.open('/404.html', { ...NARROW, colorScheme: 'dark' });
    // The change of letters when the fonts come is one matter of all pages; here only what these pages move themselves.
    await page.route('**/*.woff2', (route) => route.abort());
    await page.goto(new URL(path, stage.url()).href);
    const { violations } = await new AxeBuilder({ page: page as never }).analyze();
    expect(violations.map((v) => `${v.id}: ${v.nodes[0]?.html}`)).toEqual([]);
    const shift = await page.evaluate(
      () =>
        new Promise<number>((resolve) => {
          let sum = 0;
          new PerformanceObserver((list) => {
            for (const entry of list.getEntries() as (PerformanceEntry & { value: number })[]) sum += entry.value;
          }).observe({ type: 'layout-shift', buffered: true });
          setTimeout(() => resolve(sum), 500);
        }),
    );
    expect(shift).toBeLessThan(0.02);
    await page.context().close();
  });
});
