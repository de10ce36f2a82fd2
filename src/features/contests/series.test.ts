/** Are years compared honestly: gaps shown, contradictions kept, winners never invented? */
import { describe, expect, it } from 'vitest';
import { callText, coverageText, figureText } from './contest-words.ts';
import type { Contest } from './schema.ts';
import { groupSeries, known, usedMeasures, yearRows, type ContestRec } from './series.ts';

const contest = (id: string, year: number | null, figures: Partial<Contest['figures'][number]>[] = [], more: Partial<Contest> = {}): ContestRec => ({
  id,
  data: {
    name: id, nameShort: id, year, level: 'региональный', series: 'ряд', rules: [], nominations: [], tasks: [], measures: [], sources: [{ title: 'с', kind: 'документ' }], asOf: '2026',
    figures: figures.map((f) => ({ measure: 'applications', value: 1, asOf: '2025', source: { title: 'с', kind: 'документ' as const }, ...f })),
    ...more,
  },
});
const plain = (s: string): string => s.replaceAll('\u00A0', ' ');

describe('series', () => {
  it('puts the newest year first and an unknown year last', () => {
    const [series] = groupSeries([contest('a', null), contest('b', 2022), contest('c', 2025)]);
    expect(series!.contests.map((c) => c.id)).toEqual(['c', 'b', 'a']);
  });
  it('begins with the region', () => {
    const list = groupSeries([contest('m', 2025, [], { series: 'м', level: 'муниципальный' }), contest('f', 2025, [], { series: 'ф', level: 'федеральный' }), contest('r', 2025)]);
    expect(list.map((s) => s.level)).toEqual(['региональный', 'федеральный', 'муниципальный']);
  });
  it('keeps both of two contradicting values and skips the unknown', () => {
    const c = contest('a', 2024, [{ value: 41, asOf: '2024-04-01' }, { value: 44, asOf: '2024-04-12' }, { measure: 'winners', value: null, reason: 'нет' }]);
    expect(known(c.data, 'applications').map((f) => f.value)).toEqual([44, 41]);
    expect(usedMeasures([c])).toEqual(['applications']);
  });
  it('shows the years between as gaps', () => {
    const rows = yearRows([contest('a', 2020, [{ value: 50 }]), contest('b', 2022, [{ value: 200 }]), contest('c', null, [{ value: 900 }])], 'applications');
    expect(rows.map((r) => [r.year, r.contest?.id, r.share])).toEqual([[2020, 'a', 25], [2021, undefined, 0], [2022, 'b', 100]]);
    expect(yearRows([contest('c', null)], 'applications')).toEqual([]);
  });
});

describe('words', () => {
  it('says how many winners are missing', () => {
    expect(plain(coverageText(['победа', 'участие'], 107))).toBe('В каталоге 2 проекта этого конкурса, из них победили 1. Всего победителей 107: 106 проектов в каталог ещё не попали.');
    expect(coverageText(['победа'], undefined)).toContain('источники не говорят');
    expect(plain(coverageText(['победа'], 1))).toBe('В каталоге 1 проект этого конкурса, он победил.');
    expect(coverageText([], 5)).toBe('Проектов этого конкурса в каталоге пока нет.');
  });
  it('writes money short and dates whole', () => {
    expect(plain(figureText('budget', { value: 168_000_000 }))).toBe('168 млн ₽');
    expect(figureText('applications', { value: 723 })).toBe('723');
    expect(plain(callText({ openFrom: '2026-01-12' }))).toBe('с 12 января 2026 года');
    expect(callText({})).toBe('');
  });
});
