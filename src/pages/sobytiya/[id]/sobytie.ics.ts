/** One event as a file that any calendar opens: «В календарь». Those without an exact day have none. */
import type { APIRoute, GetStaticPaths } from 'astro';
import type { RecOf } from '../../../catalogue.ts';
import { eventCalendarText, undatedEvents } from '../../../compositions/event-calendars.ts';
import { getCatalogue } from '../../../site.ts';

export const getStaticPaths = (async () => {
  const { all } = await getCatalogue();
  const undated = new Set(undatedEvents(all.events));
  return all.events.filter((event) => !undated.has(event)).map((event) => ({ params: { id: event.id }, props: { event } }));
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ event: RecOf<'events'> }> = async ({ props }) =>
  new Response(eventCalendarText(await getCatalogue(), props.event), { headers: { 'Content-Type': 'text/calendar; charset=utf-8' } });
