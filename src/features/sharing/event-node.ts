/** An event in the words of schema.org. Pure; unknown is left out. */
import type { Event } from 'schema-dts';
import type { EventState } from '../../kernel/vocabulary.ts';
import { placeNode, recordId, type Absolute, type Where } from './json-ld.ts';

/** Moments carry the region's offset: «2026-11-28T18:30+03:00»; without a time they are days. */
export interface EventWords {
  path: string;
  title: string;
  description?: string;
  state: EventState;
  start: string;
  end?: string;
  before?: string;
  where?: Where;
  picture: string;
  organiser?: string;
  makers: readonly { name: string; path: string }[];
  capacity?: number;
}

export function eventNode(event: EventWords, absolute: Absolute): Event {
  const makers = event.makers.map(({ name, path }) => ({ '@type': 'Organization' as const, '@id': recordId(absolute, path), name }));
  return {
    '@type': 'Event',
    '@id': recordId(absolute, event.path),
    url: absolute(event.path),
    name: event.title,
    description: event.description,
    inLanguage: 'ru',
    startDate: event.start,
    endDate: event.end,
    previousStartDate: event.before,
    eventStatus: event.state === 'отменено' ? 'https://schema.org/EventCancelled' : event.before ? 'https://schema.org/EventRescheduled' : 'https://schema.org/EventScheduled',
    location: event.where && placeNode(event.where, absolute),
    image: absolute(event.picture),
    maximumAttendeeCapacity: event.capacity,
    organizer: makers.length > 0 ? makers : event.organiser ? { '@type': 'Organization', name: event.organiser } : undefined,
  };
}
