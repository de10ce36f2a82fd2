import { expect, test } from 'vitest';
import { actRequisites, announcedRepeal, byLevel, isRepealed, standingOn, standingWithCheck, standingWords } from './act-words.ts';

const plain = (text: string): string => text.replaceAll('\u00A0', ' ');
const state = (name: string, from?: string) => ({ state: name, from, asOf: '2026-11' }) as Parameters<typeof standingWords>[0];

test('у акта то состояние, которое уже наступило', () => {
  const history = [state('действует', '2020'), state('утратил силу', '2027-01-01')];
  expect([standingOn({ history }, '2026-11-22').state, announcedRepeal({ history }, '2026-11-22')?.from]).toEqual(['действует', '2027-01-01']);
  expect(isRepealed(standingOn({ history }, '2027-01-01'))).toBe(true);
  expect(announcedRepeal({ history }, '2027-01-01')).toBeUndefined();
  expect(standingOn({ history: [state('не вступил в силу', '2028')] }, '2026-11-22').state).toBe('не вступил в силу');
});

test('состояние словами', () => {
  expect([state('утратил силу', '2023-03-16'), state('вступает в силу по частям', '2025-06-19'), state('неизвестно'), state('действует'), { ...state('действует в редакции'), edition: 'закон от 1 мая' }].map((one) => plain(standingWords(one)))).toEqual([
    'Утратил силу с 16 марта 2023 года',
    'Вступает в силу по частям с 19 июня 2025 года',
    'Действует ли сейчас, мы не проверили: откройте действующую редакцию',
    'Действует',
    'Действует в редакции: закон от 1 мая',
  ]);
});

test('о непроверенном не говорят «проверено»', () => {
  const source = { title: 'Карточка', publisher: 'Вестник' } as ReturnType<typeof standingOn>['source'];
  expect([state('неизвестно'), state('действует'), { ...state('утратил силу'), source }].map((one) => plain(standingWithCheck(one)))).toEqual([
    'Действует ли сейчас, мы не проверили: откройте действующую редакцию',
    'Действует (проверено на ноябрь 2026 года)',
    'Утратил силу (проверено на ноябрь 2026 года, источник: Вестник)',
  ]);
});

test('реквизиты и порядок уровней', () => {
  expect(plain(actRequisites({ kind: 'федеральный закон', number: '33-ФЗ', date: '2025-03-20', publisher: undefined }))).toBe('Федеральный закон от 20 марта 2025 года № 33-ФЗ');
  expect(plain(actRequisites({ kind: 'международный договор', number: 'ETS № 122', date: '1985-10-15', publisher: undefined }))).toBe('Международный договор от 15 октября 1985 года ETS № 122');
  const acts = ([['международный', 'международный договор', '1985'], ['федеральный', 'указ', '2008'], ['федеральный', 'федеральный закон', '2003'], ['федеральный', 'федеральный закон', '2025']] as const).map(([level, kind, date]) => ({ data: { level, kind, date } }));
  expect(byLevel(acts).map(({ title, acts: some }) => [title, ...some.map(({ data }) => data.date)])).toEqual([['Федеральные', '2025', '2003', '2008'], ['Международные', '1985']]);
});
