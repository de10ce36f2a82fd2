/** Can anyone look better by saying less, saying it in another order, or counting only what was found? */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { INDICATOR_KINDS } from '../../kernel/vocabulary.ts';
import { assess, completenessOf, type Assessed, type ComputedSeries } from './assessment.ts';
import { atLeast, boundSentence } from './grading-words.ts';
import { INDICATOR_STATUSES, type IndicatorObservation } from './progress.ts';

const clock = { from: 2023, today: '2026-11-22' };
const seen = (period: string, value: number | null, more: Partial<IndicatorObservation> = {}): IndicatorObservation => ({ period, value, asOf: period, source: { title: 'Отчёт', kind: 'документ' }, ...more });
const indicator = (kind: Assessed['kind'], target: number, observations: IndicatorObservation[], more: Partial<Assessed> = {}): Assessed => ({ kind, unit: '%', target: { year: 2030, value: target }, method: { state: 'предложена' }, observations, ...more });
const own = (values: [period: string, value: number, bound: 'ровно' | 'не меньше'][]): ComputedSeries => ({ computation: 'проекты ТОС за год', coverage: '', values: values.map(([period, value, bound]) => ({ period, value, bound, records: [], byMunicipality: [] })) });
const rank = (i: Assessed, computed?: ComputedSeries): number => INDICATOR_STATUSES.indexOf(assess(i, clock, computed).status);
const open = { denominator: { state: 'не определено' as const, readings: [{ id: 'a', text: 'А' }, { id: 'b', text: 'Б' }] } };

describe('what is not graded says why', () => {
  const why = (i: Assessed) => [assess(i, clock).status, assess(i, clock).why?.split(':')[0]];
  it('a running year, nine months of a year, a span of its own, a sum of years, one year of a total', () => {
    expect(why(indicator('за год', 100, [seen('2026', 300)]))).toEqual(['нет данных', 'Год ещё не кончился']);
    expect(why(indicator('за год', 100, [seen('2025', 300, { asOf: '2025-10-01' })]))).toEqual(['нет данных', 'Число посчитано раньше, чем кончился год, и целого года не показывает.']);
    expect(why(indicator('за год', 100, [seen('2025-12-31', 300)]))).toEqual(['нет данных', 'Число не за календарный год, а цель — на год']);
    expect(why(indicator('за год', 100, [seen('2025', 300, { counted: 'с начала стратегии' })]))[0]).toBe('нет данных');
    expect(why(indicator('нарастающим итогом', 100, [seen('2025', 300, { counted: 'за период' })]))[0]).toBe('нет данных');
    expect(assess(indicator('за год', 100, [seen('2024', 40, { counted: 'с начала стратегии' }), seen('2025', 90, { counted: 'за период' })]), clock).gap).toBe(10);
  });
  it('a retired indicator, from its day on', () => {
    const retired = (since: string) => indicator('за год', 100, [seen('2025', 120)], { retired: { since, reason: 'Считать перестали', source: { title: 'Решение', kind: 'документ' } } });
    expect(assess(retired('2026-01-01'), clock)).toMatchObject({ status: 'нет данных', retired: { since: '2026-01-01' }, why: expect.stringContaining('считать перестали') });
    expect(assess(retired('2027'), clock)).toMatchObject({ status: 'сверх плана', retired: undefined });
    expect(completenessOf([retired('2026-01-01'), retired('2027')], clock.today)).toEqual({ of: 1, known: 1, retired: 1 });
  });
});

describe('numbers of our own', () => {
  it('a unit with its own full stop ends the sentence', () => {
    const sentence = boundSentence(own([['2025', 5, 'не меньше']]).values[0]!, { unit: 'шт.', target: { year: 2030, value: 9 } });
    expect(sentence.replaceAll('\u00A0', ' ')).toMatch(/^По записям сайта за 2025 год — не меньше 5 шт\. Записаны не все/);
  });
  it('«не меньше» is followed by the genitive', () => {
    const plain = (value: number, unit: string) => atLeast(value, unit).replaceAll('\u00A0', ' ');
    expect([plain(1, 'проектов'), plain(4, 'проектов'), plain(11, 'проектов'), plain(21, 'проектов'), plain(15.25, '%'), plain(31, 'ТОС в год')]).toEqual(['не меньше 1 проекта', 'не меньше 4 проектов', 'не меньше 11 проектов', 'не меньше 21 проекта', 'не меньше 15,25 %', 'не меньше 31 ТОС в год']);
  });
  it('exact ones stand where nobody reported', () => {
    const i = indicator('за год', 100, [seen('2024', 120)]);
    expect(assess(i, clock, own([['2024', 50, 'ровно'], ['2025', 80, 'ровно'], ['2026', 7, 'ровно']]))).toMatchObject({ status: 'ниже пути', gap: 20, reading: { period: '2025', state: 'расчёт сайта' } });
  });
  it('a lower bound proves a reached target and nothing else, and only when nothing can be graded', () => {
    expect(assess(indicator('за год', 100, []), clock, own([['2025', 104, 'не меньше']]))).toMatchObject({ status: 'достигнуто', gap: 0 });
    expect(assess(indicator('за год', 100, []), clock, own([['2025', 38, 'не меньше']]))).toMatchObject({ status: 'нет данных', why: expect.stringContaining('а не отставание'), bound: { value: 38 } });
    expect(assess(indicator('за год', 100, [seen('2024', 99), seen('2025', 99)]), clock, own([['2025', 104, 'не меньше']])).status).toBe('ниже пути');
    expect(assess(indicator('за год', 100, []), clock, own([['2026', 300, 'не меньше']])).status).toBe('нет данных');
    expect(assess(indicator('за год', 100, []), clock, own([['2024', 300, 'не меньше']])).status).toBe('нет данных');
  });
  it('argue only over the same span', () => {
    expect(assess(indicator('за год', 100, [seen('2024', 10), seen('2025', 25)]), clock, own([['2024', 12, 'не меньше'], ['2025', 12, 'не меньше']]))).toMatchObject({ disagreement: undefined, disagreements: [{ reported: { value: 10 } }] });
    expect(assess(indicator('за год', 100, [seen('2025', 25, { counted: 'с начала стратегии' })]), clock, own([['2025', 30, 'ровно']])).disagreements).toEqual([]);
  });
});

const period = fc.constantFrom('2023', '2024', '2025', '2025-06', '2025-12-31', '2026', '2026-10');
const value = fc.integer({ min: 0, max: 200 });
const observation = fc
  .record({ period, value: fc.option(value), counted: fc.constantFrom(undefined, 'за период' as const, 'с начала стратегии' as const), reading: fc.constantFrom('a', 'b', undefined), municipality: fc.constantFrom(undefined, undefined, 'lug'), date: fc.constantFrom('2026-01', '2026-02-03', undefined) })
  .map(({ period: p, value: v, date, ...more }) => seen(p, v, { ...more, source: { title: 'Отчёт', kind: 'документ', date } }));
const bound = fc.constantFrom('ровно' as const, 'не меньше' as const);
const computed = fc.option(fc.uniqueArray(fc.tuple(fc.constantFrom('2023', '2024', '2025', '2026', '2026-11-22'), value, bound), { selector: ([p]) => p, maxLength: 4 }).map(own), { nil: undefined });
const anyIndicator = fc
  .record({ kind: fc.constantFrom(...INDICATOR_KINDS), target: fc.integer({ min: 1, max: 150 }), list: fc.array(observation, { maxLength: 8 }), method: fc.constantFrom('не определена' as const, 'предложена' as const, 'предложена' as const), isOpen: fc.boolean() })
  .map(({ kind, target, list, method, isOpen }) => indicator(kind, target, list, { method: { state: method }, ...(isOpen ? open : {}) }));

describe('properties', () => {
  it('adding «нет данных» changes nothing', () => {
    fc.assert(fc.property(anyIndicator, computed, period, fc.constantFrom('a', undefined), (i, c, p, reading) => {
      expect(assess({ ...i, observations: [...i.observations, seen(p, null, { reason: 'не собирали', reading })] }, clock, c)).toEqual(assess(i, clock, c));
    }));
  });
  it('the order of observations and of computed values changes nothing', () => {
    fc.assert(fc.property(anyIndicator.chain((i) => fc.tuple(fc.constant(i), fc.shuffledSubarray(i.observations, { minLength: i.observations.length }))), computed, ([i, other], c) => {
      const { computed: _, ...first } = assess(i, clock, c);
      const { computed: __, ...second } = assess({ ...i, observations: other }, clock, c && { ...c, values: c.values.toReversed() });
      expect(second).toEqual(first);
    }));
  });
  it('a greater last value is never a worse mark, and asks for no faster pace', () => {
    fc.assert(fc.property(anyIndicator, value, value, (i, a, b) => {
      const withLast = (v: number): Assessed => ({ ...i, observations: [...i.observations.filter((o) => o.period < '2025').map((o) => ({ ...o, reading: undefined })), seen('2025', v)], denominator: undefined });
      const [less, more] = [withLast(Math.min(a, b)), withLast(Math.max(a, b))];
      expect(rank(more)).toBeGreaterThanOrEqual(rank(less));
      const [slow, fast] = [assess(more, clock), assess(less, clock)];
      if (slow.pace && fast.pace) expect(fast.pace.perYear).toBeGreaterThanOrEqual(slow.pace.perYear);
      if (slow.gap !== undefined && fast.gap !== undefined) expect(fast.gap).toBeGreaterThanOrEqual(slow.gap);
    }));
  });
  it('a harder target is never easier', () => {
    fc.assert(fc.property(anyIndicator, computed, fc.integer({ min: 0, max: 80 }), (i, c, extra) => {
      expect(rank({ ...i, target: { ...i.target, value: i.target.value + extra } }, c)).toBeLessThanOrEqual(rank(i, c));
    }));
  });
  it('a lower bound never makes anything worse than «нет данных», nor «ниже пути»', () => {
    fc.assert(fc.property(anyIndicator, computed, (i, c) => {
      const bounds = c && { ...c, values: c.values.map((v) => ({ ...v, bound: 'не меньше' as const })) };
      const [alone, together] = [assess(i, clock), assess(i, clock, bounds)];
      expect(INDICATOR_STATUSES.indexOf(together.status)).toBeGreaterThanOrEqual(INDICATOR_STATUSES.indexOf(alone.status));
      if (alone.status !== 'ниже пути') expect(together.status).not.toBe('ниже пути');
    }));
  });
  it('saying less about one reading never helps the whole', () => {
    fc.assert(fc.property(anyIndicator, fc.constantFrom('a', 'b'), (i, silenced) => {
      const both = { ...i, ...open };
      expect(rank({ ...both, observations: both.observations.filter((o) => o.reading !== silenced) })).toBeLessThanOrEqual(Math.max(rank(both), INDICATOR_STATUSES.indexOf('нет данных')));
    }));
  });
});
