import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Observation } from '../../kernel/fields.ts';
import { dayOfSide, findingText } from './contradiction-words.ts';
import { findContradictions, latestCount, type CountedPlace } from './contradictions.ts';

const TODAY = '2026-11-27';
const count = (value: number | null, asOf: string, title: string, more: Partial<Observation> = {}): Observation => ({ value, asOf, source: { title, kind: 'публикация' }, ...(value === null ? { reason: 'молчат' } : {}), ...more });
const place = (counts: Observation[], records = 0, id = 'lugovoy'): CountedPlace => ({ id, counts, records });
const found = (places: CountedPlace[], region: { total?: Observation; municipalities?: Observation } = {}) =>
  findContradictions({ today: TODAY, places, ...region }).map(({ kind, verdict, sides, difference }) => [kind, verdict, ...sides.map(({ value }) => value), difference]);

describe('two counts of one municipality', () => {
  // From 12 January to 24 February: 19 days of January and 24 of February are 43, less than 92; 72 − 60 = 12.
  it('within a quarter and from two sources contradict each other', () => {
    const counts = [count(60, '2026-01-12', 'Начался приём заявок'), count(72, '2026-02-24', 'Заявки округа')];
    expect(found([place(counts)])).toEqual([['two-sources', 'contradiction', 60, 72, 12]]);
    expect(findingText(findContradictions({ today: TODAY, places: [place(counts)] })[0]!)).toBe('За 43\u00A0дня стало больше на 12. Создали новые или посчитали иначе, источники не говорят.');
  });
  it('a year apart they have only changed', () => expect(found([place([count(15, '2023', 'Газета'), count(38, '2025-12-16', 'Сайт')])])).toEqual([]));
  it('one registry that has grown within a quarter does not contradict itself', () => expect(found([place([count(14, '2026-06-30', 'Реестр'), count(16, '2026-07-31', 'Реестр')])])).toEqual([]));
  it('on one day they contradict each other', () => expect(found([place([count(13, '2026-07-01', 'Реестр'), count(12, '2026-07-01', 'Письмо')])])).toEqual([['two-sources', 'contradiction', 12, 13, 1]]));
  it('a year and a day in it may be the same day', () => expect(found([place([count(13, '2026', 'Реестр'), count(12, '2026-07-01', 'Письмо')])]).length).toBe(1));
  it('unknown is no number', () => expect(found([place([count(10, '2026-06-01', 'А'), count(null, '2026-07-01', 'Б')])])).toEqual([]));
});

describe('stated and recorded', () => {
  it('fewer records than stated are no contradiction, more are', () => {
    expect(found([place([count(4, '2026-01-01', 'А')], 4)])).toEqual([]);
    expect(found([place([count(4, '2026-01-01', 'А')], 6)])).toEqual([['more-records', 'contradiction', 4, 6, 2]]);
  });
  it('the latest count is taken, whatever the order', () => {
    const counts = [count(72, '2026-02-24', 'Б'), count(60, '2026-01-12', 'А'), count(null, '2026-05-01', 'В')];
    expect(latestCount(counts)?.value).toBe(72);
    expect(latestCount(counts.toReversed())?.value).toBe(72);
    expect(latestCount([])).toBeUndefined();
  });
});

describe('the region', () => {
  const [a, b, c] = [place([count(30, '2026-01-01', 'А')], 1, 'a'), place([count(20, '2026-01-01', 'Б')], 0, 'b'), place([], 2, 'c')];
  const total = (value: number) => ({ total: count(value, '2024', 'Стратегия') });

  // 30 + 20 = 50 of two municipalities out of three.
  it('a sum of some municipalities can only be too much', () => {
    expect(found([a!, b!, c!], total(650))).toEqual([['sum', 'cannot-tell', 650, 50, -600]]);
    expect(found([a!, b!, c!], total(40))).toEqual([['sum', 'contradiction', 40, 50, 10]]);
  });
  it('a sum is dated by the years of its numbers and never by today', () => {
    const told = (first: string, second: string) => dayOfSide(findContradictions({ today: TODAY, places: [place([count(30, first, 'А')], 0, 'a'), place([count(20, second, 'Б')], 0, 'b')], ...total(40) })[0]!.sides[1]).replaceAll('\u00A0', ' ');
    expect([told('2026-02-24', '2024'), told('2026-02-24', '2026')]).toEqual(['числа 2024–2026 годов', 'числа 2026 года']);
  });
  it('a sum of all must be the total', () => {
    expect(found([a!, b!], total(50))).toEqual([]);
    expect(found([a!, b!], total(55))).toEqual([['sum', 'contradiction', 55, 50, -5]]);
  });
  it('no counts, no sum', () => expect(found([c!], total(55))).toEqual([]));

  // a and b by their counts, c by its records: three have ТОС; d has none by its source, e is unknown.
  it('municipalities with ТОС: proven, impossible, unknown', () => {
    const [d, e] = [place([count(0, '2026-01-01', 'Г')], 0, 'd'), place([], 0, 'e')];
    const stated = (value: number) => found([a!, b!, c!, d, e], { municipalities: count(value, '2024', 'Стратегия') });
    expect(stated(2)).toEqual([['municipalities', 'contradiction', 2, 3, 1]]);
    expect(stated(3)).toEqual([]);
    expect(stated(4)).toEqual([['municipalities', 'cannot-tell', 4, 3, -1]]);
    expect(stated(5)).toEqual([['municipalities', 'contradiction', 5, 4, -1]]);
  });

  it('the order of files and of counts changes nothing', () => {
    const anyCount = fc.record({ value: fc.integer({ min: 0, max: 50 }), asOf: fc.constantFrom('2025', '2026', '2026-01-12', '2026-02-24', '2026-07'), title: fc.constantFrom('А', 'Б', 'В') }).map(({ value, asOf, title }) => count(value, asOf, title));
    const anyPlaces = fc.array(fc.tuple(fc.array(anyCount, { maxLength: 4 }), fc.nat(40)), { maxLength: 5 }).map((list) => list.map(([counts, records], index) => place(counts, records, `m${index}`)));
    fc.assert(
      fc.property(anyPlaces, fc.nat(100), (places, value) => {
        const region = total(value);
        const turned = places.toReversed().map((p) => ({ ...p, counts: p.counts.toReversed() }));
        expect(found(turned, region)).toEqual(found(places, region));
      }),
    );
  });
});
