/** Which number of an indicator is compared with its target: known, of the whole region, the latest, over the right span. */
import { compareDatesDesc, dateRange } from '../../kernel/dates.ts';
import type { Indicator } from './schema.ts';

export type IndicatorObservation = Indicator['observations'][number];
/** A known value of the whole region. */
export type Reading = IndicatorObservation & { value: number };

export interface Clock {
  /** First year of the Strategy. */
  from: number;
  /** yyyy-mm-dd */
  today: string;
}

export function isYearly(kind: Indicator['kind']): boolean {
  return kind === 'за год' || kind === 'доля за год';
}

/**
 * Какое из двух чисел берём
 *
 * Источники спорят. Если за одно время названы два числа, в счёт идёт отчётное: его считали по методике, а газета могла
 * сложить и другое. Среди равных — то, которое опубликовано позже: обычно это уточнение. Если опубликованы в один день —
 * меньшее, чтобы никого не приукрасить. На странице показателя видны оба.
 * Числа отдельных муниципалитетов в оценку не входят: она ставится по всему региону.
 *
 * @order 10
 * @formula сначала отчётное; среди равных — самое позднее по дате публикации; при равных датах — меньшее
 * @unit те же, что у показателя
 * @error если дата публикации неизвестна, вместо неё стоит день, на который число верно
 * @basis правило сайта
 * @example За 2025 год отчёт от 2 февраля 2026 года называет 14,2 млн ₽, а газета от 12 марта — 15,9. Отчёт важнее: берём 14,2.
 * @check chosenOf([{ value: 14.2, published: '2026-02-02', official: true }, { value: 15.9, published: '2026-03-12' }]) = 14.2
 * @example Две газеты: в феврале 14, в марте 15. Берём мартовские 15.
 * @check chosenOf([{ value: 14, published: '2026-02-02' }, { value: 15, published: '2026-03-12' }]) = 15
 * @example В один день опубликованы 60 и 72. Берём 60.
 * @check chosenOf([{ value: 72, published: '2026-02-24' }, { value: 60, published: '2026-02-24' }]) = 60
 */
export function chosenOf(values: readonly Published[]): number | undefined {
  return values.toSorted(byWeight).at(-1)?.value;
}
interface Published {
  value: number;
  published: string;
  /** Reported by those who count the indicator. */
  official?: boolean;
}

/** The one that counts comes last. */
function byWeight(a: Published, b: Published): number {
  return Number(a.official ?? false) - Number(b.official ?? false) || compareDatesDesc(b.published, a.published) || b.value - a.value;
}

/** Known values of the whole region, one a period, oldest first. The order of files and lines changes nothing. */
export function readings(observations: readonly IndicatorObservation[]): Reading[] {
  const known = observations.filter((o): o is Reading => o.value !== null && o.municipality === undefined);
  const chosen = [...Map.groupBy(known, (o) => o.period).values()].map((same) => same.toSorted(byPublication).at(-1)!);
  return chosen.toSorted((a, b) => compareDatesDesc(b.period, a.period) || byPublication(a, b));
}

function byPublication(a: Reading, b: Reading): number {
  const published = (o: Reading): Published => ({ value: o.value, published: o.source.date ?? o.asOf, official: o.state === 'отчётные' });
  const tie = (o: Reading): string => JSON.stringify([o.period, o.asOf, o.source.title, o.source.url, o.note]);
  return byWeight(published(a), published(b)) || (tie(a) < tie(b) ? -1 : 1);
}

/**
 * О каком дне говорит число
 *
 * Число за год говорит о последнем дне года, число на дату — об этой дате. Если посчитали раньше, чем кончился
 * названный срок, число говорит о дне подсчёта.
 *
 * @order 12
 * @formula самый ранний из трёх дней: конец названного срока, день подсчёта, сегодня
 * @unit день
 * @error если источник назвал только месяц или год, берётся последний день месяца или года
 * @basis правило сайта
 * @example Доля за 2026 год посчитана на 1 октября 2026 года. Она говорит о 1 октября 2026 года, а не о конце года.
 * @check dayOf({ period: '2026', asOf: '2026-10-01' }, '2026-11-22') = '2026-10-01'
 */
export function dayOf({ period, asOf }: Pick<Reading, 'period' | 'asOf'>, today: string): string {
  return [dateRange(period).last, dateRange(asOf).last, today].toSorted()[0]!;
}

/** What keeps a known number from being compared with the target. */
export type Obstacle = 'год не кончился' | 'посчитано раньше конца года' | 'срок — не год' | 'счёт с начала стратегии' | 'счёт за период';

/**
 * Можно ли сравнить число с целью
 *
 * У годового показателя цель относится к целому году. Поэтому начатый год, девять месяцев и число «с начала
 * Стратегии» показаны, но не оцениваются. У нарастающего итога наоборот: не оценивается число за один год.
 *
 * @order 14
 * @formula годовой показатель — только полный прошедший год; нарастающий итог — только всё с начала Стратегии
 * @unit —
 * @error о сроке мы знаем со слов источника; если он его не назвал, считаем, что срок тот, какого требует показатель
 * @basis правило сайта
 * @example Сегодня 22 ноября 2026 года. За 2026 год набралось 300 при цели 100, но год не кончился: число показано без оценки.
 * @check obstacleOf('за год', { period: '2026', asOf: '2026-10-01' }, '2026-11-22') = 'год не кончился'
 * @example Источник сложил все мероприятия за три года. Для цели «100 в год» это счёт с начала стратегии, его не оцениваем.
 * @check obstacleOf('за год', { period: '2025', asOf: '2025-12-31', counted: 'с начала стратегии' }, '2026-11-22') = 'счёт с начала стратегии'
 */
export function obstacleOf(kind: Indicator['kind'], { period, asOf, counted }: Pick<Reading, 'period' | 'asOf' | 'counted'>, today: string): Obstacle | undefined {
  if (kind === 'нарастающим итогом') return counted === 'за период' ? 'счёт за период' : undefined;
  if (!isYearly(kind)) return undefined;
  if (counted === 'с начала стратегии') return 'счёт с начала стратегии';
  if (!/^\d{4}$/.test(period)) return 'срок — не год';
  const { last } = dateRange(period);
  if (last > today) return 'год не кончился';
  return dateRange(asOf).last < last ? 'посчитано раньше конца года' : undefined;
}

/** Values that can be compared with the target, one a day, oldest first. */
export function comparable(kind: Indicator['kind'], known: readonly Reading[], today: string): Reading[] {
  const fit = known.filter((r) => obstacleOf(kind, r, today) === undefined);
  return [...new Map(fit.map((r) => [dayOf(r, today), r])).entries()].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, r]) => r);
}
