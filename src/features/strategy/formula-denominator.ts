/** An indicator whose denominator can be read in two ways: each reading is graded, the whole gets the worst mark. */
import { rankOf, type IndicatorStatus } from './formula-status.ts';

/**
 * Неясно, на что делить
 *
 * Иногда Стратегия не говорит, от чего считать долю: «от всех домов» или «от домов в границах ТОС». Тогда оцениваем каждое
 * прочтение отдельно, а показатель целиком получает худшую оценку. Прочтение без числа — это «нет данных» для всего
 * показателя: умолчав о неудобном числе, лучше не станешь.
 *
 * @order 70
 * @formula оценка показателя = худшая из оценок прочтений; из равных — та, где отставание больше
 * @unit —
 * @error прочтения предложили мы: в тексте Стратегии их нет
 * @basis правило сайта
 * @example По одному прочтению «достигнуто», по другому «ниже пути». Показатель целиком — «ниже пути».
 * @check worstOf([{ status: 'достигнуто' }, { status: 'ниже пути', gap: 12 }]).status = 'ниже пути'
 * @example По одному прочтению «сверх плана», по другому числа нет. Показатель целиком — «нет данных».
 * @check worstOf([{ status: 'сверх плана' }, { status: 'нет данных' }]).status = 'нет данных'
 */
export function worstOf<T extends { status: IndicatorStatus; gap?: number }>(readings: readonly T[]): T | undefined {
  return readings.toSorted((a, b) => rankOf(a.status) - rankOf(b.status) || (b.gap ?? 0) - (a.gap ?? 0))[0];
}
