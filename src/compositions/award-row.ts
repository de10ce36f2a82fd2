/** An award as a row of the public table. Pure. */
import { changedColumn, sourcesColumn, type Column } from '../kernel/column.ts';
import { routes } from '../kernel/routes.ts';
import type { Award } from './awards.ts';

export const AWARD_COLUMNS: readonly Column<Award>[] = [
  { name: 'id', type: 'string', title: 'Идентификатор', description: 'Место строки на странице наград', value: (r) => r.anchor },
  { name: 'url', type: 'string', title: 'Адрес', description: 'Адрес строки от корня сайта', value: (r) => `${routes.awards()}#${r.anchor}` },
  { name: 'year', type: 'year', title: 'Год', description: 'Пусто, если источник его не называет', value: (r) => r.year },
  { name: 'contest', type: 'string', title: 'Конкурс', description: 'Имя записи конкурса; пусто, если награда вне записанных конкурсов', value: (r) => r.contest?.id },
  { name: 'level', type: 'string', title: 'Уровень', description: 'Муниципальный, региональный, федеральный', value: (r) => r.level },
  { name: 'award', type: 'string', title: 'Награда', description: 'Место, победа или слова источника', value: (r) => r.said },
  { name: 'place', type: 'integer', title: 'Место', description: 'Какое место, если названо', value: (r) => r.place },
  { name: 'tos', type: 'list', title: 'ТОС', description: 'Имена записей ТОС', value: (r) => r.tos.map(({ id }) => id) },
  { name: 'projects', type: 'list', title: 'Проекты', description: 'Имена записей проектов', value: (r) => r.projects.map(({ id }) => id) },
  { name: 'note', type: 'string', title: 'Пояснение', description: 'Номинация и другое из записи', value: (r) => r.note },
  sourcesColumn((r) => r.sources),
  { name: 'asOf', type: 'string', title: 'Сведения на', description: 'На какую дату собраны сведения: новейшая из записей, которые говорят о награде', value: (r) => r.asOf },
  changedColumn(),
];
