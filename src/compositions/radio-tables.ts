/** Programmes and episodes as public tables. Composition only. */
import type { Catalogue } from '../catalogue.ts';
import { makeTable, type Table } from '../features/open-data/files.ts';
import { EPISODE_COLUMNS, PROGRAMME_COLUMNS } from '../features/radio/open-data-row.ts';
import { municipalitiesOfEpisode, tosOfEpisode } from './aired.ts';
import { episodesOf } from './podcasts.ts';

export function radioTables(catalogue: Catalogue): Table[] {
  const { all } = catalogue;
  const programmes = all.programmes.map((programme) => ({ id: programme.id, programme: programme.data, episodes: episodesOf(catalogue, programme).length, lastChanged: programme.lastChanged }));
  const episodes = all.episodes.map((episode) => ({ id: episode.id, episode: episode.data, municipalities: municipalitiesOfEpisode(catalogue, episode), tos: tosOfEpisode(episode), lastChanged: episode.lastChanged }));
  return [
    makeTable({ name: 'programmes', title: 'Передачи о ТОС', description: 'Передачи на радио и телевидении: где и как часто выходят, сколько выпусков записано.', columns: PROGRAMME_COLUMNS, rows: programmes, primaryKey: 'id' }),
    makeTable({ name: 'episodes', title: 'Выпуски передач', description: 'Выпуски: когда вышли, о чём, гости по роли, запись и расшифровка. Пусто, если выпусков не записали.', columns: EPISODE_COLUMNS, rows: episodes, primaryKey: 'id', foreignKeys: [{ field: 'programme', resource: 'programmes' }] }),
  ];
}
