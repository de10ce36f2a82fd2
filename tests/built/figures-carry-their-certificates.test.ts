import { describe, expect, test } from 'vitest';
import { SITES } from './sites.ts';

describe.each(SITES)('$name', ({ pages }) => {
  const withFigures = pages.filter((page) => page.document.querySelector('.figure'));

  test('some pages give figures by id, and none gives the component raw', () => {
    expect(withFigures.length).toBeGreaterThan(0);
    expect(pages.filter((page) => /<Figure\b|&lt;Figure/.test(page.html)).map((page) => page.address)).toEqual([]);
  });

  test('every mark leads to its certificate on the same page, with value, date and source; every certificate leads back', () => {
    const faults: string[] = [];
    for (const { address, document } of withFigures) {
      const ids = new Set(document.querySelectorAll('[id]').map((e) => e.id));
      const marked = new Set<string>();
      for (const mark of document.querySelectorAll('.figure a')) {
        const target = mark.getAttribute('href')!.slice(1);
        marked.add(target);
        const certificate = document.querySelector(`li#${target}`);
        const said = certificate?.textContent.replaceAll('\u00A0', ' ') ?? '';
        if (!certificate) faults.push(`${address}: нет #${target}`);
        else if (!/\d{4} год/.test(said) || !/Источник: .+/.test(said)) faults.push(`${address} #${target}: нет дня или источника: ${said}`);
        if (mark.getAttribute('aria-describedby') !== target) faults.push(`${address}: ${target} не описан вслух`);
      }
      for (const certificate of document.querySelectorAll('li[id^="chislo-"]')) if (!marked.has(certificate.id)) faults.push(`${address}: ${certificate.id} ни к чему не относится`);
      for (const back of document.querySelectorAll('a[href^="#k-chislu-"]')) if (!ids.has(back.getAttribute('href')!.slice(1))) faults.push(`${address}: ${back.getAttribute('href')} ведёт в никуда`);
      const all = document.querySelectorAll('[id]').map((e) => e.id);
      if (new Set(all).size !== all.length) faults.push(`${address}: имена повторяются`);
    }
    expect(faults).toEqual([]);
  });

  test('a number and its noun do not part, and the sign of the certificate is not copied with them', () => {
    for (const { address, document } of withFigures) for (const mark of document.querySelectorAll('.figure a:not(.unknown)')) expect(mark.textContent, address).toMatch(/^(около\u00A0)?[\d\u00A0,]+(\u00A0[^\s\d]+)*$/);
  });
});

test('a contradiction, an unknown value and an older day are told in the fictional region', () => {
  const about = SITES[1]!.pages.find((page) => page.address === '/o-proekte/')!;
  const said = about.document.querySelector('.certificates')!.textContent.replaceAll('\u00A0', ' ');
  expect(said).toContain('Источники расходятся: 13 ТОС на 1 июля 2026 года.');
  expect(said).toContain('Почему нет: В протоколе сумма залита чаем.');
  expect(about.document.querySelector('.figure a.unknown')?.textContent).toBe('нет данных');
});
