/** Is a delay called a delay only when it is one? */
import { describe, expect, it, test } from 'vitest';
import { countTerms, dueText, planLabel, planSentence, PLAN_TERMS, termOf, termWarning, type PlanItem } from './plan-terms.ts';

const TODAY = '2026-11-27';
const item = (status: PlanItem['status'], due?: string) => ({ status, due });

describe('termOf', () => {
  test.each([
    ['не начато', '2026-11-26', 'просрочено'],
    ['идёт', '2026-11-26', 'просрочено'],
    ['нет данных', '2026-11-26', 'срок прошёл, исход неизвестен'],
    ['выполнено', '2026-11-26', 'сделано'],
    ['постоянно', '2026-11-26', 'постоянно'],
    ['не начато', '2026-11-27', 'в срок'],
    ['не начато', '2026-11', 'в срок'],
    ['не начато', '2026', 'в срок'],
    ['не начато', '2026-10', 'просрочено'],
    ['не начато', undefined, 'без срока'],
    ['нет данных', undefined, 'без срока'],
  ] as const)('%s, срок %s: %s', (status, due, term) => expect(termOf(item(status, due), TODAY)).toBe(term));

  it('never calls an unknown outcome a delay', () => {
    for (const due of ['2020', '2026-01', '2026-11-26']) expect(termOf(item('нет данных', due), TODAY)).not.toBe('просрочено');
  });
});

const plan = [item('выполнено', '2026-03-31'), item('идёт', '2026-06-30'), item('не начато', '2026-09'), item('нет данных', '2026-10-31'), item('постоянно'), item('идёт', '2026-12-15'), item('нет данных')];

it('counts every item in one term and no other', () => {
  // 1 done + 1 always + 2 late (30 June, end of September) + 1 unknown (31 October) + 1 ahead (15 December) + 1 without a term = 7
  expect(countTerms(plan, TODAY).map(({ count }) => count)).toEqual([1, 1, 2, 1, 1, 1]);
  expect(countTerms(plan, TODAY).map(({ term }) => term)).toEqual(PLAN_TERMS);
});

it('says it in a sentence', () => {
  expect(planSentence(plan, TODAY)).toBe('7\u00A0пунктов: сделано — 1; делается постоянно — 1; просрочено — 2; срок прошёл, а сделано ли, неизвестно — 1; срок впереди — 1; срока нет — 1.');
});

it('names how late it is', () => {
  // 27 November − 31 October = 27 days; − 30 September = 31 + 27 = 58 days; − 26 November = 1 day.
  expect(termWarning(item('нет данных', '2026-10-31'), TODAY)).toBe('Срок прошёл 27\u00A0дней назад; сделано ли, никто не сообщил');
  expect(termWarning(item('не начато', '2026-09'), TODAY)).toBe('Срок прошёл 58\u00A0дней назад, а дело не начато');
  expect(termWarning(item('идёт', '2026-11-26'), TODAY)).toBe('Срок прошёл 1\u00A0день назад, а дело ещё идёт');
  expect(termWarning(item('идёт', '2026-11-27'), TODAY)).toBeUndefined();
  expect(termWarning(item('выполнено', '2020'), TODAY)).toBeUndefined();
});

it('puts terms and plans into words', () => {
  expect([dueText('2026-06-30'), dueText('2026-06'), dueText('2026')]).toEqual(['до 30\u00A0июня 2026\u00A0года', 'до конца июня 2026\u00A0года', 'до конца 2026\u00A0года']);
  expect(planLabel({ year: 2026, items: [], textKnown: false })).toBe('План на 2026 год: пункты не опубликованы');
});
