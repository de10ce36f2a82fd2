/** A ТОС as search knows it. Pure. */
import { routes } from '../../kernel/routes.ts';
import { countOf, NOUNS, tosTitle } from '../../kernel/text.ts';
import type { Tos } from './schema.ts';

export interface TosSearchNames {
  municipality: { nameShort: string; inList: string; names: readonly string[] };
  /** Titles of its projects. */
  projects: readonly string[];
}

export function tosSearchRecord(id: string, tos: Tos, names: TosSearchNames) {
  const status = tos.statusHistory.at(-1)!.status;
  const former = tos.formerNames.map(tosTitle);
  const [first, ...rest] = names.projects;
  return {
    url: routes.tos(id),
    title: tosTitle(tos.name),
    code: tos.code,
    facts: [tos.place, ...(tos.place.includes(names.municipality.nameShort) ? [] : [names.municipality.inList]), status === 'неизвестно' ? 'состояние неизвестно' : status].join(' · '),
    lead: [tos.note, former.length > 0 ? `Прежние названия: ${former.join(', ')}.` : undefined, first === undefined ? 'Проектов на сайте пока нет.' : `${first}${rest.length > 0 ? ` и ещё ${countOf(rest.length, NOUNS.project)}` : ''}.`]
      .filter(Boolean)
      .join(' '),
    year: null,
    status,
    text: [tos.note, tos.boundary?.text, ...(tos.boundary?.addresses ?? [])].filter((part) => part !== undefined),
    names: [tosTitle(tos.name), tos.code, tos.place, ...former],
    words: [...names.municipality.names, ...names.projects, ...(tos.type === 'неизвестно' ? [] : [tos.type]), ...(tos.regNo ? [tos.regNo] : []), ...tos.awards.map((award) => award.title)],
  };
}
