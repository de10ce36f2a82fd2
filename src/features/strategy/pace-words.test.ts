/** Do distances speak plain Russian, and is the pace never less than what is needed? */
import { expect, it } from 'vitest';
import { assess } from './assessment.ts';
import { distance, gapMoment, gapText, leftToTarget, paceText, paceValue } from './pace-words.ts';

const plain = (text?: string): string | undefined => text?.replaceAll('\u00A0', ' ');
const source = { title: 'Отчёт', kind: 'документ' as const };

it('measures shares in percentage points and drops «в год» from a difference', () => {
  expect(plain(distance(12.9, '%'))).toBe('12,9 п. п.');
  expect(plain(distance(7, 'ТОС в год'))).toBe('7 ТОС');
  expect(plain(distance(1, 'проектов в год'))).toBe('1 проект');
});

it('rounds whole pieces up, shares to a tenth', () => {
  expect([paceValue(5.234, '%'), paceValue(24.9, 'шт.'), paceValue(25, 'шт.'), paceValue(3.44, 'млн ₽')]).toEqual([5.2, 25, 25, 3.4]);
});

it('says the gap on the day of the number and the pace from there', () => {
  const share = { kind: 'доля на дату' as const, unit: '%', target: { year: 2030, value: 70 }, method: { state: 'утверждена' as const }, observations: [{ period: '2025', value: 18, asOf: '2025-12-31', source }] };
  const standing = assess(share, { from: 2023, today: '2026-11-22' });
  // From 0 at the start of 2023 to 70 at the end of 2030 is 8 years, 3 of them gone: 70 × 3 ÷ 8 = 26,25; 26,25 − 18 = 8,25.
  expect(plain(gapText(share, standing))).toBe('не хватает 8,3 п. п.');
  expect(plain(gapMoment(share, standing))).toBe('на 31 декабря 2025 года');
  // (70 − 18) ÷ 5 years = 10.4
  expect(plain(paceText(share, standing.pace!))).toBe('нужно прибавлять по 10,4 п. п. в год');
  expect(plain(leftToTarget(share, standing))).toBe('52 п. п.');
  expect(plain(paceText({ kind: 'за год', unit: 'шт.' }, { perYear: 25, yearsLeft: 4 }))).toBe('каждый год нужно не меньше 25 шт.');
  expect(gapText(share, { gap: 0 })).toBeUndefined();
});

it('shows pieces whole and never rounds a shortfall away', () => {
  const reading = { period: '2026', value: 14, asOf: '2026', source };
  expect(plain(gapText({ unit: 'шт.', target: { year: 2030, value: 120 } }, { gap: 33.14, reading }))).toBe('не хватает 34 шт.');
  expect(plain(gapText({ unit: 'млн ₽', target: { year: 2030, value: 20 } }, { gap: 4.1, reading: { ...reading, value: 15.9 } }))).toBe('не хватает 4,1 млн ₽');
  expect(plain(gapText({ unit: '%', target: { year: 2030, value: 20 } }, { gap: 0.03, reading }))).toBe('не хватает 0,1 п. п.');
});
