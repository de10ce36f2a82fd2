/** Numbers that the site counts itself: what a number known to be incomplete can prove, and when it argues with a report. */
import { statusOf, type IndicatorStatus } from './formula-status.ts';

/** «не меньше»: the records are known to be incomplete. */
export type Bound = 'ровно' | 'не меньше';

/**
 * Что доказывает неполный счёт
 *
 * Кое-что сайт считает сам по своим записям. Если известно, что записаны не все, число верно только снизу: на деле
 * не меньше. Таким числом можно доказать, что цель достигнута, но нельзя доказать, что до неё не дошли. Смотрим на
 * него, только если из отчётов сравнить нечего.
 *
 * @order 80
 * @formula «не меньше» ≥ цели — «достигнуто» или «сверх плана»; меньше цели — «нет данных»
 * @unit те же, что у показателя
 * @error «ниже пути» по неполному счёту не ставится никогда
 * @basis правило сайта
 * @example Цель — 100 проектов за год, в записях 104, и это не все. Цели точно достигли: «достигнуто».
 * @check provenBy(104, 100) = 'достигнуто'
 * @example Цель та же, в записях 38. Может быть, их сто, а может быть, нет: «нет данных».
 * @check provenBy(38, 100) = 'нет данных'
 */
export function provenBy(atLeast: number, target: number): IndicatorStatus {
  return atLeast >= target ? statusOf(atLeast, target) : 'нет данных';
}

/**
 * Когда отчёт и наш счёт расходятся
 *
 * Если за один и тот же срок есть и число из отчёта, и наше, видны оба. Мы говорим о расхождении, когда полный счёт дал
 * другое число или когда неполный уже больше названного в отчёте. Оценка ставится по отчёту.
 *
 * @order 82
 * @formula полный счёт: числа не равны; неполный: наше больше отчётного
 * @unit те же, что у показателя
 * @error доли сравниваем до десятых; если в отчёте «около», расхождением считаем больше двадцатой части
 * @basis правило сайта
 * @example В отчёте 25 проектов, в записях уже 31, и это не все. 31 больше 25. Расходятся? Да.
 * @check disagrees({ value: 25 }, { value: 31, bound: 'не меньше' }, 'шт.') = true
 * @example В отчёте 25 проектов, в записях 12 из неизвестно скольких. Может быть, их и правда 25. Расходятся? Нет.
 * @check disagrees({ value: 25 }, { value: 12, bound: 'не меньше' }, 'шт.') = false
 */
export function disagrees(reported: { value: number; approximate?: boolean }, computed: { value: number; bound: Bound }, unit: string): boolean {
  const slack = reported.approximate ? Math.abs(reported.value) / 20 : unit === '%' ? 0.05 : 0;
  const over = computed.value - reported.value;
  return computed.bound === 'ровно' ? Math.abs(over) > slack + 1e-9 : over > slack + 1e-9;
}
