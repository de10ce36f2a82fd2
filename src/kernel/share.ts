/** A share from its two parts, and whether a share named by a source is the one its parts give. Told on the method page. */

/**
 * Доля
 *
 * Делим часть на целое и умножаем на сто.
 *
 * @order 20
 * @formula доля = часть ÷ целое × 100
 * @unit проценты
 * @error если целое неизвестно или равно нулю, доли нет: это «нет данных», а не 0 %
 * @basis обычная арифметика
 * @example В 442 домах из 2000 выбрали старшего: 442 ÷ 2000 × 100 = 22,1 %.
 * @check shareOf(442, 2000) = 22.1
 */
export function shareOf(part: number, whole: number): number | undefined {
  return whole > 0 ? Math.round((part / whole) * 1e8) / 1e6 : undefined;
}

/**
 * Сходится ли доля со своими частями
 *
 * Если источник назвал и долю, и из чего она сложена, они должны сойтись с точностью до последнего знака, который
 * назвал источник. Не сошлись — проверка останавливает публикацию и просит посмотреть источник ещё раз.
 *
 * @order 22
 * @formula разница не больше половины последнего названного знака
 * @unit проценты
 * @error доля без запятой проверяется до половины процента, с одним знаком — до пяти сотых
 * @basis правило округления
 * @example Источник пишет 22 %, а 442 ÷ 2000 = 22,1 %. Разница 0,1 меньше половины процента. Сходится? Да.
 * @check sharesAgree(22, 442, 2000) = true
 * @example Источник пишет 22,4 %, а выходит 22,1 %. Разница 0,3 больше пяти сотых. Сходится? Нет.
 * @check sharesAgree(22.4, 442, 2000) = false
 */
export function sharesAgree(given: number, part: number, whole: number): boolean {
  const counted = shareOf(part, whole);
  return counted !== undefined && Math.abs(given - counted) <= 0.5 * 10 ** -decimalsOf(given) + 1e-6;
}

function decimalsOf(value: number): number {
  return Math.min(4, String(value).split('.')[1]?.length ?? 0);
}
