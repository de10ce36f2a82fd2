/** Programmes and episodes as rows of the public tables. Pure. */
import { changedColumn, sourcesColumn, type Column } from '../../kernel/column.ts';
import { routes } from '../../kernel/routes.ts';
import { audioSeconds } from './episode-words.ts';
import { episodeSchema, programmeSchema, type Episode, type Programme } from './schema.ts';

export interface ProgrammeRow {
  id: string;
  programme: Programme;
  episodes: number;
  lastChanged?: string;
}
export interface EpisodeRow {
  id: string;
  episode: Episode;
  /** With those that its projects and its ТОС lie in. */
  municipalities: readonly string[];
  /** With those of its guests. */
  tos: readonly string[];
  lastChanged?: string;
}

const ofProgramme = (field: keyof typeof programmeSchema.shape): string => programmeSchema.shape[field].description!;
const ofEpisode = (field: keyof typeof episodeSchema.shape): string => episodeSchema.shape[field].description!;
const ID = { name: 'id', type: 'string', title: 'Идентификатор', description: 'Постоянное имя записи' } as const;

export const PROGRAMME_COLUMNS: readonly Column<ProgrammeRow>[] = [
  { ...ID, value: (r) => r.id },
  { name: 'url', type: 'string', title: 'Адрес', description: 'Адрес передачи от корня сайта', value: (r) => routes.programme(r.id) },
  { name: 'name', type: 'string', title: 'Передача', description: ofProgramme('name'), value: (r) => r.programme.name },
  { name: 'medium', type: 'string', title: 'Где', description: ofProgramme('medium'), value: (r) => r.programme.medium },
  { name: 'outlet', type: 'string', title: 'Вещатель', description: ofProgramme('outlet'), value: (r) => r.programme.outlet },
  { name: 'since', type: 'string', title: 'С какого времени', description: ofProgramme('since'), value: (r) => r.programme.since },
  { name: 'until', type: 'string', title: 'До какого времени', description: ofProgramme('until'), value: (r) => r.programme.until },
  { name: 'frequency', type: 'string', title: 'Как часто', description: ofProgramme('frequency'), value: (r) => r.programme.frequency },
  { name: 'about', type: 'string', title: 'О чём', description: ofProgramme('about'), value: (r) => r.programme.about },
  { name: 'link', type: 'string', title: 'Страница передачи', description: ofProgramme('url'), value: (r) => r.programme.url },
  { name: 'episodes', type: 'integer', title: 'Выпусков записано', description: 'Сколько её выпусков есть в записях атласа; сколько вышло всего, неизвестно', value: (r) => r.episodes },
  sourcesColumn((r) => r.programme.sources),
  { name: 'asOf', type: 'string', title: 'Сведения на', description: ofProgramme('asOf'), value: (r) => r.programme.asOf },
  changedColumn(),
];

export const EPISODE_COLUMNS: readonly Column<EpisodeRow>[] = [
  { ...ID, value: (r) => r.id },
  { name: 'url', type: 'string', title: 'Адрес', description: 'Адрес выпуска от корня сайта', value: (r) => routes.episode(r.id) },
  { name: 'code', type: 'string', title: 'Код', description: ofEpisode('code'), value: (r) => r.episode.code },
  { name: 'programme', type: 'string', title: 'Передача', description: ofEpisode('programme'), value: (r) => r.episode.programme },
  { name: 'number', type: 'integer', title: 'Номер выпуска', description: ofEpisode('number'), value: (r) => r.episode.number },
  { name: 'date', type: 'string', title: 'Когда вышел', description: ofEpisode('date'), value: (r) => r.episode.date },
  { name: 'title', type: 'string', title: 'О чём', description: ofEpisode('title'), value: (r) => r.episode.title },
  { name: 'summary', type: 'string', title: 'Кратко', description: ofEpisode('summary'), value: (r) => r.episode.summary },
  { name: 'guests', type: 'list', title: 'Гости', description: 'Гости по роли, без имён', value: (r) => r.episode.guests.map(({ role }) => role) },
  { name: 'tos', type: 'list', title: 'ТОС', description: 'О каких ТОС и чьи гости', value: (r) => r.tos },
  { name: 'projects', type: 'list', title: 'Проекты', description: ofEpisode('projects'), value: (r) => r.episode.projects },
  { name: 'municipalities', type: 'list', title: 'Муниципалитеты', description: 'О каких муниципалитетах: названы сами или через свои ТОС и проекты', value: (r) => r.municipalities },
  { name: 'seconds', type: 'integer', title: 'Длительность, с', description: 'Длительность записи в секундах; пусто, если записи нет или длина неизвестна', value: (r) => audioSeconds(r.episode.audio) },
  { name: 'bytes', type: 'integer', title: 'Размер, байт', description: 'Размер файла записи', value: (r) => r.episode.audio?.bytes },
  { name: 'sound', type: 'string', title: 'Запись', description: 'Адрес звука: свой — от корня сайта, чужой — полностью', value: (r) => (r.episode.audio?.file ? routes.episodeFile(r.id, r.episode.audio.file) : r.episode.audio?.url) },
  { name: 'transcript', type: 'string', title: 'Расшифровка', description: 'Адрес расшифровки (WebVTT) от корня сайта', value: (r) => r.episode.transcript && routes.episodeFile(r.id, r.episode.transcript) },
  { name: 'link', type: 'string', title: 'Страница у вещателя', description: ofEpisode('url'), value: (r) => r.episode.url },
  sourcesColumn((r) => r.episode.sources),
  { name: 'asOf', type: 'string', title: 'Сведения на', description: ofEpisode('asOf'), value: (r) => r.episode.asOf },
  changedColumn(),
];
