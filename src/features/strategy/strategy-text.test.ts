/** Is every word of the Strategy on the page exactly once, and is every id given once? */
import { expect, it } from 'vitest';
import { strategyText, type StrategyRecords } from './strategy-text.ts';

const rec = <T>(id: string, data: T) => ({ id, file: `${id}.yaml`, data });
const measure = (order: number, where: object, section: string) => rec(`m${order}${section}`, { order, section, text: `мера ${order} ${section}`, status: 'нет данных' as const, evidence: [], indicators: [], tasks: [], shownOn: [], ...where });
const all = {
  foundations: [rec('c', { kind: 'цель' as const, order: 1, section: '3', text: 'цель\n\nвторой абзац цели' }), rec('p', { kind: 'принцип' as const, order: 1, section: '3', text: 'принцип' })],
  tasks: [rec('t', { order: 1, section: '3', title: 'коротко', text: 'задача', indicators: [] })],
  directions: [rec('d', { order: 1, section: '4.1', title: 'направление', nameShort: 'Двор' })],
  activities: [rec('a', { direction: 'd', order: 1, section: '4.1', title: 'коротко', text: 'вид работ' })],
  stages: [rec('e', { order: 1, section: '5', title: 'Этап', from: 2023, to: 2024 })],
  measures: [measure(1, { stage: 'e' }, '5'), measure(2, { sphere: 'информационная открытость' }, '6')],
  results: [rec('r1', { audience: 'жители' as const, kind: 'результат' as const, order: 1, section: '7.3', text: 'результат', evidence: [], indicators: [] }), rec('r2', { audience: 'жители' as const, kind: 'эффект' as const, order: 1, section: '5', text: 'эффект', evidence: [], indicators: [] })],
  indicators: [],
} satisfies StrategyRecords;

it('keeps every word, once', () => {
  const chapters = strategyText(all);
  const words = chapters.flatMap((c) => c.sections.flatMap((s) => [...s.paragraphs, ...s.items.map((i) => i.text)]));
  expect(words).toEqual(['цель', 'второй абзац цели', 'принцип', 'задача', 'вид работ', 'мера 1 5', 'эффект', 'мера 2 6', 'результат']);
});

it('leaves out chapters without records and repeats no id', () => {
  const chapters = strategyText(all);
  expect(chapters.map((c) => c.id)).not.toContain('pokazateli');
  const ids = chapters.flatMap((c) => [c.id, ...c.anchors, ...c.sections.flatMap((s) => [s.heading?.id, ...s.anchors, ...s.items.flatMap((i) => [i.id, ...i.anchors])])]).filter((id) => id !== undefined);
  expect(new Set(ids).size).toBe(ids.length);
  for (const id of ['3', '4', '4.1', '5', '6', '7', '7.3']) expect(ids).toContain(id);
});
