/** An event as search knows it. Pure. */
import { yearOf } from '../../kernel/dates.ts';
import { routes } from '../../kernel/routes.ts';
import { KIND_PAGES } from './event-kinds.ts';
import { attendedText, whenInFull } from './event-words.ts';
import type { Event } from './schema.ts';

/** @param names of its municipality, its ТОС and projects */
export function eventSearchRecord(id: string, data: Event, names: { municipality?: string; tos: readonly string[]; projects: readonly string[] }) {
  const state = data.state === 'состоялось' ? undefined : data.state;
  return {
    url: routes.event(id),
    title: data.title,
    code: data.code,
    facts: [whenInFull(data), data.kind !== 'иное' && data.kind, names.municipality, state, attendedText(data.attended)].filter(Boolean).join(' · '),
    lead: data.note ?? data.place ?? data.title,
    year: yearOf(data.date),
    text: [...data.agenda, ...data.results, ...data.materials.map(({ title }) => title), ...(data.place ? [data.place] : []), ...(data.audience ? [data.audience] : []), ...(data.note ? [data.note] : [])],
    names: [data.title],
    words: [KIND_PAGES[data.kind].many, data.kind, data.sphere, ...(data.organiser ? [data.organiser] : []), ...data.withWhom, ...names.tos, ...names.projects],
  };
}
