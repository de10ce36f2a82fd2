import { expect, test } from 'vitest';
import { byKind, fileWords, requisites, standing } from './document-words.ts';

const plain = (text: string | undefined): string | undefined => text?.replaceAll('\u00A0', ' ');

test('группы идут по порядку словаря, пустых нет', () => {
  const some = (['форма', 'закон', 'форма'] as const).map((kind, id) => ({ id, data: { kind } }));
  expect(byKind(some).map(({ title, documents }) => [title, documents.map(({ id }) => id)])).toEqual([['Законы', [1]], ['Формы и образцы', [0, 2]]]);
});

test('номер, день и кто принял — что известно', () => {
  expect(plain(requisites({ number: '394', date: '2025-11-10', publisher: 'Правительство' }))).toBe('№ 394 от 10 ноября 2025 года · Правительство');
  expect([requisites({ date: '2025-11' }), requisites({ number: '7' }), requisites({})].map(plain)).toEqual(['ноябрь 2025 года', '№ 7', '']);
});

test('о силе документа говорится только известное', () => {
  expect([{}, { status: 'действует', validTo: '2030' }, { status: 'утратил силу' }, { status: 'утратил силу', validTo: '2025-12-31' }, { validFrom: '2026-02-01', validTo: '2026-12-31' }, { status: 'проект' }].map((one) => plain(standing(one as Parameters<typeof standing>[0])))).toEqual([
    undefined,
    'Действует по 2030 год включительно',
    'Утратил силу',
    'Утратил силу, действовал по 31 декабря 2025 года',
    'Срок: с 1 февраля 2026 года по 31 декабря 2026 года',
    'Проект: ещё не принят',
  ]);
  expect(plain(fileWords('polozhenie.pdf', 122_880))).toBe('PDF, 120 КБ');
});
