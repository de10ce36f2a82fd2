/** What the record of the municipality itself lacks: a sentence for its list and a deed for «С чего начать». Pure. */
import { dateRange } from '../../kernel/dates.ts';
import { addDays } from '../../kernel/days.ts';
import { STALE_DAYS } from './facts.ts';

export interface PlaceFacts {
  hasContact: boolean;
  /** Days of the counts of ТОС whose value is known. */
  countDays: readonly string[];
  hasPopulation: boolean;
  asOf: string;
}

export interface PlaceGap {
  key: string;
  /** After «нет». */
  missing: string;
  /** For the list of what the record lacks. */
  said: string;
  /** The deed in a line, and how it is done. */
  title: string;
  deed: string;
  weight: number;
}

/** All that may be missing, for the rule that is told under the steps. */
export const PLACE_GAPS = [
  { key: 'count', missing: 'числа ТОС', said: 'Не сказано, сколько всего ТОС: пришлите число на последний день квартала и откуда оно (поле tosCount).', title: 'Скажите, сколько здесь ТОС', deed: 'Число на последний день квартала и откуда оно: публикация или документ', weight: 5 },
  { key: 'contact', missing: 'контакта координатора', said: 'Нет служебного контакта координатора: впишите отдел или учреждение, без имён (поле coordinator).', title: 'Назовите служебный контакт координатора', deed: 'Отдел или учреждение, без имён людей, и где это сказано', weight: 2 },
  { key: 'old-count', missing: 'свежего числа ТОС', said: `Последнее число ТОС старше ${STALE_DAYS} дней: пришлите новое, прежние останутся (поле tosCount).`, title: 'Пришлите новое число ТОС', deed: `Последнее старше ${STALE_DAYS} дней. Прежние числа останутся`, weight: 2 },
  { key: 'population', missing: 'числа жителей', said: 'Не сказано, сколько жителей: впишите число с датой и источником (поле population).', title: 'Скажите, сколько здесь жителей', deed: 'Число с датой и источником', weight: 1 },
  { key: 'fresh', missing: 'свежих сведений', said: `Сведения о муниципалитете старше ${STALE_DAYS} дней: посмотрите, верны ли они (поле asOf).`, title: 'Посмотрите, верна ли запись о муниципалитете', deed: `Её сведения старше ${STALE_DAYS} дней. Поставьте новую дату, даже если ничего не изменилось`, weight: 1 },
] as const satisfies readonly PlaceGap[];

export function placeGaps({ hasContact, countDays, hasPopulation, asOf }: PlaceFacts, today: string): PlaceGap[] {
  const since = addDays(today, -STALE_DAYS);
  const isOld = (date: string): boolean => dateRange(date).last < since;
  const isLacking: Record<(typeof PLACE_GAPS)[number]['key'], boolean> = {
    contact: !hasContact,
    count: countDays.length === 0,
    'old-count': countDays.length > 0 && countDays.every(isOld),
    population: !hasPopulation,
    fresh: isOld(asOf),
  };
  return PLACE_GAPS.filter(({ key }) => isLacking[key]);
}
