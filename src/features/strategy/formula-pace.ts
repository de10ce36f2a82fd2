/** How far behind today, and how fast from here. */
import { yearsAt } from './formula-path.ts';
import type { Indicator } from './schema.ts';

/**
 * Отставание
 *
 * Сколько не хватает до того, что нужно к дню, о котором говорит число. У счёта за год — до цели этого года.
 *
 * @order 50
 * @formula отставание = нужно − есть; если есть больше, чем нужно, отставания нет
 * @unit те же, что у показателя; у долей — процентные пункты
 * @error округляем до сотых
 * @basis правило сайта
 * @example К концу 2025 года нужно 48,57 %, есть 45 %: 48,57 − 45 = 3,57 процентного пункта.
 * @check gapOf(48.57, 45) = 3.57
 * @example Нужно 100, сделано 120: отставание 0.
 * @check gapOf(100, 120) = 0
 */
export function gapOf(asked: number, value: number): number {
  return Math.max(0, Math.round((asked - value) * 100) / 100);
}

export interface RequiredPace {
  /** How much must be added every year (percentage points for shares); for a yearly count the target of each year. */
  perYear: number;
  /** From the day of the reading to the last day of the target year. */
  yearsLeft: number;
}

/**
 * Нужный темп
 *
 * Сколько нужно прибавлять каждый год, чтобы прийти к цели в срок. У счёта за год прибавлять нечего: каждый год
 * нужно заново набирать всю цель.
 *
 * @order 52
 * @formula темп = (цель − есть) ÷ сколько лет осталось; у счёта за год темп = цель
 * @unit единицы показателя в год; у долей — процентные пункты в год
 * @error годы считаем от дня, о котором говорит число, а не от сегодняшнего; когда целевой год прошёл, темпа нет
 * @basis правило сайта
 * @example Цель 70 % к концу 2030 года, в конце 2025 года было 40 %. Осталось 5 лет: (70 − 40) ÷ 5 = 6 процентных пунктов в год.
 * @check requiredPace('доля на дату', { year: 2030, value: 70 }, 40, '2025-12-31').perYear = 6
 * @example Всего нужно обучить 1000 человек, к концу 2026 года обучено 400. Осталось 4 года: (1000 − 400) ÷ 4 = 150 человек в год.
 * @check requiredPace('нарастающим итогом', { year: 2030, value: 1000 }, 400, '2026-12-31').perYear = 150
 * @example Цель — 100 мероприятий каждый год. Сколько бы ни было в прошлом, в следующем снова нужно 100.
 * @check requiredPace('за год', { year: 2030, value: 100 }, 300, '2025-12-31').perYear = 100
 */
export function requiredPace(kind: Indicator['kind'], target: Indicator['target'], value: number, day: string): RequiredPace | undefined {
  const yearsLeft = target.year + 1 - yearsAt(day);
  if (yearsLeft <= 0) return undefined;
  if (kind === 'за год') return { perYear: target.value, yearsLeft };
  return { perYear: Math.max(0, target.value - value) / yearsLeft, yearsLeft };
}
