/** The same gap is called by one name on every page, and a date without a day is not declined as a day. */
import { describe, expect, test } from 'vitest';
import { isRedirect, SITES, visibleText } from './sites.ts';

const MONTHS = 'января|февраля|марта|апреля|мая|июня|июля|августа|сентября|октября|ноября|декабря';

const RULES: readonly (readonly [law: string, fault: RegExp])[] = [
  ['после «на» месяц без числа стоит в именительном падеже', new RegExp(`(?<![а-яё])на (?:${MONTHS}) \\d{4}`, 'i')],
  ['год «не назван», стоимость «не названа»', /год неизвестен|стоимость неизвестна|сколько стоило, неизвестно/i],
  ['посчитанное не называют «практикой» там, где речь о записи', /полная практика/i],
  ['подпись не кончается точкой перед разделителем', /[а-яё]\. · /],
  ['между числом и его словом строка не рвётся: «9 из 9», «1500 ₽»', /\d из \d|\d [₽%]/],
];

describe.each(SITES)('$name', ({ pages }) => {
  const texts = pages.filter((page) => !isRedirect(page)).map((page) => ({ address: page.address, text: visibleText(page) }));

  test.each(RULES.slice(0, 3))('%s', (_law, fault) => {
    // Spaces of any kind are one here.
    const faults = texts.flatMap(({ address, text }) => {
      const found = fault.exec(text.replace(/\s+/g, ' '));
      return found ? [`${address}: ${found[0]}`] : [];
    });
    expect(faults).toEqual([]);
  });

  test.each(RULES.slice(3))('%s', (_law, fault) => {
    const faults = pages.filter(({ address }) => address.startsWith('/proekty/')).flatMap((page) => {
      const found = fault.exec(page.document.querySelector('main')?.textContent.replaceAll('\n', ' ') ?? '');
      return found ? [`${page.address}: ${found[0]}`] : [];
    });
    expect(faults).toEqual([]);
  });
});
