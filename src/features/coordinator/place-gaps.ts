/** What the record of the municipality itself lacks, in sentences. Pure. */
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

export function placeGaps({ hasContact, countDays, hasPopulation, asOf }: PlaceFacts, today: string): string[] {
  const since = addDays(today, -STALE_DAYS);
  const isOld = (date: string): boolean => dateRange(date).last < since;
  const said: [isLacking: boolean, deed: string][] = [
    [!hasContact, 'Нет служебного контакта координатора: впишите отдел или учреждение, без имён (поле coordinator).'],
    [countDays.length === 0, 'Не сказано, сколько всего ТОС: пришлите число на последний день квартала и откуда оно (поле tosCount).'],
    [countDays.length > 0 && countDays.every(isOld), `Последнее число ТОС старше ${STALE_DAYS} дней: пришлите новое, прежние останутся (поле tosCount).`],
    [!hasPopulation, 'Не сказано, сколько жителей: впишите число с датой и источником (поле population).'],
    [isOld(asOf), `Сведения о муниципалитете старше ${STALE_DAYS} дней: посмотрите, верны ли они (поле asOf).`],
  ];
  return said.filter(([isLacking]) => isLacking).map(([, deed]) => deed);
}
