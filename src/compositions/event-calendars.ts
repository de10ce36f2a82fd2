/** Events as calendars to subscribe to: of all, of a municipality, of a kind, of one event. Pure. */
import type { Catalogue, RecOf } from '../catalogue.ts';
import { calendarFile, fitsCalendar, type CalendarEvent } from '../features/events/calendar-file.ts';
import { KIND_PAGES, type EventKind } from '../features/events/event-kinds.ts';
import { holderLabel, stateText, timeText } from '../features/events/event-words.ts';
import { dateRange, formatDate } from '../kernel/dates.ts';
import { isEvening, isUnclosed } from '../kernel/event-days.ts';
import { roundDegrees } from '../kernel/geo.ts';
import { routes } from '../kernel/routes.ts';
import { capitalise, countOf, NOUNS, tosTitle } from '../kernel/text.ts';
import { typeset } from '../kernel/typography.ts';
import { EVENT_KINDS, isPlaceKnown } from '../kernel/vocabulary.ts';
import { eventsOfMunicipality } from './events.ts';

type EventRec = RecOf<'events'>;

export interface Calendar {
  /** Address of the file. */
  path: string;
  /** What is in it: «Все события», «Форумы». */
  label: string;
  events: readonly EventRec[];
}

export interface Calendars {
  all: Calendar;
  places: readonly Calendar[];
  kinds: readonly (Calendar & { kind: EventKind })[];
}

/** Of every municipality and kind, those that have no event yet too: who subscribes to forums waits for the first one. */
export function calendarsOf(catalogue: Catalogue): Calendars {
  const { all } = catalogue;
  return {
    all: { path: routes.calendar(), label: 'Все события', events: all.events },
    places: all.municipalities.map(({ id, data }) => ({ path: routes.calendar('okrug', id), label: data.nameShort, events: eventsOfMunicipality(catalogue, id) })),
    kinds: EVENT_KINDS.map((kind) => ({ path: routes.calendar('vid', KIND_PAGES[kind].slug), label: KIND_PAGES[kind].many, kind, events: all.events.filter(({ data }) => data.kind === kind) })),
  };
}

/** Events that no calendar can show: only their month or year is known. */
export function undatedEvents(events: readonly EventRec[]): readonly EventRec[] {
  return events.filter(({ data }) => !fitsCalendar(data));
}

export function calendarText(catalogue: Catalogue, { path, label, events }: Calendar): string {
  const { region } = catalogue;
  const undated = undatedEvents(events).length;
  const { host } = new URL(region.siteUrl);
  const description = [`События ТОС ${region.nameGenitive}. Время — по часам региона.`, undated > 0 && `Без точного дня, поэтому не здесь: ${countOf(undated, NOUNS.event)}.`].filter(Boolean).join(' ');
  const feed = { name: plain(`${region.siteTitle}: ${label}`), description: plain(description), source: new URL(path, region.siteUrl).href };
  return calendarFile({ feed, timeZone: region.timeZone, host }, events.map((event) => calendarEvent(catalogue, event)));
}

export function eventCalendarText(catalogue: Catalogue, event: EventRec): string {
  const { timeZone, siteUrl } = catalogue.region;
  return calendarFile({ timeZone, host: new URL(siteUrl).host }, [calendarEvent(catalogue, event)]);
}

/** With our quotes and dashes but with spaces that any program knows: a place is looked up on maps by its words. */
function plain(text: string): string {
  return typeset(text).replaceAll('\u00A0', ' ').replaceAll('\u2060', '');
}

function calendarEvent(catalogue: Catalogue, { id, data, lastChanged }: EventRec): CalendarEvent {
  const { region, today, get, find } = catalogue;
  const place = [data.place, find('municipalities', data.municipality)?.data.name].filter(Boolean).join(', ');
  const who = data.heldByTos ? data.tos.map((tos) => tosTitle(get('tos', tos).data.name)).join(', ') : data.organiser;
  const excepted = (data.repeats?.except ?? []).toSorted();
  const about = [
    stateText(data, today),
    data.stateNote,
    timeText(data) && data.dateTo && !isEvening(data) && `${capitalise(timeText(data)!)}.`,
    data.audience && `Для кого: ${data.audience}.`,
    data.agenda.length > 0 && `О чём: ${data.agenda.join('; ')}.`,
    who && `${holderLabel(data, today)}: ${who}.`,
    excepted.length > 0 && `Кроме: ${excepted.map(formatDate).join(', ')}.`,
    data.registration && `Записаться: ${data.registration}`,
    data.note,
  ].filter(Boolean);
  return {
    id,
    event: data,
    isUnsure: isUnclosed(data, today),
    stamp: lastChanged ?? dateRange(data.asOf).first,
    url: new URL(routes.event(id), region.siteUrl).href,
    summary: plain(data.state === 'отменено' ? `Отменено: ${data.title}` : data.title),
    ...(about.length > 0 && { description: about.map((line) => plain(String(line))).join('\n') }),
    ...(place !== '' && { location: plain(place) }),
    ...(data.point && isPlaceKnown(data.point) && { geo: { lat: roundDegrees(data.point.lat), lng: roundDegrees(data.point.lng) } }),
  };
}
