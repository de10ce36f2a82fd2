/**
 * Events as an iCalendar file (RFC 5545). Pure and without a clock: the same records give the same bytes.
 *
 * - UID is the record's name and the site's host: it never changes, so a calendar knows an event again.
 * - SEQUENCE is the record's revision; DTSTAMP and LAST-MODIFIED are the day of its last change.
 * - An event without a time, or of several days, is a day: VALUE=DATE, and DTEND is the day after the last one.
 * - A time is the region's, by TZID with its VTIMEZONE. A repeated event is bounded by COUNT, which unlike UNTIL needs no
 *   turning into UTC; EXDATE has the form of DTSTART.
 * - Somebody who subscribes to a region is not busy on all its days: TRANSPARENT.
 * - An event of which only the month or the year is known is no day and stays out.
 */
import ical, { ICalEventRepeatingFreq as Freq, ICalEventStatus as Status, ICalEventTransparency, ICalWeekday, type ICalEventData, type ICalRepeatingOptions } from 'ical-generator';
import { tzlib_get_ical_block } from 'timezones-ical-library';
import { addDays } from '../../kernel/days.ts';
import { allMeetings, extraDays, isDay, isEvening, meetings, weekday, weekOfMonth } from '../../kernel/event-days.ts';
import type { Event } from './schema.ts';
import { wallClock } from './wall-clock.ts';

/** What a calendar says of one event; texts are ready for people. */
export interface CalendarEvent {
  id: string;
  event: Event;
  /** yyyy-mm-dd of the record's last change; else the day of its facts. */
  stamp: string;
  /** The whole address of its page. */
  url: string;
  summary: string;
  description?: string;
  /** Its day is over and nobody said whether it was held. */
  isUnsure?: boolean;
  location?: string;
  geo?: { lat: number; lng: number };
}
export interface CalendarHead {
  /**
   * Only of a calendar to subscribe to. A file of one event is opened once and laid into the reader's own calendar: with
   * a name some programs would make a new one for it.
   */
  feed?: { name: string; description: string; source: string };
  /** Of the region, by IANA. */
  timeZone: string;
  /** Host of the site: the second half of every UID. */
  host: string;
}

const DAYS = [ICalWeekday.MO, ICalWeekday.TU, ICalWeekday.WE, ICalWeekday.TH, ICalWeekday.FR, ICalWeekday.SA, ICalWeekday.SU];

/** False for an event whose day is not known, and for a repeated one that has no meeting left. */
export function fitsCalendar(event: Pick<Event, 'date' | 'dateTo' | 'repeats'>): boolean {
  return isDay(event.date) && (event.dateTo === undefined || isDay(event.dateTo)) && meetings(event).length > 0;
}

export function calendarFile(head: CalendarHead, events: readonly CalendarEvent[]): string {
  const calendar = ical({
    prodId: { company: head.host, product: 'Atlas TOS', language: 'RU' },
    // These three are written as they come.
    ...(head.feed && { name: escapeText(head.feed.name), description: escapeText(head.feed.description), source: head.feed.source }),
  });
  for (const one of events) if (fitsCalendar(one.event)) calendar.createEvent(eventData(one, head));
  // The writer puts these after the zone, where the grammar has no place for them, and leaves the last line open.
  return atHead(`${calendar.toString()}\r\n`, [...(head.feed ? ['REFRESH-INTERVAL;VALUE=DURATION:P1D', 'X-PUBLISHED-TTL:P1D'] : []), zoneBlock(head.timeZone)]);
}

/** After the properties of the calendar, before its parts. The zone is a part: a calendar without events has one too, as the grammar asks. */
function atHead(text: string, lines: readonly string[]): string {
  return text.replace(/\r\n(?=BEGIN:VEVENT|END:VCALENDAR)/, () => `\r\n${lines.join('\r\n')}\r\n`);
}

function eventData({ id, event, stamp, url, summary, description, isUnsure, location, geo }: CalendarEvent, { host, timeZone }: CalendarHead): ICalEventData {
  const [first = event.date] = allMeetings(event);
  const lastOfFirst = addDays(first, extraDays(event));
  // Several days are told as days, their hours in words: a block through the nights would be untrue.
  const isAllDay = event.timeFrom === undefined || (lastOfFirst !== first && !isEvening(event));
  return {
    id: `${id}@${host}`,
    sequence: event.revision,
    stamp: wallClock(stamp),
    lastModified: wallClock(stamp),
    allDay: isAllDay,
    start: wallClock(first, isAllDay ? undefined : event.timeFrom),
    end: isAllDay ? wallClock(addDays(lastOfFirst, 1)) : event.timeTo === undefined ? null : wallClock(lastOfFirst, event.timeTo),
    timezone: isAllDay ? null : timeZone,
    ...(event.repeats && { repeating: repeating(event, isAllDay ? undefined : event.timeFrom) }),
    summary: clean(summary),
    ...(description !== undefined && { description: clean(description) }),
    ...(location !== undefined && { location: { title: clean(location), ...(geo && { geo: { lat: geo.lat, lon: geo.lng } }) } }),
    status: event.state === 'отменено' ? Status.CANCELLED : isUnsure || (event.provisional && event.state !== 'состоялось') ? Status.TENTATIVE : Status.CONFIRMED,
    transparency: ICalEventTransparency.TRANSPARENT,
    categories: [{ name: event.kind }],
    url,
  };
}

function repeating(event: Event, time: string | undefined): ICalRepeatingOptions {
  const { date, repeats } = event;
  const exclude = new Set(repeats!.except);
  const all = allMeetings(event);
  const excluded = all.filter((day) => exclude.has(day)).map((day) => wallClock(day, time));
  return { ...frequency(date, repeats!.every), count: all.length, ...(excluded.length > 0 && { exclude: excluded }) };
}

/** The day is named where a reader of the file might guess it otherwise. */
function frequency(date: string, every: NonNullable<Event['repeats']>['every']): Pick<ICalRepeatingOptions, 'interval' | 'byDay' | 'bySetPos' | 'byMonthDay' | 'byMonth'> & { freq: Freq } {
  const [, month, day] = date.split('-').map(Number) as [number, number, number];
  switch (every) {
    case 'каждую неделю':
      return { freq: Freq.WEEKLY };
    case 'каждые две недели':
      return { freq: Freq.WEEKLY, interval: 2 };
    case 'каждый месяц того же числа':
      return { freq: Freq.MONTHLY, byMonthDay: [day] };
    case 'каждый месяц в тот же день недели':
      return { freq: Freq.MONTHLY, byDay: [DAYS[weekday(date)]!], bySetPos: [weekOfMonth(date)] };
    case 'каждый год':
      return { freq: Freq.YEARLY, byMonth: [month], byMonthDay: [day] };
  }
}

function zoneBlock(zone: string): string {
  const [block] = tzlib_get_ical_block(zone);
  if (!block) throw new Error(`В наборе часовых поясов нет «${zone}»: проверьте timeZone в region.json.`);
  return block.trim();
}

/** Signs that the grammar of the file has no place for: those that neither break a line nor are seen. */
function clean(text: string): string {
  return text.replace(/[\u0000-\u0008\u000B-\u001F\u007F]/g, '').toWellFormed();
}

function escapeText(text: string): string {
  return clean(text).replace(/[\\;,]/g, (sign) => `\\${sign}`).replace(/\n/g, '\\n');
}
