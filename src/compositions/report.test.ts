import { describe, expect, it } from 'vitest';
import { joinCatalogue, type CatalogueInput } from '../catalogue.ts';
import { progressReport } from './report.ts';
import { gapWords, paceWords, spans } from './report-indicators.ts';

const source = (title: string) => ({ title, kind: 'документ', url: `https://example.org/${title}`, date: '2026-01-10' });
const rec = (id: string, data: object) => ({ id, file: `${id}.yaml`, digest: '', data });
const indicator = (order: number, more: object) =>
  rec(`i${order}`, { order, section: '7', nameOfficial: `официальное имя ${order}`, nameShort: `Показатель ${order}`, unit: '%', kind: 'доля на дату', kindStated: true, signAsWritten: 'не менее', target: { year: 2030, value: 80 }, formerTargets: [], numerator: { state: 'задано' }, method: { state: 'утверждена' }, observations: [], related: [], notes: [], ...more });
const seen = (period: string, value: number, title: string, more = {}) => ({ period, value, asOf: period.length > 4 ? period : `${period}-12-31`, source: source(title), ...more });

const EMPTY = ['municipalities', 'tos', 'projects', 'inserts', 'contests', 'newspapers', 'tearSheets', 'objectTypes', 'searchWords', 'foundations', 'tasks', 'directions', 'activities', 'stages', 'measures', 'indicators', 'results', 'plans', 'applications', 'snapshots', 'events', 'mediaLog', 'documents', 'pages', 'legalActs', 'samples', 'wizards', 'guides', 'terms', 'programmes', 'episodes', 'surveys', 'milestones', 'roles', 'councils', 'chats', 'appeals', 'translations'];
function catalogueWith(records: Record<string, object[]>, region: object = {}) {
  return joinCatalogue({
    region: { name: 'Заречный край', nameGenitive: 'Заречного края', siteUrl: 'https://example.org/', publisher: { name: 'Издатель' }, strategy: { title: 'Стратегия соседства', titleShort: 'Стратегия', from: 2024, to: 2030, source: source('strategiya') }, ...region },
    today: '2026-11-22',
    records: { ...Object.fromEntries(EMPTY.map((name) => [name, []])), ...records },
    redirects: [],
  } as unknown as CatalogueInput);
}

const catalogue = catalogueWith({
  stages: [rec('a', { order: 1, section: '5', title: 'Первый', from: 2024, to: 2025 }), rec('b', { order: 2, section: '5', title: 'Второй', from: 2026, to: 2030 })],
  measures: [rec('m1', { stage: 'a', order: 1, text: 'раз', status: 'выполнено', evidence: [source('x')] }), rec('m2', { stage: 'a', order: 2, text: 'два', status: 'нет данных', evidence: [] })],
  contests: [rec('k', { nameShort: 'Конкурс, 2025', year: 2025, level: 'региональный', series: 'Конкурс', figures: [{ measure: 'applications', value: 44, asOf: '2025-02', source: source('a') }, { measure: 'applications', value: 41, asOf: '2025-03', source: { ...source('b'), date: '2025-01-01' } }, { measure: 'budget', value: 9_000_000, asOf: '2025', source: source('a') }] })],
  indicators: [
    indicator(1, { observations: [seen('2024-12-31', 20, 'otchet-2024'), seen('2025-12-31', 21, 'otchet-2025')], owner: 'Совет соседей' }),
    indicator(2, { kind: 'за год', unit: 'шт.', target: { year: 2030, value: 10 }, observations: [seen('2025', 12, 'otchet-2025')] }),
    indicator(3, { method: { state: 'не определена' } }),
    indicator(4, { observations: [{ period: '2025', value: null, reason: 'Журнал размок', asOf: '2025', source: source('zh') }] }),
  ],
});
const report = progressReport(catalogue)!;

describe('the report', () => {
  it('has every indicator once, in order, with its sources numbered', () => {
    expect(report.indicators.map((i) => [i.order, i.status, i.value?.replaceAll('\u00A0', ' '), i.valueSource])).toEqual([
      [1, 'ниже пути', '21 % на 31 декабря 2025 года', 2],
      [2, 'сверх плана', '12 шт. за 2025 год', 2],
      [3, 'нет методики', undefined, undefined],
      [4, 'нет данных', undefined, undefined],
    ]);
    expect(report.sources.map((s) => [s.number, s.title])).toEqual([[1, 'strategiya'], [2, 'otchet-2025'], [3, 'a']]);
  });

  it('says where we are behind, by how much and who owes the number', () => {
    // From 20 on 31.12.2024 straight to 80 on 31.12.2030: 60 points in 2191 days, 365 of them gone: 20 + 60 × 365 / 2191 = 29.995…; 29.995… − 21 = 8.995… → 9.
    // Left: 80 − 21 = 59 points in 1826 days = 4.9993 years of 365.25 days: 59 / 4.9993 = 11.80… a year.
    expect(report.behind.map((b) => ({ ...b, gap: b.gap.replaceAll('\u00A0', ' '), pace: b.pace.replaceAll('\u00A0', ' ') }))).toEqual([{ order: 1, name: 'Показатель 1', gap: 'не хватает 9 п. п.', pace: 'прибавлять 11,8 п. п. в год', owner: 'Совет соседей' }]);
  });

  it('keeps completeness apart from progress', () => {
    expect(report.completeness).toMatchObject({ known: 2, total: 4 });
    expect(report.summary.replaceAll('\u00A0', ' ')).toBe('Из 4 показателей с целью можно сравнить 2: цель достигнута у 1, на пути 0, отстают 1. Об остальных 2 судить нельзя.');
  });

  it('unknown is a hatched strip with its reason, never a zero', () => {
    expect(report.indicators[3]).toMatchObject({ reason: 'Журнал размок.', bar: { valueWords: 'нет данных' } });
    expect(report.indicators[3]!.bar.value).toBeUndefined();
  });

  it('counts measures by status with evidence', () => {
    expect(report.stages.statuses).toEqual(['постоянно', 'выполнено', 'идёт', 'не начато', 'нет данных']);
    expect(report.stages.rows[0]).toMatchObject({ title: 'Этап 1. Первый', moment: 'прошёл', counts: [0, 1, 0, 0, 1], proven: 1 });
  });

  it('links every contradiction and takes the later source', () => {
    expect(report.contests.rows[0]!.cells.map((c) => c.replaceAll('\u00A0', ' '))).toEqual(['44', '9 млн ₽']);
    expect(report.contradictions.map((c) => [c.text.replaceAll('\u00A0', ' '), c.href])).toEqual([['Конкурс, 2025, заявок: 44 или 41.', '/konkursy/k/']]);
  });

  it('is data and nothing else: JSON gives it back', () => expect(JSON.parse(JSON.stringify(report))).toEqual(report));

  it('does not depend on the order of files', () => {
    const turned = catalogueWith(Object.fromEntries(Object.entries(catalogue.all).map(([name, list]) => [name, list.toReversed() as object[]])));
    expect(progressReport(turned)).toEqual(report);
  });

  it('there is none without a Strategy', () => {
    expect(progressReport(catalogueWith({}, {}))).toBeUndefined();
    expect(progressReport(catalogueWith({ indicators: [indicator(1, {})] }, { strategy: undefined }))).toBeUndefined();
  });
});

describe('words', () => {
  it.each([[[1, 2, 3, 5], '1–3, 5'], [[2, 1], '1, 2'], [[4], '4'], [[], ''], [[1, 3, 4, 5, 9, 10], '1, 3–5, 9, 10']])('%j → %s', (numbers, expected) => expect(spans(numbers)).toBe(expected));
  const target = { year: 2030, value: 600 };
  it('a share lacks points, a count its units; who is not behind lacks nothing', () => {
    expect(gapWords({ unit: '%', target }, { status: 'ниже пути', gap: 8.25 })).toBe('не\u00A0хватает 8,3\u00A0п.\u00A0п.');
    expect(gapWords({ unit: 'ТОС', target }, { status: 'ниже пути', gap: 123 })).toBe('не\u00A0хватает 123\u00A0ТОС');
    expect(gapWords({ unit: '%', target }, { status: 'на пути', gap: 0 })).toBeUndefined();
  });
  it('a yearly count asks its target every year anew', () => {
    const yearly = { unit: 'ТОС в год', kind: 'за год' as const, target: { year: 2030, value: 600 } };
    expect(paceWords(yearly, { perYear: 600, yearsLeft: 4 })).toBe('каждый год 600\u00A0ТОС');
    expect(paceWords({ ...yearly, kind: 'нарастающим итогом', unit: 'человек' }, { perYear: 100, yearsLeft: 4 })).toBe('прибавлять 100\u00A0человек в\u00A0год');
    expect(paceWords(yearly, undefined)).toBeUndefined();
  });
});
