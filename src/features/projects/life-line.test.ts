import { describe, expect, test } from 'vitest';
import { isCheckDue, lifeLine } from './life-line.ts';
import type { Project } from './schema.ts';

type Life = Pick<Project, 'statusHistory' | 'milestones'>;
const words = (life: Life): string[] => lifeLine(life).map(({ date, status, texts }) => [date ?? '—', status, ...texts].filter(Boolean).join(' '));

describe('lifeLine', () => {
  test('состояния и вехи стоят по датам, одного дня — вместе', () => {
    expect(
      words({
        statusHistory: [{ status: 'в работе', date: '2022-07' }, { status: 'завершён', date: '2022-10-14' }],
        milestones: [{ date: '2022-08-06', text: 'Яма' }, { date: '2022-10-14', text: 'Свет' }],
      }),
    ).toEqual(['2022-07 в работе', '2022-08-06 Яма', '2022-10-14 завершён Свет']);
  });
  test('начало известно месяцем — до вех этого месяца, конец годом — после вех года', () => {
    expect(words({ statusHistory: [{ status: 'идея', date: '2021-11' }, { status: 'завершён', date: '2022' }], milestones: [{ date: '2021-11-26', text: 'Собрание' }, { date: '2022-05', text: 'Яма' }] })).toEqual(['2021-11 идея', '2021-11-26 Собрание', '2022-05 Яма', '2022 завершён']);
  });
  test('состояние без даты держится своего места', () => {
    expect(words({ statusHistory: [{ status: 'поддержан', date: '2024' }, { status: 'в работе' }, { status: 'завершён', date: '2025' }], milestones: [{ date: '2025-03', text: 'Привезли доски' }] })).toEqual([
      '2024 поддержан',
      '— в работе',
      '2025-03 Привезли доски',
      '2025 завершён',
    ]);
  });
  test('ошибка в порядке дат не переставляет состояний', () => {
    expect(words({ statusHistory: [{ status: 'поддержан', date: '2025' }, { status: 'завершён', date: '2025-06' }], milestones: [] })).toEqual(['2025 поддержан', '2025-06 завершён']);
  });
});

describe('isCheckDue', () => {
  const project = (date: string | undefined, year: number | null = 2024) => ({ statusHistory: [{ status: 'завершён' as const, date }], year, afterGrant: undefined });
  test('год прошёл, проверок нет', () => expect(isCheckDue(project('2024-06-01'), '2025-06-02')).toBe(true));
  test('год ещё не прошёл', () => expect(isCheckDue(project('2024-06-01'), '2025-06-01')).toBe(false));
  test('известен только год: ждём, пока пройдёт наверняка', () => {
    expect(isCheckDue(project('2024'), '2025-12-31')).toBe(false);
    expect(isCheckDue(project('2024'), '2026-01-01')).toBe(true);
  });
  test('когда закончили, неизвестно', () => expect(isCheckDue(project(undefined, null), '2026-01-01')).toBe(false));
  test('недострой не проверяют', () => expect(isCheckDue({ statusHistory: [{ status: 'в работе', date: '2020' }], year: 2020, afterGrant: undefined }, '2026-01-01')).toBe(false));
});
