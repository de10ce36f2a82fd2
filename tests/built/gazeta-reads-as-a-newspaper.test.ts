import { describe, expect, test } from 'vitest';
import { NO_RECORDS, SITES } from './sites.ts';

describe.each(SITES)('$name', ({ pages, files }) => {
  const inserts = pages.filter((p) => /^\/gazeta\/[a-z0-9-]+\/$/.test(p.address) && !NO_RECORDS.has(p.address));

  test('there is an insert, and the archive leads to each', () => {
    const archive = pages.find((p) => p.address === '/gazeta/')!;
    const links = new Set(archive.document.querySelectorAll('a').map((a) => a.getAttribute('href')));
    expect(inserts.length).toBeGreaterThan(0);
    for (const { address } of inserts) expect([...links]).toContain(address);
  });

  test('every story has a headline, a text, its paper code and a way to its project', () => {
    for (const { address, document } of inserts) {
      const stories = document.querySelectorAll('.story');
      expect(stories.length, address).toBeGreaterThan(0);
      for (const story of stories) {
        expect(story.querySelector('h2, h3')?.textContent.trim(), address).toBeTruthy();
        expect(story.querySelector('.text')?.textContent.trim(), address).toBeTruthy();
        const link = story.querySelector('.code a')!;
        expect(link.textContent, address).toMatch(/^П-\d+$/);
        expect([...files], address).toContain(`${link.getAttribute('href')}index.html`);
      }
    }
  });

  test('number or date, age mark and all nine fields of the imprint are there; samples say so', () => {
    for (const { address, document } of inserts) {
      const text = document.querySelector('.insert')!.textContent;
      expect(document.querySelector('.age')?.textContent, address).toMatch(/^\d+\+$/);
      expect(text, address).toContain('Выходные данные');
      for (const label of ['Название издания', 'Учредитель', 'Главный редактор', 'Номер выпуска', 'Дата выхода', 'Подписано в печать', 'Тираж', 'Цена', 'Адреса']) expect(text, address).toContain(label);
      expect(text.includes('Это образец'), address).toBe(text.includes('ОБРАЗЕЦ'));
    }
  });
});
