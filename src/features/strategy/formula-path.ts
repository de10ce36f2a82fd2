/** The straight way from what is known to the target, and where on it a day stands. */
import { yearOf } from '../../kernel/dates.ts';
import { dayOf, type Clock, type Reading } from './formula-reading.ts';
import type { Indicator } from './schema.ts';

export interface PathPoint {
  day: string;
  value: number;
  /** Place on the scale of years, when it is not the end of the day. */
  at?: number;
}

/** The end of a day on the scale of years: 31 December 2025 is 2026, the very start of the next year. */
export function yearsAt(day: string): number {
  const year = yearOf(day);
  const start = Date.UTC(year, 0, 1);
  return year + (Date.parse(day) + 86_400_000 - start) / (Date.UTC(year + 1, 0, 1) - start);
}

/**
 * Откуда идём к цели
 *
 * Доля идёт к цели по прямой от первого известного числа. Пока число одно, прямая начинается с нуля в начале Стратегии.
 * Нарастающий итог всегда начинается с нуля. У счёта за год пути нет: каждый год начинается заново и сам
 * сравнивается с целью.
 *
 * @order 30
 * @formula прямая от начала (первое число или ноль) до цели в последний день целевого года
 * @unit те же, что у показателя
 * @error прямая — допущение: Стратегия не называет, сколько нужно к каждому году
 * @basis правило сайта; у ООН и Open SDG вместо прямой — постоянный рост в процентах, см. сравнение ниже
 * @example Стратегия началась в 2023 году, цель на 2030 год — 80 %, известно одно число. Прямая идёт от 0 в начале 2023 года.
 * @check pathOf({ kind: 'доля на дату', target: { year: 2030, value: 80 } }, [{ period: '2025', asOf: '2025-12-31', value: 31 }], { from: 2023, today: '2026-11-22' })[0].value = 0
 */
export function pathOf(
  { kind, target }: Pick<Indicator, 'kind' | 'target'>,
  known: readonly Pick<Reading, 'period' | 'asOf' | 'value'>[],
  { from, today }: Clock,
): [PathPoint, PathPoint] | undefined {
  if (kind === 'за год') return undefined;
  const first = known[0];
  const fromFirst = kind !== 'нарастающим итогом' && first && known.length > 1;
  const start = fromFirst ? { day: dayOf(first, today), value: Math.min(first.value, target.value) } : { day: `${from}-01-01`, at: from, value: 0 };
  return [start, { day: `${target.year}-12-31`, value: target.value }];
}

/**
 * Сколько нужно к этому дню
 *
 * Ставим день на прямую и смотрим, какое число на ней стоит.
 *
 * @order 32
 * @formula нужно = начало + (цель − начало) × прошло лет ÷ всего лет
 * @unit те же, что у показателя
 * @error до начала прямой нужно столько, сколько в начале; после целевого года — сама цель
 * @basis деление отрезка в данном отношении
 * @example От 40 % в конце 2023 года до 70 % в конце 2030 года — 7 лет. В конце 2025 года прошло 2 года: 40 + (70 − 40) × 2 ÷ 7 = 48,57 %.
 * @check Math.round(pathAt([{ day: '2023-12-31', value: 40 }, { day: '2030-12-31', value: 70 }], '2025-12-31') * 100) / 100 = 48.57
 * @example Обучить 800 человек с начала 2023 года до конца 2030-го — 8 лет. В конце 2025 года прошло 3 года: 0 + 800 × 3 ÷ 8 = 300.
 * @check pathAt([{ day: '2023-01-01', at: 2023, value: 0 }, { day: '2030-12-31', value: 800 }], '2025-12-31') = 300
 */
export function pathAt([start, end]: readonly [PathPoint, PathPoint], day: string): number {
  const from = start.at ?? yearsAt(start.day);
  const span = (end.at ?? yearsAt(end.day)) - from;
  const share = span > 0 ? (yearsAt(day) - from) / span : 1;
  return start.value + (end.value - start.value) * Math.min(1, Math.max(0, share));
}
