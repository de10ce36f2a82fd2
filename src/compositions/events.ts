/** Which events belong to a ТОС, a municipality, a direction, a project; which lie ahead. Pure. */
import type { Catalogue, RecOf } from '../catalogue.ts';
import { isAhead, nextDay } from '../kernel/event-days.ts';

type EventRec = RecOf<'events'>;

export function eventsOfTos({ all }: Catalogue, id: string): EventRec[] {
  return all.events.filter(({ data }) => data.tos.includes(id));
}

export function eventsOfDirection({ all }: Catalogue, id: string): EventRec[] {
  return all.events.filter(({ data }) => data.directions.includes(id));
}

/** Held there, or with a ТОС of that place. */
export function eventsOfMunicipality(catalogue: Catalogue, id: string): EventRec[] {
  return catalogue.all.events.filter((event) => placesOfEvent(catalogue, event).includes(id));
}

/** Where it is held and where its ТОС come from. */
export function placesOfEvent({ find }: Catalogue, { data }: EventRec): string[] {
  return [...new Set([data.municipality, ...data.tos.map((tos) => find('tos', tos)?.municipality)].filter((id) => id !== undefined))];
}

/** Events that name no municipality: they are the whole region's. */
export function eventsOfTheRegion({ all }: Catalogue): EventRec[] {
  return all.events.filter(({ data }) => data.municipality === undefined);
}

/** The nearest first, then what was, the newest first. */
export function aheadAndPast(events: readonly EventRec[], today: string): { ahead: EventRec[]; past: EventRec[] } {
  const { ahead = [], past = [] } = Object.groupBy(events, ({ data }) => (isAhead(data, today) ? 'ahead' : 'past'));
  return { ahead: ahead.toSorted((a, b) => compare(nextDay(a.data, today), nextDay(b.data, today)) || compare(a.data.timeFrom ?? '', b.data.timeFrom ?? '') || compare(a.id, b.id)), past };
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
