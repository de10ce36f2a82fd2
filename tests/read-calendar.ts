/** A calendar read by two parsers that know nothing of each other, each into the same plain shape; and the grammar of the file by hand. */
import ICAL from 'ical.js';
import nodeIcal, { type VEvent } from 'node-ical';

/** One meeting as both parsers must understand it. */
export interface ReadMeeting {
  /** «2026-11-28» for a day, «2026-11-28T18:30» by the clock of the zone. */
  from: string;
  /** Exclusive for days; absent when the file names no end. */
  to?: string;
}
export interface ReadEvent {
  uid: string;
  sequence: number;
  status: string;
  summary: string;
  isDay: boolean;
  meetings: ReadMeeting[];
}

const MOST = 400;

/** By ical.js: the zones come from the file's own VTIMEZONE. */
export function readByIcalJs(text: string): ReadEvent[] {
  const calendar = new ICAL.Component(ICAL.parse(text) as unknown[]);
  ICAL.TimezoneService.reset();
  for (const zone of calendar.getAllSubcomponents('vtimezone')) ICAL.TimezoneService.register(zone);
  return calendar.getAllSubcomponents('vevent').map((component) => {
    const event = new ICAL.Event(component);
    const isDay = event.startDate.isDate;
    const wall = (time: ICAL.Time): string => time.toString().slice(0, isDay ? 10 : 16);
    const hasEnd = component.hasProperty('dtend');
    const meetings: ReadMeeting[] = [];
    if (event.isRecurring()) {
      const iterator = event.iterator();
      for (let next = iterator.next(); next && meetings.length < MOST; next = iterator.next()) {
        const { startDate, endDate } = event.getOccurrenceDetails(next);
        meetings.push({ from: wall(startDate), ...(hasEnd && { to: wall(endDate) }) });
      }
    } else meetings.push({ from: wall(event.startDate), ...(hasEnd && { to: wall(event.endDate) }) });
    return { uid: event.uid, sequence: event.sequence, status: String(component.getFirstPropertyValue('status')), summary: event.summary, isDay, meetings };
  });
}

/** By node-ical: the zones are those of the machine's own database, asked by name. */
export function readByNodeIcal(text: string, timeZone: string): ReadEvent[] {
  const found = Object.values(nodeIcal.sync.parseICS(text)).filter((component) => component?.type === 'VEVENT') as VEvent[];
  return found.map((event) => {
    const isDay = event.datetype === 'date';
    const wall = (date: Date): string => (isDay ? localDay(date) : wallClockOf(date, timeZone));
    const hasEnd = /^DTEND/m.test(blockOf(text, event.uid));
    const instances = event.rrule ? nodeIcal.expandRecurringEvent(event, { from: new Date('1990-01-01'), to: new Date('2200-01-01') }) : [event];
    const meetings = instances.map(({ start, end }) => ({ from: wall(start), ...(hasEnd && { to: wall(end!) }) }));
    return { uid: event.uid, sequence: Number(event.sequence), status: String(event.status), summary: wordsOf(event.summary), isDay, meetings };
  });
}

function wordsOf(value: unknown): string {
  return typeof value === 'string' ? value : String((value as { val: unknown }).val);
}

/** node-ical makes a day of the machine's own midnight. */
function localDay(date: Date): string {
  return [date.getFullYear(), date.getMonth() + 1, date.getDate()].map((n) => String(n).padStart(2, '0')).join('-');
}

export function wallClockOf(date: Date, timeZone: string): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit' }).format(date).replace(' ', 'T');
}

function blockOf(text: string, uid: string): string {
  return unfold(text).split('BEGIN:VEVENT').find((block) => block.includes(`UID:${uid}\r\n`)) ?? '';
}

export function unfold(text: string): string {
  return text.replaceAll('\r\n ', '');
}

/** Faults against RFC 5545 that a strict reader refuses: ends and lengths of lines, bare signs, order and number of properties. */
export function calendarFaults(text: string): string[] {
  const faults: string[] = [];
  if (!text.startsWith('BEGIN:VCALENDAR\r\n') || !text.endsWith('END:VCALENDAR\r\n')) faults.push('no beginning or no end');
  if (/(?<!\r)\n|\r(?!\n)/.test(text)) faults.push('a line ends without CRLF');
  const lines = text.split('\r\n').slice(0, -1);
  const encoder = new TextEncoder();
  faults.push(...lines.filter((line) => encoder.encode(line).length > 75).map((line) => `a line of ${encoder.encode(line).length} octets: ${line}`));
  faults.push(...lines.filter((line) => !line.isWellFormed()).map((line) => `a torn letter: ${line}`));
  if (/[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F]/.test(text)) faults.push('a control sign');
  const logical = unfold(text).split('\r\n').slice(0, -1);
  faults.push(...logical.filter((line) => !/^[A-Z-]+(;[A-Z-]+=("[^"]*"|[^";:,]*))*:/.test(line)).map((line) => `no property: ${line}`));
  faults.push(...logical.filter((line) => /^(SUMMARY|DESCRIPTION|LOCATION|NAME|X-WR-CALNAME|X-WR-CALDESC|CATEGORIES):/.test(line) && /(?<!\\)(?:\\\\)*[;,]|(?<!\\)(?:\\\\)*\\(?![\\;,nN])/.test(line.slice(line.indexOf(':') + 1))).map((line) => `not escaped: ${line}`));
  const head = logical.slice(1, logical.findIndex((line, at) => at > 0 && line.startsWith('BEGIN:')));
  for (const name of ['VERSION', 'PRODID']) if (head.filter((line) => line.startsWith(`${name}:`)).length !== 1) faults.push(`${name} is not once in the head`);
  faults.push(...betweenParts(logical).map((line) => `a property of the calendar after its parts: ${line}`));
  for (const block of unfold(text).split('BEGIN:VEVENT\r\n').slice(1).map((part) => part.split('END:VEVENT')[0]!)) {
    for (const name of ['UID', 'DTSTAMP', 'DTSTART', 'SEQUENCE', 'STATUS', 'SUMMARY', 'LAST-MODIFIED']) {
      if (block.match(new RegExp(`^${name}[;:]`, 'gm'))?.length !== 1) faults.push(`${name} is not once: ${block.slice(0, 60)}`);
    }
    for (const stamp of block.match(/^(DTSTAMP|LAST-MODIFIED):.*$/gm) ?? []) if (!/:\d{8}T\d{6}Z\r?$/.test(stamp)) faults.push(`not UTC: ${stamp}`);
    const form = /^DTSTART([^:]*):/m.exec(block)?.[1];
    for (const [, name, other] of block.matchAll(/^(DTEND|EXDATE)([^:]*):/gm)) if (other !== form) faults.push(`${name} has another form than DTSTART`);
  }
  const uids = [...unfold(text).matchAll(/^UID:(.*)\r$/gm)].map(([, uid]) => uid);
  if (new Set(uids).size !== uids.length) faults.push('a UID stands twice');
  return faults;
}

/** Lines of the calendar itself that stand after a part of it has begun. */
function betweenParts(lines: readonly string[]): string[] {
  let depth = 0;
  let hadPart = false;
  return lines.slice(1, -1).filter((line) => {
    if (line.startsWith('BEGIN:')) {
      depth++;
      hadPart = true;
      return false;
    }
    if (line.startsWith('END:')) {
      depth--;
      return false;
    }
    return depth === 0 && hadPart;
  });
}
