import { describe, expect, test } from 'vitest';
import { moneySchema, type Money } from './money-schema.ts';
import { projectTotal, sumOverProjects } from './money.ts';

const certificate = { asOf: '2025', source: { title: 'Вымышленный отчёт' } };
const money = (fields: object): Money => moneySchema.parse({ ...certificate, ...fields });
const part = (source: string, amount: number | null) => ({ source, amount, ...(amount === null ? { reason: 'не названа' } : {}) });

describe('projectTotal', () => {
  test('известные части складываются', () => {
    expect(projectTotal(money({ parts: [part('региональный бюджет', 240_000), part('местный бюджет', 50_000)] }))).toEqual({ amount: 290_000, isPartial: false, isApproximate: false });
  });
  test('неизвестная часть не ноль: сумма помечена неполной', () => {
    expect(projectTotal(money({ parts: [part('региональный бюджет', 265_000), part('местный бюджет', null)] }))).toMatchObject({ amount: 265_000, isPartial: true });
  });
  test('одна известная часть — грант, а не вся стоимость', () => {
    expect(projectTotal(money({ parts: [part('региональный бюджет', 200_000)] }))).toMatchObject({ amount: 200_000, isPartial: true });
  });
  test('без единой суммы итога нет', () => {
    expect(projectTotal(money({ parts: [part('местный бюджет', null)] })).amount).toBeUndefined();
    expect(projectTotal(undefined).amount).toBeUndefined();
  });
  test('потраченное важнее частей и присуждённого', () => {
    expect(projectTotal(money({ spent: 300, awarded: 200, parts: [part('жители', 100)] })).amount).toBe(300);
  });
});

test('сумма по проектам говорит, по скольким она', () => {
  expect(sumOverProjects([money({ spent: 100 }), undefined, money({ parts: [part('жители', null)] }), money({ spent: 50 })])).toEqual({ amount: 150, isPartial: false, known: 2, total: 4 });
});
