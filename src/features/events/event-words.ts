/** An event in words: when it was or will be, how it repeats, what became of it, how many came. Pure. */
import { formatDate, sinceText, throughText } from '../../kernel/dates.ts';
import { countOf, NOUNS } from '../../kernel/text.ts';
import { isAhead, isDay, isEvening, isUnclosed, meetings, weekday, weekOfMonth, type Dated } from '../../kernel/event-days.ts';
import type { Event } from './schema.ts';

type Timed = Pick<Event, 'date' | 'dateTo'> & Partial<Pick<Event, 'timeFrom' | 'timeTo' | 'repeats'>>;

/** «16 декабря 2025 года», «с 5 по 7 июня 2025 года», «каждую среду с 2 сентября по 16 декабря 2026 года». */
export function whenText({ date, dateTo, repeats, timeFrom, timeTo }: Timed): string {
  if (repeats && isDay(date)) return `${repeatText(date, repeats.every)} ${spanText(date, meetings({ date, repeats }).at(-1) ?? date)}`;
  return isEvening({ date, dateTo, timeFrom, timeTo }) ? formatDate(date) : spanText(date, dateTo);
}

function spanText(date: string, dateTo: string | undefined): string {
  if (!dateTo || dateTo === date) return formatDate(date);
  const areDays = isDay(date) && isDay(dateTo);
  if (areDays && date.slice(0, 7) === dateTo.slice(0, 7)) return `с\u00A0${Number(date.slice(8))} ${throughText(dateTo)}`;
  if (areDays && date.slice(0, 4) === dateTo.slice(0, 4)) return `с\u00A0${formatDate(date).replace(/\s\d{4}\u00A0года$/, '')} ${throughText(dateTo)}`;
  return `${sinceText(date)} ${throughText(dateTo)}`;
}

/** «в 18:30», «с 18:30 до 20:00», «с 21:00 до 01:30 следующего дня»; of several days «начало в 10:00, конец в 16:00». */
export function timeText(event: Timed): string | undefined {
  const { date, dateTo, timeFrom, timeTo } = event;
  if (timeFrom === undefined) return undefined;
  if (timeTo === undefined) return `${dateTo && dateTo !== date ? 'начало ' : ''}в\u00A0${timeFrom}`;
  if (isEvening(event)) return `с\u00A0${timeFrom} до\u00A0${timeTo} следующего дня`;
  if (dateTo && dateTo !== date) return `начало в\u00A0${timeFrom}, конец в\u00A0${timeTo}`;
  return `с\u00A0${timeFrom} до\u00A0${timeTo}`;
}

/** Day and time in one line. */
export function whenInFull(event: Timed): string {
  return [whenText(event), timeText(event)].filter(Boolean).join(', ');
}

const EVERY_DAY = ['каждый понедельник', 'каждый вторник', 'каждую среду', 'каждый четверг', 'каждую пятницу', 'каждую субботу', 'каждое воскресенье'];
const ON_DAYS = ['понедельникам', 'вторникам', 'средам', 'четвергам', 'пятницам', 'субботам', 'воскресеньям'];
const ORDINALS = { каждый: ['первый', 'второй', 'третий', 'четвёртый', 'пятый'], каждую: ['первую', 'вторую', 'третью', 'четвёртую', 'пятую'], каждое: ['первое', 'второе', 'третье', 'четвёртое', 'пятое'] };

/** «каждую среду», «раз в две недели по средам», «каждую вторую среду месяца», «каждый год 14 мая». */
export function repeatText(date: string, every: NonNullable<Event['repeats']>['every']): string {
  const day = weekday(date);
  switch (every) {
    case 'каждую неделю':
      return EVERY_DAY[day]!;
    case 'каждые две недели':
      return `раз в\u00A0две недели по\u00A0${ON_DAYS[day]}`;
    case 'каждый месяц того же числа':
      return `каждый месяц ${Number(date.slice(8))}-го числа`;
    case 'каждый месяц в тот же день недели': {
      const [each, name] = EVERY_DAY[day]!.split(' ') as [keyof typeof ORDINALS, string];
      return `${each} ${ORDINALS[each][weekOfMonth(date) - 1]} ${name} месяца`;
    }
    case 'каждый год':
      return `каждый год ${formatDate(date).replace(/\s\d{4}\u00A0года$/, '')},`;
  }
}

/** «UTC+3»: how far the region's clock is ahead on that day. */
export function zoneWords(timeZone: string, day: string): string {
  const parts = new Intl.DateTimeFormat('en', { timeZone, timeZoneName: 'shortOffset' }).formatToParts(new Date(`${day}T12:00:00Z`));
  return (parts.find(({ type }) => type === 'timeZoneName')?.value ?? 'UTC').replace('GMT', 'UTC').replace('-', '−');
}

/** What must be said first of an event that is not simply planned or held. */
export function stateText(event: Dated & Pick<Event, 'movedFrom' | 'provisional'>, today: string): string | undefined {
  if (event.state === 'отменено') return 'Отменено.';
  const moved = event.state === 'перенесено' || event.movedFrom !== undefined;
  return [
    moved && (event.movedFrom ? `Перенесено${event.movedFrom === event.date ? '' : `: раньше стоял другой день, ${formatDate(event.movedFrom)}`}.` : 'Перенесено на\u00A0другой день.'),
    event.provisional && event.state !== 'состоялось' && 'День предварительный: его ещё могут сменить.',
    isUnclosed(event, today) && 'Этот день прошёл; состоялось ли событие, в\u00A0записи не\u00A0сказано.',
  ].filter(Boolean).join(' ') || undefined;
}

/** «Кто проводит», «Кто провёл»; of what was called off, or perhaps never held, «Кто собирался провести». */
export function holderLabel(event: Dated, today: string): string {
  if (event.state === 'отменено' || isUnclosed(event, today)) return 'Кто собирался провести';
  return isAhead(event, today) ? 'Кто проводит' : 'Кто провёл';
}

export function attendedText(attended: number | undefined): string | undefined {
  return attended === undefined ? undefined : countOf(attended, NOUNS.person);
}

/** Events of each year, newest year first; inside a year the order stays. */
export function byYear<T extends { data: Pick<Event, 'date'> }>(events: readonly T[]): { year: string; events: T[] }[] {
  const years = [...new Set(events.map((e) => e.data.date.slice(0, 4)))].toSorted().toReversed();
  return years.map((year) => ({ year, events: events.filter((e) => e.data.date.startsWith(year)) }));
}
