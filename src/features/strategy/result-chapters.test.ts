import { expect, test } from 'vitest';
import { isUnshown, resultChapters } from './result-chapters.ts';
import type { StrategyResult } from './schema.ts';

const result = (id: string, audience: StrategyResult['audience'], kind: StrategyResult['kind'], order: number) => ({ id, data: { audience, kind, order, section: '7', text: id, evidence: [], indicators: [] as string[] } });

test('каждое обещание стоит один раз у своих, результаты раньше эффектов', () => {
  const results = [result('e1', 'жители', 'эффект', 1), result('r2', 'жители', 'результат', 2), result('m', 'муниципалитеты', 'результат', 1), result('g', 'главный результат', 'результат', 1), result('r1', 'жители', 'результат', 1)];
  expect(resultChapters(results).map(({ title, results: some }) => [title, some.map((r) => r.id)])).toEqual([['Главный результат', ['g']], ['Жителям', ['r1', 'r2', 'e1']], ['Муниципалитетам', ['m']]]);
});

test('видно, если назван источник или показатель', () => {
  const bare = result('r', 'жители', 'результат', 1);
  expect(isUnshown(bare)).toBe(true);
  expect(isUnshown({ ...bare, data: { ...bare.data, indicators: ['i01'] } })).toBe(false);
});
