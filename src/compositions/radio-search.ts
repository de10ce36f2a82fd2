/** Episodes and their page as search knows them. Pure. */
import type { Catalogue } from '../catalogue.ts';
import { episodeSearchRecord, radioSearchRecord } from '../features/radio/search-record.ts';
import { tosTitle } from '../kernel/text.ts';
import { municipalitiesOfEpisode, tosOfEpisode } from './aired.ts';

/** @param transcriptOf what was said in an episode, without marks of time */
export function episodeSearchRecords(catalogue: Catalogue, transcriptOf: (id: string) => string) {
  const { all, get } = catalogue;
  return all.episodes.map((episode) => {
    const { id, data } = episode;
    const municipalities = municipalitiesOfEpisode(catalogue, episode);
    const about = [...tosOfEpisode(episode).map((one) => tosTitle(get('tos', one).data.name)), ...data.projects.map((one) => get('projects', one).data.title), ...municipalities.map((one) => get('municipalities', one).data.nameShort)];
    return { record: episodeSearchRecord(id, data, get('programmes', data.programme).data, transcriptOf(id), about), municipalities };
  });
}

export function radioPageRecord({ all }: Catalogue) {
  return radioSearchRecord(all.programmes.map(({ data }) => data));
}
