/** Episodes as publications: what went on air told of ТОС like a newspaper does, and is counted like it. Pure. */
import type { Catalogue, RecOf } from '../catalogue.ts';
import type { Aired } from '../features/media-log/publications.ts';
import { dateRange } from '../kernel/dates.ts';
import { routes } from '../kernel/routes.ts';

type Episode = RecOf<'episodes'>;

/** ТОС that an episode names: told of, or whose people spoke in it. */
export function tosOfEpisode({ data }: Episode): string[] {
  return [...new Set([...data.tos, ...data.guests.flatMap(({ tos }) => tos ?? [])])];
}

/** Municipalities it tells of: named itself, or those of its ТОС and projects. */
export function municipalitiesOfEpisode({ find, municipalitiesOf }: Catalogue, episode: Episode): string[] {
  const ofTos = tosOfEpisode(episode).flatMap((id) => find('tos', id)?.municipality ?? []);
  const ofProjects = episode.data.projects.flatMap((id) => {
    const project = find('projects', id);
    return project ? municipalitiesOf(project) : [];
  });
  return [...new Set([...episode.data.municipalities, ...ofTos, ...ofProjects])];
}

/** All that was on air by today. Whose people spoke, that ТОС told of itself. */
export function airedEpisodes(catalogue: Catalogue): Aired[] {
  const { all, get, today } = catalogue;
  const past = all.episodes.filter(({ data }) => dateRange(data.date).first <= today);
  return past.map((episode) => {
    const { id, data, lastChanged } = episode;
    const { medium, outlet } = get('programmes', data.programme).data;
    return {
      id: `efir-${id}`,
      page: routes.episode(id),
      places: municipalitiesOfEpisode(catalogue, episode),
      tellers: [...new Set(data.guests.flatMap(({ tos }) => tos ?? []))],
      urls: [data.url, data.audio?.url].filter((url) => url !== undefined),
      lastChanged,
      item: {
        date: data.date,
        title: data.title,
        outlet,
        kind: medium,
        ...(data.url ? { url: data.url } : {}),
        tos: tosOfEpisode(episode),
        projects: data.projects,
        contests: [],
      },
    };
  });
}
