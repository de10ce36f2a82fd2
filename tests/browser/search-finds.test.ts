import { describe, expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { onStage } from './browser.ts';

const stage = onStage('dist');
const PATIENCE = { timeout: 15_000 };
const KB = 1024;

const status = (page: Page) => page.locator('search-box > .status[role=status]');
const hits = (page: Page) => page.locator('[data-results] li a');
const listbox = (page: Page) => page.getByRole('listbox');
const field = (page: Page) => page.getByRole('combobox', { name: /Что ищете/ });
const query = (page: Page) => new URL(page.url()).searchParams;

describe('поиск', () => {
  test('ищет по мере набора, в любой форме слова, и кладёт вопрос в адрес', async () => {
    const page = await stage.open('/poisk/');
    await field(page).pressSequentially('площадкой');
    await expect.poll(() => status(page).innerText(), PATIENCE).toMatch(/^Нашлось: \d+\sзапис/);
    expect(await page.locator('[data-results] mark').first().innerText()).toMatch(/^площадк/i);
    expect(query(page).get('q')).toBe('площадкой');
    expect(page.foreign).toEqual([]);
    await page.context().close();
  });

  test.each([
    ['площадок', 'площадка'],
    ['спортивный', 'спортивная'],
    ['ёмкости', 'емкости'],
    ['Ёмкость', 'емкостей'],
  ])('«%s» находит то же, что «%s»', async (one, other) => {
    const page = await stage.open(`/poisk/?q=${encodeURIComponent(one)}`);
    const found = async (): Promise<string[]> => {
      await expect.poll(() => status(page).innerText(), PATIENCE).toMatch(/^Нашлось/);
      return (await hits(page).evaluateAll((links) => links.map((a) => a.getAttribute('href')!))).toSorted();
    };
    const first = await found();
    await page.goto(new URL(`/poisk/?q=${encodeURIComponent(other)}`, stage.url()).href);
    const second = await found();
    expect(first.filter((href) => second.includes(href)).length).toBeGreaterThan(0);
    await page.context().close();
  });

  test('отбор сужает, показывает числа, живёт в адресе; «назад» возвращает', async () => {
    const page = await stage.open('/poisk/?q=сквер');
    await expect.poll(() => status(page).innerText(), PATIENCE).toMatch(/^Нашлось/);
    const before = await status(page).innerText();
    const year = page.getByLabel('Год');
    const option = (await year.locator('option').allInnerTexts()).find((text) => /^\d{4} \([1-9]/.test(text))!;
    const [, value, count] = /^(\d{4}) \((\d+)\)$/.exec(option)!;
    await year.selectOption(value!);
    await expect.poll(() => status(page).innerText(), PATIENCE).toMatch(new RegExp(`^Нашлось: ${count}\\s`));
    expect([query(page).get('q'), query(page).get('god')]).toEqual(['сквер', value]);
    await page.goBack();
    await expect.poll(() => status(page).innerText(), PATIENCE).toBe(before);
    expect(await year.inputValue()).toBe('');
    await page.goForward();
    await expect.poll(() => year.inputValue(), PATIENCE).toBe(value);
    await page.getByRole('button', { name: 'Снять отбор' }).click();
    await expect.poll(() => status(page).innerText(), PATIENCE).toBe(before);
    await page.context().close();
  });

  test('из найденного и обратно: вопрос и ответ на месте', async () => {
    const page = await stage.open('/poisk/?q=сквер&vid=proekt');
    await hits(page).first().click();
    await page.waitForURL(/\/proekty\/[a-z0-9-]+\/$/);
    await page.goBack();
    await expect.poll(() => hits(page).count(), PATIENCE).toBeGreaterThan(0);
    expect(await field(page).inputValue()).toBe('сквер');
    await page.context().close();
  });

  test('с клавиатуры: Tab ведёт от поля к отбору и к найденному, Enter открывает', async () => {
    const page = await stage.open('/poisk/');
    await field(page).focus();
    await page.keyboard.type('сквер');
    await page.keyboard.press('Enter');
    await expect.poll(() => hits(page).count(), PATIENCE).toBeGreaterThan(0);
    for (let step = 0; step < 12 && !(await hits(page).first().evaluate((a) => a === document.activeElement)); step++) await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/(proekty|tos)\/[a-z0-9-]+\/$/);
    await page.context().close();
  });

  test.each([['П-1', 'П-1'], ['п14', 'П-14'], ['т-3', 'Т-3'], ['p9', 'П-9']])('код «%s»: запись %s первая, Enter открывает её', async (typed, code) => {
    const page = await stage.open('/poisk/');
    await field(page).fill(typed);
    await expect.poll(() => page.locator('[data-results] [data-slot="code"]').first().innerText().catch(() => ''), PATIENCE).toBe(code);
    const target = await hits(page).first().getAttribute('href');
    await field(page).press('Enter');
    await page.waitForURL(new RegExp(`${target}$`));
    await page.context().close();
  });

  test('мусор в адресе не мешает', async () => {
    const page = await stage.open('/poisk/?vid=%D0%B7%D0%BB%D0%BE&god=0&okrug=..%2F&x=1&q=%00');
    expect(await page.getByRole('heading', { name: 'Что здесь есть' }).isVisible()).toBe(true);
    expect(await status(page).innerText()).toBe('');
    await page.context().close();
  });

  test('когда ничего нет — говорит это и подсказывает, а не находит похожее на шум', async () => {
    for (const nonsense of ['йцукенгш', 'П-99999', '%%%"«»']) {
      const page = await stage.open(`/poisk/?q=${encodeURIComponent(nonsense)}&vid=proekt`);
      if (/\p{L}/u.test(nonsense)) {
        await expect.poll(() => status(page).innerText(), PATIENCE).toMatch(/Ничего не нашлось/);
        expect(await status(page).getByRole('link', { name: 'полный указатель' }).getAttribute('href')).toBe('/poisk/ukazatel/');
      } else await expect.poll(() => status(page).innerText(), PATIENCE).toMatch(/^Нашлось/);
      await page.context().close();
    }
  });
});

describe('поиск понимает по-русски и говорит, что понял', () => {
  test.each([['gkjoflrf'], ['ploshadka']])('«%s»: показано по запросу «площадка», а как есть — по ссылке', async (typed) => {
    const page = await stage.open(`/poisk/?q=${typed}`);
    await expect.poll(() => status(page).innerText(), PATIENCE).toMatch(/^Нашлось[\s\S]*Показано по запросу «площадка»/);
    await status(page).getByRole('link', { name: `Искать «${typed}» как есть` }).click();
    await expect.poll(() => status(page).innerText(), PATIENCE).toMatch(/Ничего не нашлось/);
    expect([query(page).get('q'), query(page).get('doslovno')]).toEqual([typed, 'da']);
    await page.goBack();
    await expect.poll(() => status(page).innerText(), PATIENCE).toMatch(/Показано по запросу/);
    await page.context().close();
  });

  test('опечатка: слово предложено ссылкой, а не подставлено молча', async () => {
    const page = await stage.open('/poisk/?q=плащадка');
    await expect.poll(() => status(page).innerText(), PATIENCE).toMatch(/^Ничего не нашлось\.\s+Возможно, вы искали: площадка/);
    expect(await hits(page).count()).toBe(0);
    await status(page).getByRole('link', { name: 'площадка' }).click();
    await expect.poll(() => status(page).innerText(), PATIENCE).toMatch(/^Нашлось/);
    expect(await field(page).inputValue()).toBe('площадка');
    await page.context().close();
  });

  test.each([['<img src=x onerror=alert(1)>'], ['🌲🌲🌲'], ['я'.repeat(10_000)], ['"[]{}*?+\\ площадка']])('странный вопрос %# — просто текст', async (strange) => {
    const page = await stage.open('/poisk/');
    const faults: string[] = [];
    page.on('pageerror', (error) => faults.push(error.message));
    await field(page).fill(strange);
    await page.waitForTimeout(1500);
    expect(await page.locator('main img[src="x"]').count()).toBe(0);
    expect(faults).toEqual([]);
    await page.context().close();
  });
});

describe('на узком экране', () => {
  test('отбор сложен, результаты стоят сразу под ответом; число выбранных на виду', async () => {
    const page = await stage.open('/poisk/?q=сквер&vid=proekt', { viewport: { width: 320, height: 700 } });
    await expect.poll(() => hits(page).count(), PATIENCE).toBeGreaterThan(0);
    expect(await page.getByLabel('Год').isVisible()).toBe(false);
    expect((await hits(page).first().boundingBox())!.y).toBeLessThan(620);
    await page.getByText('выбрано: 1').click();
    expect(await page.getByLabel('Год').isVisible()).toBe(true);
    await page.context().close();
  });
});

describe('подсказки', () => {
  test('стрелки ходят, Escape закрывает, Enter ищет выбранное; результатов не заслоняют', async () => {
    const page = await stage.open('/poisk/');
    await field(page).pressSequentially('скаме');
    await expect.poll(() => listbox(page).getByRole('option').count(), PATIENCE).toBeGreaterThan(0);
    await expect.poll(() => hits(page).count(), PATIENCE).toBeGreaterThan(0);
    expect(await field(page).getAttribute('aria-expanded')).toBe('true');
    const [list, first] = await Promise.all([listbox(page).boundingBox(), hits(page).first().boundingBox()]);
    expect(list!.y + list!.height).toBeLessThanOrEqual(first!.y);
    await page.keyboard.press('ArrowDown');
    const active = await field(page).getAttribute('aria-activedescendant');
    expect(await page.locator(`#${active}`).getAttribute('aria-selected')).toBe('true');
    const text = await page.locator(`#${active} span`).innerText();
    await page.keyboard.press('Enter');
    await expect.poll(() => query(page).get('q'), PATIENCE).toBe(text);
    await field(page).fill('бесед');
    await expect.poll(() => listbox(page).isVisible(), PATIENCE).toBe(true);
    await page.keyboard.press('Escape');
    expect(await listbox(page).isVisible()).toBe(false);
    expect(await field(page).inputValue()).toBe('бесед');
    await page.context().close();
  });

  test('с главной код ведёт прямо на страницу, слово — в поиск', async () => {
    const page = await stage.open('/');
    await field(page).click();
    await field(page).pressSequentially('п34');
    await expect.poll(() => listbox(page).getByRole('option').count(), PATIENCE).toBe(1);
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/proekty\/[a-z0-9-]+\/$/);
    await page.goBack();
    await field(page).fill('сквер');
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/poisk\/\?q=/);
    await page.context().close();
  });

  test('файл подсказок не пришёл — строка остаётся строкой', async () => {
    const page = await stage.open('/poisk/');
    await page.route('**/podskazki.json', (route) => route.abort());
    await field(page).fill('сквер');
    await expect.poll(() => status(page).innerText(), PATIENCE).toMatch(/^Нашлось/);
    await page.context().close();
  });
});

describe('поиск водит карту', () => {
  test('слово в адресе оставляет на карте найденное; снять можно', async () => {
    const page = await stage.open('/karta/?q=скамеек');
    const said = page.locator('map-search .status').getByRole('status');
    await expect.poll(() => said.innerText(), PATIENCE).toMatch(/^По запросу «скамеек» найдено: \d+/);
    const count = Number(/: (\d+)/.exec(await said.innerText())![1]);
    expect(await page.locator('atlas-explorer [data-key]:visible').count()).toBeLessThanOrEqual(count);
    expect(await page.getByRole('button', { name: /Снять/ }).allInnerTexts()).toEqual(['Снять поиск']);
    await page.getByRole('button', { name: 'Снять поиск' }).click();
    await expect.poll(() => query(page).get('q'), PATIENCE).toBeNull();
    await page.context().close();
  });

  test('условия, с которыми не осталось ничего, названы одной фразой и снимаются', async () => {
    const page = await stage.open('/karta/?q=скамеек&god=ne-nazvan&vid=tos');
    const said = page.locator('map-search .status').getByRole('status');
    await expect.poll(() => said.innerText(), PATIENCE).toMatch(/^По запросу «скамеек» найдено \d+\sзапис.*, но с выбранными условиями — ни одной\.$/);
    expect(await page.locator('[data-status]').getAttribute('aria-live')).toBe('off');
    await page.getByRole('button', { name: 'Снять условия' }).click();
    await expect.poll(() => said.innerText(), PATIENCE).toMatch(/^По запросу «скамеек» найдено: \d+\.$/);
    expect([query(page).get('q'), query(page).get('god')]).toEqual(['скамеек', null]);
    await page.context().close();
  });
});

describe('первый поиск', () => {
  test('не тяжелее 300 КБ и 30 запросов, страница при этом не прыгает', async () => {
    const page = await stage.open('/poisk/');
    let [bytes, requests] = [0, 0];
    page.on('response', (response) => {
      if (!/pagefind|_astro/.test(response.url())) return;
      requests++;
      void response.request().sizes().then((sizes) => (bytes += sizes.responseBodySize + sizes.responseHeadersSize));
    });
    await field(page).pressSequentially('детская площадка', { delay: 20 });
    await expect.poll(() => status(page).innerText(), PATIENCE).toMatch(/^Нашлось/);
    await page.waitForLoadState('networkidle');
    console.log(`первый поиск: ${Math.round(bytes / KB)} КБ, ${requests} запросов`);
    expect(bytes).toBeLessThan(300 * KB);
    expect(requests).toBeLessThanOrEqual(30);
    await page.goto(new URL('/poisk/?q=сквер', stage.url()).href);
    const shift = await page.evaluate(
      () =>
        new Promise<number>((done) => {
          let sum = 0;
          new PerformanceObserver((list) => list.getEntries().forEach((entry) => (sum += (entry as unknown as { value: number }).value))).observe({ type: 'layout-shift', buffered: true });
          setTimeout(() => done(sum), 1500);
        }),
    );
    expect(shift).toBeLessThan(0.05);
    await page.context().close();
  });
});

describe('указатель не загрузился', () => {
  test.each([['**/pagefind/pagefind.js*'], ['**/pagefind/pagefind-entry.json*'], ['**/pagefind/wasm.*'], ['**/pagefind/*.pf_meta'], ['**/pagefind/filter/*'], ['**/pagefind/index/*'], ['**/pagefind/fragment/*']])(
    '%s: ясные слова и полный указатель; со связью поиск оживает',
    async (pattern) => {
      const page = await stage.open('/poisk/');
      await page.route(pattern, (route) => route.fulfill({ status: 404, body: 'нет' }));
      await field(page).fill('сквер');
      await expect.poll(() => status(page).innerText(), PATIENCE).toMatch(/^Поиск сейчас не работает/);
      expect(await status(page).getByRole('link').getAttribute('href')).toBe('/poisk/ukazatel/');
      await page.unrouteAll();
      await field(page).fill('сквер у');
      await expect.poll(() => status(page).innerText(), PATIENCE).toMatch(/^Нашлось/);
      await page.context().close();
    },
  );

  test('без хранилища браузера поиск работает', async () => {
    const page = await stage.open('/o-proekte/');
    await page.addInitScript(() => {
      for (const name of ['localStorage', 'sessionStorage', 'indexedDB']) Object.defineProperty(window, name, { get: () => { throw new DOMException('нельзя', 'SecurityError'); } });
    });
    await page.goto(new URL('/poisk/?q=сквер', stage.url()).href);
    await expect.poll(() => status(page).innerText(), PATIENCE).toMatch(/^Нашлось/);
    await page.context().close();
  });

  test('без скрипта поля и отбора не видно, ссылка ведёт в полный указатель', async () => {
    const page = await stage.open('/poisk/', { javaScriptEnabled: false });
    expect(await page.getByLabel('Год').isVisible()).toBe(false);
    expect(await page.locator('main input').isVisible()).toBe(false);
    const [lead, start] = await Promise.all([page.locator('main .without').boundingBox(), page.locator('main .start').boundingBox()]);
    expect(start!.x).toBe(lead!.x);
    await page.locator('main').getByRole('link', { name: 'Полный указатель: все записи по алфавиту' }).click();
    expect(new URL(page.url()).pathname).toBe('/poisk/ukazatel/');
    await page.context().close();
  });
});
