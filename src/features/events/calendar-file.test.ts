/** Calendars, read by two parsers: every meeting at the hour that hangs on the wall, in any zone, over any shift of clocks. */
import { describe, expect, test, vi } from 'vitest';
import fc from '../../../tests/seeded-fast-check.ts';
import { calendarFaults, readByIcalJs, readByNodeIcal, unfold, type ReadMeeting } from '../../../tests/read-calendar.ts';
import { addDays } from '../../kernel/days.ts';
import { EVENT_REPEATS } from '../../kernel/vocabulary.ts';
import { calendarFile, fitsCalendar, type CalendarEvent } from './calendar-file.ts';
import { allMeetings, extraDays, isEvening, meetings } from '../../kernel/event-days.ts';
import { eventSchema, type Event } from './schema.ts';

const made = (fields: Record<string, unknown>): Event => eventSchema.parse({ title: 'Собрание', kind: 'собрание', sphere: 'иное', date: '2026-05-16', heldByTos: false, sources: [{ title: 'Проверка' }], asOf: '2026', ...fields });
const inCalendar = (id: string, event: Event, said: Partial<CalendarEvent> = {}): CalendarEvent => ({ id, event, stamp: '2026-10-01', url: `https://a.example/sobytiya/${id}/`, summary: event.title, ...said });
const fileOf = (events: readonly CalendarEvent[], timeZone = 'Europe/Moscow', feed = { name: 'Атлас: события', description: 'Всё', source: 'https://a.example/sobytiya/kalendar/vse.ics' }): string => calendarFile({ feed, timeZone, host: 'a.example' }, events);

/** What the file must say, worked out from the record alone. */
function expectedMeetings(event: Event): ReadMeeting[] {
  const isDay = event.timeFrom === undefined || (extraDays(event) > 0 && !isEvening(event));
  return meetings(event).map((day) => {
    const last = addDays(day, extraDays(event));
    return isDay ? { from: day, to: addDays(last, 1) } : { from: `${day}T${event.timeFrom}`, ...(event.timeTo && { to: `${last}T${event.timeTo}` }) };
  });
}

function expectBoth(events: readonly CalendarEvent[], timeZone: string): void {
  const text = fileOf(events, timeZone);
  expect(calendarFaults(text)).toEqual([]);
  const expected = events.map(({ id, event }) => ({ uid: `${id}@a.example`, sequence: event.revision, meetings: expectedMeetings(event) }));
  for (const read of [readByIcalJs(text), readByNodeIcal(text, timeZone)]) expect(read.map(({ uid, sequence, meetings: all }) => ({ uid, sequence, meetings: all }))).toEqual(expected);
}

describe('two parsers agree with the record', () => {
  test.each([
    ['a day', { date: '2026-05-16' }, 'Europe/Moscow'],
    ['three days; the end is the day after', { dateTo: '2026-05-18' }, 'Europe/Moscow'],
    ['two days with hours are two days, no block through the night', { dateTo: '2026-05-17', timeFrom: '10:00', timeTo: '16:00' }, 'Europe/Moscow'],
    ['an evening over midnight', { date: '2026-12-31', dateTo: '2027-01-01', timeFrom: '22:00', timeTo: '01:30' }, 'Europe/Moscow'],
    ['a beginning without an end', { timeFrom: '18:30' }, 'Asia/Kamchatka'],
    ['days of which only the first hour is known', { dateTo: '2026-05-18', timeFrom: '10:00' }, 'Europe/Samara'],
    ['the night when clocks go forward', { date: '2027-03-27', dateTo: '2027-03-28', timeFrom: '23:30', timeTo: '04:00' }, 'Europe/Berlin'],
    ['the night when clocks go back', { date: '2026-10-24', dateTo: '2026-10-25', timeFrom: '23:30', timeTo: '04:00' }, 'Europe/Berlin'],
    ['a whole day on the day of 23 hours', { date: '2027-03-28' }, 'Europe/Berlin'],
    ['a whole day in a zone whose day begins at one', { date: '2026-09-06' }, 'America/Santiago'],
    ['weekly over both shifts of clocks: the hour on the wall stays', { date: '2026-09-02', timeFrom: '18:30', timeTo: '20:00', repeats: { every: 'каждую неделю', times: 40, except: ['2026-10-28', '2027-03-31'] } }, 'Europe/Berlin'],
    ['weekly, south of the line', { date: '2026-03-01', timeFrom: '09:00', timeTo: '10:00', repeats: { every: 'каждые две недели', until: '2026-12' } }, 'Australia/Lord_Howe'],
    ['days every month, with an exception', { date: '2026-01-10', dateTo: '2026-01-11', repeats: { every: 'каждый месяц в тот же день недели', times: 12, except: ['2026-05-09'] } }, 'Europe/Berlin'],
    ['the 31st of months that have it', { date: '2026-01-31', timeFrom: '12:00', repeats: { every: 'каждый месяц того же числа', times: 7 } }, 'Europe/Moscow'],
    ['the fifth Friday', { date: '2026-01-30', repeats: { every: 'каждый месяц в тот же день недели', times: 4 } }, 'Europe/Moscow'],
    ['29 February', { date: '2024-02-29', timeFrom: '12:00', repeats: { every: 'каждый год', times: 3 } }, 'Asia/Yekaterinburg'],
  ])('%s', (_, fields, timeZone) => {
    expectBoth([inCalendar('odno', made({ revision: 3, ...fields }))], timeZone);
  });

  test('made at random: any repeat, any hour, any of many zones', () => {
    const day = fc.integer({ min: 0, max: 3000 }).map((n) => addDays('2021-01-01', n));
    const clock = fc.tuple(fc.integer({ min: 0, max: 23 }), fc.constantFrom('00', '15', '30', '59')).map(([h, m]) => `${String(h).padStart(2, '0')}:${m}`);
    const zone = fc.constantFrom('Europe/Moscow', 'Europe/Kaliningrad', 'Asia/Vladivostok', 'Europe/Berlin', 'America/New_York', 'Pacific/Auckland', 'Asia/Kathmandu');
    fc.assert(
      fc.property(day, fc.option(clock), fc.constantFrom(...EVENT_REPEATS), fc.integer({ min: 2, max: 9 }), fc.integer({ min: 0, max: 8 }), zone, (date, time, every, times, skipped, timeZone) => {
        // An hour that the clocks of the zone pass over does not exist, and readers put it where they like.
        const isShaky = time !== null && time < '04:00';
        const event = made({ date, ...(time !== null && !isShaky && { timeFrom: time }), repeats: { every, times } });
        const except = allMeetings(event).filter((_, i) => i === skipped);
        if (except.length < allMeetings(event).length) expectBoth([inCalendar('sluchay', { ...event, repeats: { ...event.repeats!, except } })], timeZone);
      }),
      { numRuns: 120 },
    );
  });
});

describe('the file', () => {
  test('says what a reader of calendars needs, and nothing by the clock of the machine', () => {
    const event = made({ timeFrom: '18:30', timeTo: '20:00', revision: 2, state: 'отменено' });
    const text = fileOf([inCalendar('a', event, { summary: 'Отменено: Собрание', location: 'Клуб, зал; вход\\двор', geo: { lat: 57.1, lng: 28.2 } })]);
    expect(unfold(text)).toContain(['UID:a@a.example', 'SEQUENCE:2', 'DTSTAMP:20261001T000000Z', 'DTSTART;TZID=Europe/Moscow:20260516T183000', 'DTEND;TZID=Europe/Moscow:20260516T200000', 'SUMMARY:Отменено: Собрание', 'TRANSP:TRANSPARENT', 'LOCATION:Клуб\\, зал\\; вход\\\\двор', 'GEO:57.1;28.2', 'CATEGORIES:собрание', 'URL;VALUE=URI:https://a.example/sobytiya/a/', 'STATUS:CANCELLED', 'LAST-MODIFIED:20261001T000000Z'].join('\r\n'));
    expect(text).toBe(fileOf([inCalendar('a', event, { summary: 'Отменено: Собрание', location: 'Клуб, зал; вход\\двор', geo: { lat: 57.1, lng: 28.2 } })]));
  });

  test('state: planned and held are firm, a provisional day is not, what was called off says so', () => {
    const status = (fields: Record<string, unknown>) => readByIcalJs(fileOf([inCalendar('a', made(fields))]))[0]!.status;
    expect([{ state: 'запланировано' }, { state: 'состоялось', provisional: true }, { state: 'перенесено' }, { state: 'запланировано', provisional: true }, { state: 'отменено', provisional: true }].map(status)).toEqual(['CONFIRMED', 'CONFIRMED', 'CONFIRMED', 'TENTATIVE', 'CANCELLED']);
    expect(readByIcalJs(fileOf([inCalendar('a', made({ state: 'запланировано' }), { isUnsure: true })]))[0]!.status).toBe('TENTATIVE');
  });

  test('without an exact day, or without a meeting left, an event stays out', () => {
    expect([{ date: '2026' }, { date: '2026-05' }, { date: '2026-05-16', dateTo: '2026-06' }, { repeats: { every: 'каждый год', times: 2, except: ['2026-05-16', '2027-05-16'] } }].map((fields) => fitsCalendar(made(fields)))).toEqual([false, false, false, false]);
    const text = fileOf([inCalendar('mesyats', made({ date: '2026-05' }))]);
    expect(calendarFaults(text)).toEqual([]);
    expect(readByIcalJs(text)).toEqual([]);
  });

  test('of one event has no name: a program would make a calendar of its own for it', () => {
    const text = calendarFile({ timeZone: 'Europe/Moscow', host: 'a.example' }, [inCalendar('a', made({}))]);
    expect(calendarFaults(text)).toEqual([]);
    expect(text).not.toMatch(/^(NAME|X-WR|SOURCE|REFRESH)/m);
  });

  test('any text comes back whole: commas, lines, slashes, letters of any width, folded lines', () => {
    const piece = fc.constantFrom('слово', ',', ';', '\\', '\\n', '\n', '"', '«ёлка»', 'ы', ' ', '😀', '\u{1F9C9}', ':', 'длинноеслово'.repeat(8), '\u00A0', '\u0007', '\uD800');
    fc.assert(
      fc.property(fc.array(piece, { minLength: 1, maxLength: 30 }).map((parts) => `н${parts.join('')}к`), (summary) => {
        const text = fileOf([inCalendar('a', made({}), { summary, description: summary, location: summary })], 'Europe/Moscow', { name: summary, description: summary, source: 'https://a.example/x.ics' });
        expect(calendarFaults(text)).toEqual([]);
        const whole = summary.replaceAll('\u0007', '').toWellFormed();
        expect(readByIcalJs(text)[0]!.summary).toBe(whole);
        // node-ical takes «\\\\n», a slash and a letter, for the end of a line.
        if (!whole.includes('\\')) expect(readByNodeIcal(text, 'Europe/Moscow')[0]!.summary).toBe(whole);
      }),
      { numRuns: 60 },
    );
  });

  test('an unknown zone is refused by name', () => {
    vi.spyOn(console, 'error').mockImplementation(() => {});
    expect(() => fileOf([], 'Europe/Vymyshlensk')).toThrow('В наборе часовых поясов нет «Europe/Vymyshlensk»');
  });
});
