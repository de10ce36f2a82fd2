/** An episode of a programme in the words of schema.org: of a podcast where it can be heard, of radio or television where it was only on air. Pure. */
import type { PodcastEpisode, RadioEpisode, TVEpisode } from 'schema-dts';
import { PUBLISHER_ID, type Absolute } from './json-ld.ts';

export interface EpisodeWords {
  path: string;
  title: string;
  summary: string;
  date: string;
  number?: number;
  medium: 'радио' | 'телевидение';
  series: { name: string; path: string };
  /** Absolute address of the sound. */
  sound?: { url: string; type?: string; duration?: string; bytes?: number };
  about: readonly { name: string; path: string }[];
}

export function episodeNode({ path, title, summary, date, number, medium, series, sound, about }: EpisodeWords, absolute: Absolute): PodcastEpisode | RadioEpisode | TVEpisode {
  const kind = sound ? 'Podcast' : medium === 'радио' ? 'Radio' : 'TV';
  return {
    '@type': `${kind}Episode`,
    '@id': `${absolute(path)}#zapis`,
    url: absolute(path),
    name: title,
    description: summary,
    inLanguage: 'ru',
    datePublished: date,
    episodeNumber: number,
    partOfSeries: { '@type': `${kind}Series`, name: series.name, url: absolute(series.path) },
    about: about.map(({ name, path: to }) => ({ '@type': 'Thing', name, url: absolute(to) })),
    publisher: { '@id': absolute(`/${PUBLISHER_ID}`) },
    ...(sound ? { associatedMedia: { '@type': 'AudioObject', contentUrl: sound.url, encodingFormat: sound.type, duration: sound.duration, contentSize: sound.bytes === undefined ? undefined : String(sound.bytes) } } : {}),
  } as PodcastEpisode | RadioEpisode | TVEpisode;
}
