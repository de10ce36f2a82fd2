/** The mark itself: one number against the target and against what the path asks on that day. */

/** From the least known to the best. */
export const INDICATOR_STATUSES = ['нет методики', 'нет данных', 'устарело', 'ниже пути', 'на пути', 'достигнуто', 'сверх плана'] as const;
export type IndicatorStatus = (typeof INDICATOR_STATUSES)[number];

/** Marks that compare a number with the target; the first three say why nothing is compared. */
export const GRADED_STATUSES: readonly IndicatorStatus[] = ['ниже пути', 'на пути', 'достигнуто', 'сверх плана'];

export function rankOf(status: IndicatorStatus): number {
  return INDICATOR_STATUSES.indexOf(status);
}

/**
 * Оценка
 *
 * Сравниваем число с целью, а если цель ещё впереди — с тем, сколько нужно к этому дню. Если цель пересмотрели, сравниваем
 * с нынешней; прежние стоят рядом. Пока не решено, как считать, оценки нет вовсе, даже если число кто-то назвал.
 *
 * @order 40
 * @formula не меньше цели — «достигнуто»; больше цели хотя бы на десятую часть — «сверх плана»; не меньше, чем нужно к этому дню, — «на пути»; иначе «ниже пути»
 * @unit —
 * @error у доли с целью больше 90,9 % «сверх плана» не бывает: десятая часть сверху — это уже больше ста процентов
 * @basis правило сайта; границу в одну десятую выбрали мы
 * @example Цель 70 %, к этому дню нужно 48,57 %, есть 49 %. До цели далеко, но 49 больше 48,57: «на пути».
 * @check statusOf(49, 70, 48.57) = 'на пути'
 * @example Цель — 100 мероприятий за год, было 99. Пути у годового счёта нет, до цели не хватило одного: «ниже пути».
 * @check statusOf(99, 100) = 'ниже пути'
 * @example Цель 100, стало 110. Это больше цели ровно на десятую часть: «сверх плана».
 * @check statusOf(110, 100) = 'сверх плана'
 */
export function statusOf(value: number, target: number, expected?: number): IndicatorStatus {
  if (value * 10 >= target * 11) return 'сверх плана';
  if (value >= target) return 'достигнуто';
  return expected !== undefined && value >= expected ? 'на пути' : 'ниже пути';
}
