import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { inflateSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { SITES } from './sites.ts';

const plain = (text: string): string => text.replaceAll('\u00A0', ' ').replaceAll('\u2060', '').replace(/\s+/g, ' ').trim();

/** Objects of a PDF as text: what is packed is unpacked. */
function objectsOf(bytes: Buffer): string {
  const raw = bytes.toString('latin1');
  const packed = [...raw.matchAll(/stream\r?\n/g)].map(({ index, 0: word }) => {
    const start = index + word.length;
    try {
      return inflateSync(bytes.subarray(start, raw.indexOf('endstream', start))).toString('latin1');
    } catch {
      return '';
    }
  });
  return [raw, ...packed].join('\n');
}

describe.each(SITES)('$name', ({ folder, pages, files }) => {
  const page = pages.find(({ address }) => address === '/strategiya/otchet/')!;
  const indicators = pages.filter(({ address }) => /^\/strategiya\/pokazateli\/[^/]+\/$/.test(address));

  test('every indicator stands in it once, with its official words, target, status and who owes the number', () => {
    const told = page.document.querySelectorAll('article').map((article) => article.querySelector('h3 a')!.getAttribute('href'));
    expect(told.toSorted()).toEqual(indicators.map(({ address }) => address).toSorted());
    for (const article of page.document.querySelectorAll('article')) {
      const said = plain(article.textContent);
      expect(said).toMatch(/«.+»/);
      for (const fact of ['Цель', 'Последнее число', 'За число отвечает']) expect(said).toContain(fact);
      expect(article.querySelector('[role="img"]')?.getAttribute('aria-label')).toMatch(/^Полоса/);
    }
  });

  test('every number in brackets leads to a source, and every source is named by one', () => {
    const used = new Set(page.document.querySelectorAll('a[href^="#istochnik-"]').map((a) => a.getAttribute('href')!.slice(1)));
    expect([...used].toSorted()).toEqual(page.document.querySelectorAll('li[id^="istochnik-"]').map((li) => li.id).toSorted());
  });

  describe('as a PDF', () => {
    const bytes = readFileSync(join(folder, 'strategiya/otchet.pdf'));
    const objects = objectsOf(bytes);

    test('is offered with its size and number of pages', () => {
      expect(files.has('/strategiya/otchet.pdf')).toBe(true);
      expect(plain(page.document.querySelector('.page-head')!.textContent)).toMatch(new RegExp(`PDF для печати, ${(objects.match(/\/Type ?\/Page\b(?!s)/g) ?? []).length} страниц[аы]? А4, \\d+ КБ, на \\d`));
    });

    test('is a PDF of at most 1 MB, tagged, in Russian, with a title', () => {
      expect(bytes.subarray(0, 5).toString()).toBe('%PDF-');
      expect(bytes.length).toBeLessThan(1024 * 1024);
      for (const sign of [/\/StructTreeRoot/, /\/Lang ?\(ru/, /\/Marked true/, /\/DisplayDocTitle true/, /pdfuaid/]) expect(objects).toMatch(sign);
    });

    test('has heads of tables, headings and a description for every drawing', () => {
      const count = (type: string): number => (objects.match(new RegExp(`/S ?/${type}\\b`, 'g')) ?? []).length;
      expect(count('TH')).toBeGreaterThan(8);
      expect(count('H1')).toBe(1);
      expect(count('H3')).toBe(indicators.length);
      expect(count('Figure')).toBe(indicators.length);
      expect((objects.match(/\/Alt ?[(<]/g) ?? []).length).toBeGreaterThanOrEqual(indicators.length);
    });

    test('carries its fonts', () => {
      const fonts = [...objects.matchAll(/\/FontName ?\/([A-Z]{6}\+)?(\S+)/g)].map(([, subset, name]) => [subset !== undefined, name]);
      expect(fonts.length).toBeGreaterThan(0);
      expect(fonts.filter(([isSubset]) => !isSubset)).toEqual([]);
    });

    test('says the same as the page', (context) => {
      let text = '';
      try {
        text = execFileSync('pdftotext', ['-layout', join(folder, 'strategiya/otchet.pdf'), '-'], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
      } catch {
        context.skip('нет программы pdftotext (пакет poppler-utils)');
      }
      const onPaper = plain(text).replaceAll('\u00AD', '').replaceAll('\uFFFD', '?');
      expect(onPaper).not.toMatch(/undefined|NaN|\[object|\?\?\?/);
      for (const heading of page.document.querySelectorAll('h2')) expect(onPaper).toContain(plain(heading.textContent));
      // A long name may be broken between lines beside a neighbouring column; its first three words are not.
      for (const heading of page.document.querySelectorAll('h3')) expect(onPaper).toContain(plain(heading.textContent).split(' ').slice(0, 3).join(' '));
      expect(onPaper.match(/За число отвечает:/g)?.length).toBe(indicators.length);
    });
  });
});
