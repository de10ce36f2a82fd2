/** Which events belong to a ТОС, a municipality, a direction. Pure. */
import type { Catalogue, RecOf } from '../catalogue.ts';

type EventRec = RecOf<'events'>;

export function eventsOfTos({ all }: Catalogue, id: string): EventRec[] {
  return all.events.filter(({ data }) => data.tos.includes(id));
}

export function eventsOfDirection({ all }: Catalogue, id: string): EventRec[] {
  return all.events.filter(({ data }) => data.directions.includes(id));
}

/** Held there, or with a ТОС of that place. */
export function eventsOfMunicipality({ all, find }: Catalogue, id: string): EventRec[] {
  return all.events.filter(({ data }) => data.municipality === id || data.tos.some((tos) => find('tos', tos)?.municipality === id));
}

/** Events that name no municipality: they are the whole region's. */
export function eventsOfTheRegion({ all }: Catalogue): EventRec[] {
  return all.events.filter(({ data }) => data.municipality === undefined);
}
