/** Calendars to subscribe to: of all events, of a municipality, of a kind. */
import type { APIRoute, GetStaticPaths } from 'astro';
import { calendarsOf, calendarText, type Calendar } from '../../../compositions/event-calendars.ts';
import { getCatalogue } from '../../../site.ts';

const FOLDER = '/sobytiya/kalendar/';

export const getStaticPaths = (async () => {
  const { all, places, kinds } = calendarsOf(await getCatalogue());
  return [all, ...places, ...kinds].map((calendar) => ({ params: { file: calendar.path.slice(FOLDER.length) }, props: { calendar } }));
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ calendar: Calendar }> = async ({ props }) =>
  new Response(calendarText(await getCatalogue(), props.calendar), { headers: { 'Content-Type': 'text/calendar; charset=utf-8' } });
