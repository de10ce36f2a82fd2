/** For how many indicators anything is known; apart from progress on purpose. */
import { readings, type IndicatorObservation } from './formula-reading.ts';

interface Observed {
  observations: readonly IndicatorObservation[];
  /** Full counts of the site's own; lower bounds are no data about the whole. */
  own?: { values: readonly { bound: 'ровно' | 'не меньше' }[] };
}

/**
 * Полнота
 *
 * По скольким показателям есть хотя бы одно число по всему региону. Полнота говорит о данных, а не об успехах, поэтому
 * стоит отдельно от оценок и с ними не складывается. Снятый показатель не считается ни в числе, ни в целом.
 *
 * @order 90
 * @formula полнота = показатели, у которых есть число, из всех действующих показателей
 * @unit показатели
 * @error «нет данных» с причиной — не число; «не меньше» — тоже ещё не число; число, которое нельзя сравнить с целью, — число
 * @basis правило сайта
 * @example Из двух показателей у одного есть число 5 за 2025 год, у другого — ничего: число есть у 1 из 2.
 * @check countWithData([{ observations: [{ period: '2025', value: 5, asOf: '2025', source: { title: 'Отчёт' } }] }, { observations: [] }]) = 1
 */
export function countWithData(indicators: readonly Observed[]): number {
  return indicators.filter(({ observations, own }) => readings(observations).length > 0 || own?.values.some((v) => v.bound === 'ровно')).length;
}
