import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isRealDate } from '../kernel/dates.ts';
import { dateHint, numberHint } from './hints.ts';

describe('dateHint', () => {
  it.each([
    ['14.06.2025', 'Напишите так: 2025-06-14.'],
    ['14.06.25', 'Напишите так: 2025-06-14.'],
    ['06/14/2025', 'Напишите так: 2025-06-14.'],
    ['6/6/2025', 'Напишите так: 2025-06-06.'],
    ['06/07/2025', 'Неясно, где здесь день, а где месяц: 2025-07-06 или 2025-06-07?'],
    ['31.02.2024', 'В феврале 2024 года 29 дн.; 31-го числа не бывает.'],
    ['2024-13-05', 'Похоже, переставлены день и месяц: 2024-05-13.'],
    ['2024-13-45', 'Месяца 13 не бывает.'],
    ['1 мая 2025 г.', 'Напишите так: 2025-05-01.'],
    ['март 2025', 'Напишите так: 2025-03.'],
    ['2025 год', 'Напишите так: 2025.'],
    ['14 6 2025', 'Напишите так: 2025-06-14.'],
    ['14.06.1025', 'Год 1025: так давно или так далеко даты не бывают, проверьте цифры.'],
    ['весна 2025', undefined],
    ['давно', undefined],
  ])('%s', (typed, hint) => expect(dateHint(typed)).toBe(hint));

  it('every date it proposes is real', () => {
    const typed = fc.tuple(fc.nat(40), fc.nat(40), fc.nat(2200), fc.constantFrom('.', '/', '-', ' ')).map(([a, b, c, s]) => [a, b, c].join(s));
    fc.assert(fc.property(typed, (text) => (dateHint(text) ?? '').match(/\d{4}-\d{2}-\d{2}/g)?.every(isRealDate) ?? true), { numRuns: 2000 });
  });
});

describe('numberHint', () => {
  it.each([
    ['57,8', '57.8'], ['240 тыс. руб.', '240000'], ['1,5 млн ₽', '1500000'], ['1 120 чел.', '1120'], ['−5', '-5'], ['41 %', '41'], ['2025 г.', '2025'], ['61°06′30″ с. ш.', '61.10833'], ['N 61° 6.5\'', '61.10833'],
  ])('%s', (typed, number) => expect(numberHint(typed)).toContain(`: ${number}.`));
  it.each([
    ['240,000', 'Если это 240 000, пишите 240000.'], ['1.240.000 ₽', 'Если это 1 240 000, пишите 1240000.'], ['57,813', 'Если это 57 813, пишите 57813; если дробь — 57.813.'],
  ])('%s: a separator of thousands or of a fraction', (typed, end) => expect(numberHint(typed)).toContain(end));
  it('does not invent a number', () => expect(numberHint('около сотни')).not.toMatch(/\d/));
});
