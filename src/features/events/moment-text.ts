/** A moment of the region's clock with its offset, for machines. Pure. */
import { tzlib_get_offset } from 'timezones-ical-library';
import { isDay } from '../../kernel/event-days.ts';

/** «2026-11-28T18:30+03:00»; without a time the day alone, however exact it is. */
export function momentText(timeZone: string, date: string, time: string | undefined): string {
  if (time === undefined || !isDay(date)) return date;
  const offset = tzlib_get_offset(timeZone, date, time);
  return `${date}T${time}${offset.slice(0, 3)}:${offset.slice(3, 5)}`;
}
