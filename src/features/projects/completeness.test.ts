import { expect, test } from 'vitest';
import { z } from 'zod';
import { completeness } from './completeness.ts';
import { projectSchema, type Project } from './schema.ts';

const short = { title: 'Колодец', code: 'П-1', municipality: 'okrug', place: 'деревня', year: 2025, direction: 'svet', statusHistory: [{ status: 'завершён' }], sources: [{ title: 'Вымышленная газета' }], asOf: '2025' };
const project = (fields: object): Project => projectSchema(z.string()).parse({ ...short, ...fields }) as Project;
const told = {
  problem: 'Воды нет',
  solution: 'Выкопать',
  steps: [{ text: 'Копать' }],
  results: [{ what: 'колодец', value: 1, unit: 'шт.' }],
  money: { spent: 100, asOf: '2025', source: { title: 'Вымышленный отчёт' } },
  lessons: ['Глубже'],
  replication: { months: 2 },
};

test('краткая запись: ничего не заполнено, всё названо', () => {
  const { filled, missing, total, isFullPractice } = completeness(project({}));
  expect({ filled, missing: missing.length, total, isFullPractice }).toEqual({ filled: [], missing: 9, total: 9, isFullPractice: false });
});

test('полная практика не требует снимков и точного места', () => {
  expect(completeness(project(told))).toMatchObject({ isFullPractice: true, missing: ['снимки', 'точное место'] });
});

test('без любого из семи полей рассказа практика не полная', () => {
  for (const field of Object.keys(told)) expect(completeness(project({ ...told, [field]: undefined })).isFullPractice, field).toBe(false);
});

test('центр муниципалитета не точное место, деньги без сумм не деньги', () => {
  const vague = project({ point: { lat: 60, lng: 40, precision: 'центр муниципалитета' }, money: { parts: [{ source: 'жители', amount: null, reason: 'не названа' }], asOf: '2025', source: { title: 'Вымышленный отчёт' } } });
  expect(completeness(vague).filled).toEqual([]);
});
