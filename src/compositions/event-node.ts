/** An event of the catalogue as a node of schema.org. */
import type { Catalogue, RecOf } from '../catalogue.ts';
import { extraDays, isDay, lastDay } from '../kernel/event-days.ts';
import { momentText } from '../features/events/moment-text.ts';
import { eventNode } from '../features/sharing/event-node.ts';
import { addDays } from '../kernel/days.ts';
import { routes } from '../kernel/routes.ts';
import { tosTitle } from '../kernel/text.ts';
import { absoluteOf, whereOf } from './sharing-nodes.ts';

export function nodeOfEvent(catalogue: Catalogue, { id, data }: RecOf<'events'>) {
  const { region, get } = catalogue;
  const { date, timeFrom, timeTo } = data;
  const lastOfFirst = isDay(date) ? addDays(date, extraDays(data)) : undefined;
  return eventNode(
    {
      path: routes.event(id),
      title: data.title,
      description: data.note,
      state: data.state,
      start: momentText(region.timeZone, date, timeFrom),
      // Of a repeated event the end is that of the last meeting, as of a series.
      end: data.repeats ? lastDay(data) : timeTo && lastOfFirst ? momentText(region.timeZone, lastOfFirst, timeTo) : data.dateTo,
      before: data.movedFrom,
      where: data.municipality ? whereOf(catalogue, { place: data.place ?? get('municipalities', data.municipality).data.name, point: data.point }, data.municipality) : undefined,
      picture: routes.picture(),
      organiser: data.organiser,
      makers: data.heldByTos ? data.tos.map((tos) => ({ name: tosTitle(get('tos', tos).data.name), path: routes.tos(tos) })) : [],
      capacity: data.capacity,
    },
    absoluteOf(catalogue),
  );
}
