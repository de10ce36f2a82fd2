/** Every indicator of the fictional region on 22 November 2026, worked out by hand: the mark, what the path asks, the gap, the pace. */
import { describe, expect, it } from 'vitest';
import { joinCatalogue, type Catalogue } from '../src/catalogue.ts';
import { checkContent } from '../src/check.ts';
import { computedSeries } from '../src/compositions/computed-indicators.ts';
import { assess, completenessOf, type Assessment } from '../src/features/strategy/assessment.ts';
import { INDICATOR_STATUSES, type IndicatorStatus } from '../src/features/strategy/progress.ts';
import { INDICATOR_KINDS } from '../src/kernel/vocabulary.ts';

const TODAY = '2026-11-22';
const { content } = await checkContent('tests/fixtures/vymyshlensk', { cacheFolder: '.cache/test', projectRoot: process.cwd(), today: TODAY });

function catalogueOf(order: <T>(list: T[]) => T[]): Catalogue {
  const records = Object.fromEntries(
    Object.entries(content.entries).map(([name, list]) => [name, order(list as { data: object }[]).map((entry) => ({ ...entry, data: 'observations' in entry.data ? { ...entry.data, observations: order(entry.data.observations as unknown[]) } : entry.data }))]),
  );
  return joinCatalogue({ region: content.region!, today: TODAY, records: records as never, redirects: [] });
}

function assessAll(catalogue: Catalogue): Map<string, Assessment> {
  const clock = { from: catalogue.region.strategy!.from, today: TODAY };
  return new Map(catalogue.all.indicators.map((record) => [record.id, assess(record.data, clock, computedSeries(catalogue, record))]));
}

const catalogue = catalogueOf((list) => list);
const standings = assessAll(catalogue);
const round = (value: number | undefined): number | undefined => (value === undefined ? undefined : Math.round(value * 100) / 100);

/**
 * The Strategy runs from the start of 2024 to the end of 2030: 7 years. 1 October 2026 is the 274th day of 365, so that
 * 2 + 274 ÷ 365 = 2.7507 years have passed since the start and 7 − 2.7507 = 4.2493 are left. From the end of 2025 5 are left.
 */
const BY_HAND: [id: string, status: IndicatorStatus, value?: number, expected?: number, gap?: number, pace?: number][] = [
  // Share from 12 at the end of 2023: 12 + (40 − 12) × 2.7507 ÷ 7 = 12 + 11.00 = 23.00; 25.4 is above. (40 − 25.4) ÷ 4.2493 = 3.44.
  ['dolya-zhiteley-v-tos', 'на пути', 25.4, 23, 0, 3.44],
  // Running total from 0: 120 × 2.7507 ÷ 7 = 47.15; 47.15 − 14 = 33.15. (120 − 14) ÷ 4.2493 = 24.95. The former target of 90 counts no more.
  ['sozdano-tos', 'ниже пути', 14, 47.15, 33.15, 24.95],
  // 134 ≥ 120 × 1.1 = 132. Nothing is left to add.
  ['zavershyonnye-proekty', 'сверх плана', 134, 47.15, 0, 0],
  // 2025 is the last full year: 25 of 25; 2026 with its 19 has not ended. Every year asks for 25 again.
  ['proekty-za-god', 'достигнуто', 25, undefined, 0, 25],
  // Yearly share from 28 in 2023: 28 + (50 − 28) × 2 ÷ 7 = 34.29; 36 = 18 ÷ 50 is above. (50 − 36) ÷ 5 = 2.8.
  ['dolya-pobediteley', 'на пути', 36, 34.29, 0, 2.8],
  ['rabotaet-spustya-god', 'нет методики'],
  ['obucheno-predsedateley', 'нет данных'],
  // The last value speaks of 31 December 2022: older than 18 months.
  ['dolya-s-planom', 'устарело', 35],
  // Of 14.2 (reported, 2 February 2026) and 15.9 (newspaper, 12 March 2026) the reported one counts: 20 − 14.2 = 5.8.
  ['sofinansirovanie', 'ниже пути', 14.2, undefined, 5.8, 20],
  // 33 + (60 − 33) × 2 ÷ 7 = 40.71; 60 of 60 is the target.
  ['dolya-so-stranitsey', 'достигнуто', 60, 40.71, 0, 0],
  // No insert in 2025: 4 − 0 = 4. A true zero is a number.
  ['vypuski-vkladki', 'ниже пути', 0, undefined, 4, 4],
  // 33 ≥ 25 × 1.1 = 27.5. From 14 at the end of 2024, 6 years: 14 + 11 × 1 ÷ 6 = 15.83.
  ['dolya-povtorov', 'сверх плана', 33, 15.83, 0, 0],
  ['volontyorskie-chasy', 'нет данных'],
  // The worse reading: 12 + (50 − 12) × 1 ÷ 6 = 18.33; 18.33 − 14 = 4.33. (50 − 14) ÷ 5 = 7.2.
  ['doma-v-dele', 'ниже пути', 14, 18.33, 4.33, 7.2],
  // 2026 is not over, and our own records of events are incomplete.
  ['meropriyatiya-tos', 'нет данных', 31],
  // The report says 3 of 6: 6 − 3 = 3.
  ['proekty-po-initsiative', 'ниже пути', 3, undefined, 3, 6],
  // Eighteen acting ТОС have something finished: 18 ÷ 118 × 100 = 15.25 → 15.2 (tenths, never up) of 15, at the least. A bound is held against the target, not the path.
  ['tos-s-gotovym', 'достигнуто', 15.2, undefined, 0, 0],
];

describe('by hand', () => {
  it.each(BY_HAND)('%s: %s', (id, status, value, expected, gap, pace) => {
    const standing = standings.get(id)!;
    expect(standing.status).toBe(status);
    expect([standing.reading?.value, round(standing.expected), standing.gap, round(standing.pace?.perYear)]).toEqual([value, expected, gap, pace]);
  });

  it('both readings of the denominator: 168 ÷ 1200 = 14 %, 168 ÷ 280 = 60 %', () => {
    expect(standings.get('doma-v-dele')!.byReading.map((r) => [r.id, r.status, r.reading?.value])).toEqual([
      ['vse-doma', 'ниже пути', 14],
      ['doma-v-granitsah', 'сверх плана', 60],
    ]);
  });

  it('a report of 3 projects is told against five records of 2025', () => {
    const { disagreement } = standings.get('proekty-po-initsiative')!;
    expect(disagreement).toMatchObject({ reported: { value: 3 }, computed: { period: '2025', bound: 'не меньше' } });
    expect(disagreement!.computed.records.map((r) => r.href)).toEqual(expect.arrayContaining(['dvor-na-kudykinoy-gore', 'kolodets-s-kryshey', 'ostanovka-s-knigami', 'pandus-u-biblioteki', 'shahmaty-vo-dvore'].map((id) => `/proekty/${id}/`)));
  });

  it('the bound of finished projects is 18 of 118 and says that it is a bound', () => {
    const { bound, why } = standings.get('tos-s-gotovym')!;
    expect(bound).toMatchObject({ numerator: 18, denominator: 118, bound: 'не меньше' });
    expect(why).toContain('цель точно достигнута');
  });

  it('an incomplete count of contests proves nothing against anyone', () => {
    const { status, computed } = standings.get('tos-v-konkursah')!;
    const last = computed!.values.findLast((v) => v.period === '2025')!;
    expect(last.value).toBeGreaterThanOrEqual(3);
    expect(status).toBe(last.bound === 'не меньше' ? 'нет данных' : 'ниже пути');
  });

  it('the retired one is neither graded nor counted', () => {
    expect(standings.get('sobraniya-zhiteley')).toMatchObject({ status: 'нет данных', retired: { replacedBy: 'meropriyatiya-tos' }, reading: { value: 151 } });
    expect(standings.get('sobraniya-zhiteley')!.gap).toBeUndefined();
    const own = catalogue.all.indicators.map((record) => ({ ...record.data, own: computedSeries(catalogue, record) }));
    // 18 in force; no number: rabotaet-spustya-god, obucheno-predsedateley, volontyorskie-chasy, tos-s-gotovym (a bound), and tos-v-konkursah unless a contest year is complete.
    const isExact = standings.get('tos-v-konkursah')!.computed!.values.some((v) => v.bound === 'ровно');
    expect(completenessOf(own, TODAY)).toEqual({ of: 18, known: isExact ? 14 : 13, retired: 1 });
  });
});

it('every mark, every kind, every indicator is here', () => {
  const told = new Set([...BY_HAND.map(([id]) => id), 'tos-v-konkursah', 'sobraniya-zhiteley']);
  expect(catalogue.all.indicators.map((i) => i.id).filter((id) => !told.has(id))).toEqual([]);
  expect(new Set(BY_HAND.map(([, status]) => status))).toEqual(new Set(INDICATOR_STATUSES));
  expect(new Set(catalogue.all.indicators.map((i) => i.data.kind))).toEqual(new Set(INDICATOR_KINDS));
});

it('the order of files and of observations changes nothing', () => {
  expect(assessAll(catalogueOf((list) => list.toReversed()))).toEqual(standings);
  const middleOut = <T>(list: T[]): T[] => [...list.slice(list.length / 2), ...list.slice(0, list.length / 2).toReversed()];
  expect(assessAll(catalogueOf(middleOut))).toEqual(standings);
});
