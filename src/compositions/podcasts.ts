/** Episodes joined with their programmes, and which of them make a podcast. Pure. */
import type { Catalogue, RecOf } from '../catalogue.ts';
import { audioSeconds, podcastSound } from '../features/radio/episode-words.ts';
import type { Podcast, PodcastItem } from '../features/radio/podcast.ts';
import { routes } from '../kernel/routes.ts';
import { tosTitle } from '../kernel/text.ts';
import { tosOfEpisode } from './aired.ts';
import { absoluteOf } from './sharing-nodes.ts';

type Programme = RecOf<'programmes'>;
type Episode = RecOf<'episodes'>;

/** Newest first. */
export function episodesOf({ all }: Catalogue, { id }: Programme): Episode[] {
  return all.episodes.filter(({ data }) => data.programme === id);
}

/** Episodes of the podcast; of television there is none: it is watched where it was shown. */
export function podcastEpisodes(catalogue: Catalogue, programme: Programme): Episode[] {
  return programme.data.medium === 'радио' ? episodesOf(catalogue, programme).filter(({ data }) => podcastSound(data.audio) !== undefined) : [];
}

/** Programmes that have a podcast: a feed without a single recording would only mislead. */
export function podcastProgrammes(catalogue: Catalogue): Programme[] {
  return catalogue.all.programmes.filter((programme) => podcastEpisodes(catalogue, programme).length > 0);
}

export function podcastOf(catalogue: Catalogue, programme: Programme): Podcast {
  const absolute = absoluteOf(catalogue);
  const { id, data } = programme;
  return {
    title: data.name,
    description: data.about,
    home: absolute(routes.radio()),
    self: absolute(routes.podcast(id)),
    cover: absolute(routes.podcastCover(id)),
    author: data.outlet,
    items: podcastEpisodes(catalogue, programme).map((episode) => itemOf(absolute, episode)),
  };
}

function itemOf(absolute: (path: string) => string, { id, data }: Episode): PodcastItem {
  const { at, bytes, type } = podcastSound(data.audio)!;
  const seconds = audioSeconds(data.audio);
  return {
    url: absolute(routes.episode(id)),
    title: data.title,
    summary: data.summary,
    ...(data.date.length === 10 ? { day: data.date } : {}),
    ...(data.number === undefined ? {} : { number: data.number }),
    sound: { url: 'file' in at ? absolute(routes.episodeFile(id, at.file)) : at.url, bytes, type, ...(seconds === undefined ? {} : { seconds }) },
    ...(data.transcript ? { transcript: absolute(routes.episodeFile(id, data.transcript)) } : {}),
  };
}

export interface NamedLink {
  label: string;
  href: string;
}

/** ТОС, projects and municipalities that an episode names, as links by kind. */
export function namedIn({ get }: Catalogue, episode: Episode): { tos: NamedLink[]; projects: NamedLink[]; municipalities: NamedLink[] } {
  const { data } = episode;
  return {
    tos: tosOfEpisode(episode).map((id) => ({ label: tosTitle(get('tos', id).data.name), href: routes.tos(id) })),
    projects: data.projects.map((id) => ({ label: get('projects', id).data.title, href: routes.project(id) })),
    municipalities: data.municipalities.map((id) => ({ label: get('municipalities', id).data.name, href: routes.municipality(id) })),
  };
}
