/** When a number has grown too old to speak of today. */

export const STALE_AFTER_MONTHS = 18;

/**
 * Когда число устарело
 *
 * Число старше полутора лет о сегодняшнем дне не говорит: оно показано, но не оценивается.
 *
 * @order 60
 * @formula устарело, если со дня, о котором говорит число, прошло больше 18 месяцев
 * @unit месяцы
 * @error ровно полтора года — ещё не устарело, на следующий день — уже да
 * @basis правило сайта: годовой отчёт выходит к весне, и полугода хватает, чтобы его прислать
 * @example Число говорит о 22 мая 2025 года. Сегодня 22 ноября 2026 года. Устарело? Нет.
 * @check isStale('2025-05-22', '2026-11-22') = false
 * @example То же число на день позже, 23 ноября 2026 года. Устарело? Да.
 * @check isStale('2025-05-22', '2026-11-23') = true
 */
export function isStale(day: string, today: string): boolean {
  return today > addMonths(day, STALE_AFTER_MONTHS);
}

function addMonths(day: string, months: number): string {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number];
  const last = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 + months, Math.min(date, last))).toISOString().slice(0, 10);
}
