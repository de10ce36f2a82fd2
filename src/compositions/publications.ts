/** Publications about ТОС joined with what they tell of: places, ТОС, projects, contests. Pure. */
import type { Catalogue } from '../catalogue.ts';
import type { PublicationRow } from '../features/media-log/open-data-row.ts';
import { publicationList, type Publication } from '../features/media-log/publications.ts';
import type { MediaItem } from '../features/media-log/schema.ts';
import { routes } from '../kernel/routes.ts';
import { tosTitle } from '../kernel/text.ts';
import { airedEpisodes } from './aired.ts';

export interface AboutLink {
  label: string;
  href: string;
}
const lists = new WeakMap<Catalogue, PublicationRow[]>();

/** Every publication, newest first, with its municipalities: lines of the log and episodes of programmes, each once. */
export function publicationsOf(catalogue: Catalogue): readonly PublicationRow[] {
  const known = lists.get(catalogue);
  if (known) return known;
  const list = publicationList(catalogue.all.mediaLog, airedEpisodes(catalogue)).map((publication) => ({ ...publication, municipalities: [...new Set([...placesOf(catalogue, publication.item), ...(publication.places ?? [])])] }));
  lists.set(catalogue, list);
  return list;
}

/** Municipalities it tells of: named itself, or those of its ТОС and projects, each once. */
export function placesOf({ find, municipalitiesOf }: Catalogue, { municipality, tos, projects }: MediaItem): string[] {
  const ofTos = tos.flatMap((id) => find('tos', id)?.municipality ?? []);
  const ofProjects = projects.flatMap((id) => {
    const project = find('projects', id);
    return project ? municipalitiesOf(project) : [];
  });
  return [...new Set([...(municipality ? [municipality] : []), ...ofTos, ...ofProjects])];
}

/** A ТОС is told of also where its project is. */
export function publicationsAbout(catalogue: Catalogue, { tos, project, municipality }: { tos?: string; project?: string; municipality?: string }): readonly Publication[] {
  const own = new Set(tos === undefined ? [] : catalogue.projectsOfTos(tos).map(({ id }) => id));
  return publicationsOf(catalogue).filter(({ item, municipalities }) => {
    if (tos !== undefined) return item.tos.includes(tos) || item.projects.some((id) => own.has(id));
    if (project !== undefined) return item.projects.includes(project);
    return municipality !== undefined && municipalities.includes(municipality);
  });
}

/** What it tells of, as links. A project stands for its ТОС, a ТОС for its municipality: nothing is named twice. */
export function aboutLinks({ get, find }: Catalogue, { item, places = [] }: Publication): AboutLink[] {
  const { municipality, tos, projects, contests } = item;
  const named = projects.length + tos.length === 0 ? [...new Set([...(municipality ? [municipality] : []), ...places])] : municipality ? [municipality] : [];
  const told = projects.flatMap((id) => find('projects', id) ?? []);
  const covered = new Set(told.flatMap((project) => project.data.tos));
  return [
    ...told.map(({ id, data }) => ({ label: data.title, href: routes.project(id) })),
    ...tos.filter((id) => !covered.has(id)).map((id) => ({ label: tosTitle(get('tos', id).data.name), href: routes.tos(id) })),
    ...contests.map((id) => ({ label: get('contests', id).data.nameShort, href: routes.contest(id) })),
    ...named.map((id) => ({ label: get('municipalities', id).data.name, href: routes.municipality(id) })),
  ];
}
