/** Does a page say how much nobody has told, and what a past stage left? */
import { expect, it } from 'vitest';
import { endedSentence, isUntold, leftUndone, measuresNote, untoldSentence } from './measure-words.ts';
import type { Measure } from './schema.ts';

const measure = (order: number, status: Measure['status'], evidence: Measure['evidence'] = []) => ({ id: `m${order}`, data: { order, section: '5', text: 'мера', status, evidence, indicators: [], tasks: [], shownOn: [] } });
const proof = [{ title: 'Источник', kind: 'документ' as const }];
const stage = [measure(1, 'выполнено', proof), measure(2, 'идёт', proof), measure(3, 'нет данных'), measure(4, 'не начато'), measure(5, 'постоянно', proof), measure(6, 'нет данных')];

it('a source without a state is some knowledge', () => {
  expect(isUntold(measure(1, 'нет данных'))).toBe(true);
  expect(isUntold(measure(1, 'нет данных', proof))).toBe(false);
  expect(isUntold(measure(1, 'не начато'))).toBe(false);
});

it('counts those of which nobody told', () => {
  expect(untoldSentence(stage)).toBe('По 2 мерам из 6 сведений нет.'); // 3 and 6
  expect(untoldSentence(stage.slice(0, 3))).toBe('По 1 мере из 3 сведений нет.');
  expect(untoldSentence(stage.slice(0, 2))).toBe('Сведения есть по каждой мере.');
  expect(untoldSentence([stage[2]!, stage[5]!])).toBe('Ни по одной из 2 мер сведений нет.');
  expect(measuresNote(stage)).toBe('6\u00A0мер, по 2 сведений нет');
});

it('a past stage names every measure that is not done, once', () => {
  const left = leftUndone(stage);
  expect(left.map(({ label, measures }) => [label, measures.map((m) => m.data.order)])).toEqual([['не начаты', [4]], ['ещё идут', [2]], ['сведений нет', [3, 6]]]);
  expect(endedSentence(2024, stage)).toBe('Этап кончился в 2024 году: из 6\u00A0мер выполнено 2.'); // 1 and 5
  expect(endedSentence(2024, [stage[0]!])).toBe('Этап кончился в 2024 году, все меры выполнены.');
  expect(endedSentence(2024, [stage[2]!])).toBe('Этап кончился в 2024 году: из 1\u00A0меры ни одна не названа выполненной.');
  expect(leftUndone([stage[0]!])).toEqual([]);
});
