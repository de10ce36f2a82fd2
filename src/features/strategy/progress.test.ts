/** Is the published rule what the code does, and can no one look better by saying less? */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { INDICATOR_KINDS } from '../../kernel/vocabulary.ts';
import { countWithData, INDICATOR_STATUSES, pathAt, progressOf, readings, type Graded, type IndicatorObservation } from './progress.ts';

const clock = { from: 2023, today: '2026-11-22' };
const seen = (period: string, value: number | null, more: Partial<IndicatorObservation> = {}): IndicatorObservation => ({
  period,
  value,
  asOf: period,
  source: { title: 'Отчёт', kind: 'документ' },
  ...more,
});
const indicator = (kind: Graded['kind'], value: number, observations: IndicatorObservation[], method: 'не определена' | 'предложена' = 'предложена'): Graded => ({
  kind,
  target: { year: 2030, value },
  method: { state: method },
  observations,
});
const status = (i: Graded, c = clock): string => progressOf(i, c).status;
const rank = (i: Graded, c = clock): number => INDICATOR_STATUSES.indexOf(progressOf(i, c).status);

describe('status of an indicator', () => {
  it('says «нет методики» even when somebody named a number', () => {
    const p = progressOf(indicator('доля на дату', 70, [seen('2025', 90)], 'не определена'), clock);
    expect(p.status).toBe('нет методики');
    expect(p.reading?.value).toBe(90);
  });
  it('says «нет данных» for nothing, for null and for one municipality only', () => {
    expect(status(indicator('за год', 100, []))).toBe('нет данных');
    expect(status(indicator('за год', 100, [seen('2025', null, { reason: 'не собирали' })]))).toBe('нет данных');
    expect(status(indicator('за год', 100, [seen('2025', 500, { municipality: 'gde-to' })]))).toBe('нет данных');
  });
  it('turns stale after 18 months, not before', () => {
    const i = indicator('доля на дату', 70, [seen('2025-05-22', 70)]);
    expect(status(i)).toBe('достигнуто');
    expect(status(i, { ...clock, today: '2026-11-23' })).toBe('устарело');
  });
  it('grades a yearly count against the target alone and waits for the year to end', () => {
    expect(status(indicator('за год', 100, [seen('2025', 99)]))).toBe('ниже пути');
    expect(status(indicator('за год', 100, [seen('2025', 100)]))).toBe('достигнуто');
    expect(status(indicator('за год', 100, [seen('2025', 110)]))).toBe('сверх плана');
    expect(status(indicator('за год', 100, [seen('2026', 300)]))).toBe('нет данных');
    expect(progressOf(indicator('за год', 100, [seen('2025', 100), seen('2026', 3)]), clock).reading?.period).toBe('2025');
  });
  it('walks a share from its first observation, a total from zero', () => {
    expect(status(indicator('доля на дату', 70, [seen('2023', 40), seen('2025', 45)]))).toBe('ниже пути');
    expect(status(indicator('доля на дату', 70, [seen('2023', 40), seen('2025', 49)]))).toBe('на пути');
    expect(status(indicator('доля на дату', 80, [seen('2025', 31)]))).toBe('на пути');
    expect(status(indicator('нарастающим итогом', 800, [seen('2023', 10), seen('2025', 290)]))).toBe('ниже пути');
    expect(status(indicator('нарастающим итогом', 800, [seen('2023', 10), seen('2025', 310)]))).toBe('на пути');
  });
  it('uses the later source of two for one period', () => {
    const source = (date: string) => ({ title: 'Отчёт', kind: 'документ' as const, date });
    const list = [seen('2025', 10, { source: source('2026-03') }), seen('2025', 8, { source: source('2026-01') })];
    expect(readings(list).map((r) => r.value)).toEqual([10]);
    expect(readings(list.toReversed()).map((r) => r.value)).toEqual([10]);
  });
});

const year = fc.integer({ min: 2022, max: 2026 }).map(String);
const observation = fc.record({ period: year, value: fc.option(fc.integer({ min: 0, max: 200 })) }).map(({ period, value }) => seen(period, value));
const anyIndicator = fc
  .record({ kind: fc.constantFrom(...INDICATOR_KINDS), target: fc.integer({ min: 1, max: 150 }), list: fc.array(observation, { maxLength: 6 }), method: fc.constantFrom('не определена' as const, 'предложена' as const) })
  .map(({ kind, target, list, method }) => indicator(kind, target, list, method));

describe('properties', () => {
  it('adding «нет данных» never changes anything', () => {
    fc.assert(
      fc.property(anyIndicator, year, (i, period) => {
        const more = { ...i, observations: [...i.observations, seen(period, null, { reason: 'не собирали' })] };
        expect(progressOf(more, clock)).toEqual(progressOf(i, clock));
      }),
    );
  });
  it('a greater last value is never a worse status', () => {
    fc.assert(
      fc.property(anyIndicator, fc.integer({ min: 0, max: 200 }), fc.integer({ min: 0, max: 200 }), (i, a, b) => {
        const withLast = (value: number): Graded => ({ ...i, observations: [...i.observations.filter((o) => o.period < '2025'), seen('2025', value)] });
        expect(rank(withLast(Math.max(a, b)))).toBeGreaterThanOrEqual(rank(withLast(Math.min(a, b))));
      }),
    );
  });
  it('a harder target is never easier to reach', () => {
    fc.assert(
      fc.property(anyIndicator, fc.integer({ min: 0, max: 80 }), (i, extra) => {
        expect(rank({ ...i, target: { ...i.target, value: i.target.value + extra } })).toBeLessThanOrEqual(rank(i));
      }),
    );
  });
  it('time alone never improves a running total or a share', () => {
    fc.assert(
      fc.property(anyIndicator, fc.integer({ min: 1, max: 1500 }), (i, days) => {
        fc.pre(i.kind === 'доля на дату' || i.kind === 'нарастающим итогом');
        const finished = { ...i, observations: i.observations.filter((o) => o.period < '2026') };
        const later = new Date(Date.parse(clock.today) + days * 86_400_000).toISOString().slice(0, 10);
        expect(rank(finished, { ...clock, today: later })).toBeLessThanOrEqual(rank(finished));
      }),
    );
  });
  it('the path stays between its ends', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 70 }), fc.integer({ min: 1, max: 28 }), fc.integer({ min: 2020, max: 2035 }), (value, day, y) => {
        const at = pathAt([{ day: '2023-01-01', value }, { day: '2030-12-31', value: 70 }], `${y}-02-${String(day).padStart(2, '0')}`);
        expect(at).toBeGreaterThanOrEqual(value);
        expect(at).toBeLessThanOrEqual(70);
      }),
    );
  });
  it('completeness is counted apart from progress', () => {
    expect(countWithData([indicator('за год', 1, [seen('2026', 5)], 'не определена'), indicator('за год', 1, [])])).toBe(1);
  });
});
