import { describe, expect, test } from 'vitest';
import { planDigest, type SheetPart } from './digest-plan.ts';

const part = (title: string, count: number, isMinor = false): SheetPart => ({ title, count: `${count} ${title}`, isMinor, lines: Array.from({ length: count }, (_, i) => ({ text: `Скамейка у реки, на которой сидят вдвоём ${i}`, facts: 'Заречье, 2026, 12 000 ₽' })) });

describe('лист «Что нового»', () => {
  test('тихий квартал помещается крупно и целиком', () => expect(planDigest([part('события', 2), part('ТОС', 1, true)])).toMatchObject({ textSize: 20, also: [], parts: [{ more: 0 }, { more: 0 }] }));
  test('ничего нового — ни одной части', () => expect(planDigest([])).toEqual({ textSize: 20, parts: [], also: [] }));
  test('из полной части остаётся не меньше двенадцати строк, сколько поместилось, и слово о прочих', () => {
    const [first] = planDigest([part('проекты', 43)]).parts;
    expect(first!.lines.length).toBeGreaterThanOrEqual(12);
    expect(first!.lines.length + first!.more).toBe(43);
  });
  test('когда тесно, мелкое становится счётом', () => {
    const plan = planDigest([part('проекты', 43), part('события', 5), part('документы', 9, true), part('ТОС', 70, true)]);
    expect(plan.parts.map(({ title }) => title)).toEqual(['проекты', 'события']);
    expect(plan.also).toEqual(['9 документы', '70 ТОС']);
  });
  test('когда всего много, уступает самая полная часть, и ни одна не пропадает раньше времени', () => {
    const plan = planDigest([part('проекты', 43), part('события', 20), part('газета', 1), part('передачи', 30)]);
    expect(plan.textSize).toBe(13);
    expect(plan.parts.map(({ title }) => title)).toEqual(['проекты', 'события', 'газета', 'передачи']);
    expect(plan.parts.map(({ lines, more }) => lines.length + more)).toEqual([43, 20, 1, 30]);
  });
  test('частей больше, чем места: последние считаются, а не теряются', () => {
    const plan = planDigest(Array.from({ length: 40 }, (_, i) => part(`часть ${i}`, 3)));
    expect(plan.parts.length + plan.also.length).toBe(40);
    expect(plan.also.length).toBeGreaterThan(0);
  });
  test('только мелкое: показано само', () => expect(planDigest([part('ТОС', 70, true)]).parts).toHaveLength(1));
});
