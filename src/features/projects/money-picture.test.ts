import { describe, expect, test } from 'vitest';
import { moneyPicture, pricePerPerson } from './money-picture.ts';
import { moneySchema, type Money } from './money-schema.ts';

const money = (fields: object): Money => moneySchema.parse({ asOf: '2025', source: { title: 'Вымышленный отчёт' }, ...fields });
const part = (source: string, amount: number | null) => ({ source, amount, ...(amount === null ? { reason: 'не названа' } : {}) });

describe('moneyPicture', () => {
  test('полосы продолжают друг друга и складываются в целое', () => {
    const { strips, isWhole } = moneyPicture(money({ parts: [part('региональный бюджет', 300), part('жители', 100)] }));
    expect(isWhole).toBe(true);
    expect(strips.map(({ from, length, share }) => [from, length, share])).toEqual([[0, 75, 75], [75, 25, 25]]);
  });
  test('неизвестная часть занимает общий хвост, и долей никто не называет', () => {
    const { strips, isWhole } = moneyPicture(money({ parts: [part('региональный бюджет', 300), part('жители', null), part('бизнес', null)] }));
    expect(isWhole).toBe(false);
    expect(strips.map(({ from, length, share }) => [from, length, share])).toEqual([[0, 72, undefined], [72, 28, undefined], [72, 28, undefined]]);
  });
  test('если всё потраченное известно, хвост такой длины, сколько в нём денег', () => {
    const { strips, unexplained } = moneyPicture(money({ spent: 400, parts: [part('региональный бюджет', 300), part('жители', null)] }));
    expect(unexplained).toBe(100);
    expect(strips.map(({ from, length }) => [from, length])).toEqual([[0, 75], [75, 25]]);
  });
  test('когда неизвестно всё, полоса — одна штриховка', () => {
    expect(moneyPicture(money({ parts: [part('местный бюджет', null)] })).strips).toMatchObject([{ from: 0, length: 100 }]);
  });
  test('один грант без потраченного — не вся цена: доли нет', () => {
    expect(moneyPicture(money({ parts: [part('региональный бюджет', 200)] }))).toMatchObject({ isWhole: false, strips: [{ length: 72 }] });
  });
  test('ноль рублей не ломает деления', () => {
    expect(moneyPicture(money({ spent: 0, parts: [part('жители', 0)] })).strips).toMatchObject([{ from: 0, length: 0 }]);
  });
});

test('цена на человека — только от полной цены', () => {
  expect(pricePerPerson(money({ spent: 1000, parts: [] }), 4)).toBe(250);
  expect(pricePerPerson(money({ parts: [part('жители', 100)] }), 4)).toBeUndefined();
  expect(pricePerPerson(money({ spent: 1000, parts: [] }), 0)).toBeUndefined();
});
