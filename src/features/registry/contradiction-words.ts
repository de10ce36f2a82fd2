/** What a contradiction means, in plain words. Pure. */
import { formatDate } from '../../kernel/dates.ts';
import { leastDaysBetween } from '../../kernel/days.ts';
import { countOf, formatNumber, NOUNS } from '../../kernel/text.ts';
import type { Finding, Side } from './contradictions.ts';

const DAYS = ['день', 'дня', 'дней'] as const;

/** One line above the two numbers. */
export function findingTitle({ kind, municipality }: Finding, placeName: (id: string) => string): string {
  const place = municipality ? placeName(municipality) : '';
  switch (kind) {
    case 'two-sources':
      return `${place}: два числа ТОС`;
    case 'more-records':
      return `${place}: в атласе ТОС больше, чем назвал источник`;
    case 'sum':
      return 'Числа муниципалитетов и число региона';
    case 'municipalities':
      return 'В скольких муниципалитетах есть ТОС';
  }
}

/** What the difference is and what it may mean; no side is taken. */
export function findingText({ kind, verdict, sides: [first, second], difference, known }: Finding): string {
  const by = formatNumber(Math.abs(difference));
  switch (kind) {
    case 'two-sources': {
      const days = leastDaysBetween(first.asOf, second.asOf);
      if (days === 0) return `На один и тот же срок источники называют разные числа. Разница: ${by}.`;
      return `За ${countOf(days, DAYS)} стало ${difference > 0 ? 'больше' : 'меньше'} на ${by}. ${difference > 0 ? 'Создали новые' : 'Закрылись они'} или посчитали иначе, источники не говорят.`;
    }
    case 'more-records':
      return `Записей больше на ${by}, ликвидированные не в счёт. Либо источник посчитал не всех, либо часть этих ТОС уже не действует.`;
    case 'sum':
      if (verdict === 'cannot-tell') return `Число ТОС известно у ${formatNumber(known!.places)} из ${countOf(known!.of, ['муниципалитета', 'муниципалитетов', 'муниципалитетов'])}, поэтому сверить пока нельзя.`;
      return `Если сложить последние числа муниципалитетов, выйдет ${difference > 0 ? 'больше' : 'меньше'} на ${by}. Числа названы на разные дни и разными источниками.`;
    case 'municipalities':
      if (verdict === 'cannot-tell') return `Об остальных ${formatNumber(known!.of - known!.places)} открытые источники молчат, поэтому подтвердить число пока нельзя.`;
      return `Расхождение: ${countOf(Math.abs(difference), NOUNS.municipality)}.`;
  }
}

/** «на 1 июля 2026 года»; of a sum, «числа 2024–2026 годов». */
export function dayOfSide({ asOf, years }: Pick<Side, 'asOf' | 'years'>): string {
  if (!years) return `на ${formatDate(asOf)}`;
  return years.from === years.to ? `числа ${years.to}\u00A0года` : `числа ${years.from}–${years.to}\u00A0годов`;
}

/** What the second number is, when the site counted it itself. */
export function ownCountLabel({ kind, known }: Finding): string {
  switch (kind) {
    case 'more-records':
      return 'записи атласа, кроме ликвидированных';
    case 'sum':
      return `сумма последних чисел ${formatNumber(known!.places)} из ${countOf(known!.of, ['муниципалитета', 'муниципалитетов', 'муниципалитетов'])}`;
    default:
      return 'счёт атласа: по записям и по числам, которые назвали источники';
  }
}
