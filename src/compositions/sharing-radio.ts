/** What the pages of radio and television say of themselves: feeds of podcasts and nodes of schema.org. Composition only. */
import type { Catalogue, RecOf } from '../catalogue.ts';
import { audioSeconds, podcastSound } from '../features/radio/episode-words.ts';
import type { FeedLink } from '../features/sharing/feed-links.ts';
import { episodeNode } from '../features/sharing/json-ld-episode.ts';
import { routes } from '../kernel/routes.ts';
import { isoDuration } from '../kernel/time-marks.ts';
import { typeset } from '../kernel/typography.ts';
import { namedIn, podcastProgrammes } from './podcasts.ts';
import { absoluteOf } from './sharing-nodes.ts';

/** Podcasts of all programmes, or of one. */
export function podcastLinks(catalogue: Catalogue, programme?: string): FeedLink[] {
  return podcastProgrammes(catalogue)
    .filter(({ id }) => programme === undefined || id === programme)
    .map(({ id, data }) => ({ format: 'rss', href: routes.podcast(id), title: typeset(`Подкаст «${data.name}»`) }));
}

export function nodeOfEpisode(catalogue: Catalogue, episode: RecOf<'episodes'>) {
  const { id, data } = episode;
  const programme = catalogue.get('programmes', data.programme).data;
  const absolute = absoluteOf(catalogue);
  const { tos, projects, municipalities } = namedIn(catalogue, episode);
  const seconds = audioSeconds(data.audio);
  const { audio } = data;
  return episodeNode(
    {
      path: routes.episode(id),
      title: data.title,
      summary: data.summary,
      date: data.date,
      number: data.number,
      medium: programme.medium,
      series: { name: programme.name, path: routes.programme(data.programme) },
      about: [...tos, ...projects, ...municipalities].map(({ label, href }) => ({ name: label, path: href })),
      ...(audio ? { sound: { url: audio.file ? absolute(routes.episodeFile(id, audio.file)) : audio.url!, type: podcastSound(audio)?.type, duration: seconds === undefined ? undefined : isoDuration(seconds), bytes: audio.bytes } } : {}),
    },
    absolute,
  );
}
