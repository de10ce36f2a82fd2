/** A contest as a row of the public table, and its dated numbers. Pure. */
import { changedColumn, sourcesColumn, type Column } from '../../kernel/column.ts';
import { routes } from '../../kernel/routes.ts';
import { CONTEST_MEASURES, contestSchema, type Contest, type ContestMeasure } from './schema.ts';

export interface ContestRow {
  id: string;
  contest: Contest;
  projects: number;
  lastChanged?: string;
}

const { shape } = contestSchema;
const told = (field: keyof typeof shape): string => shape[field].description!;
const MEASURES = Object.keys(CONTEST_MEASURES) as ContestMeasure[];

export const CONTEST_COLUMNS: readonly Column<ContestRow>[] = [
  { name: 'id', type: 'string', title: 'Идентификатор', description: 'Постоянное имя записи', value: (r) => r.id },
  { name: 'url', type: 'string', title: 'Страница', description: 'Адрес страницы от корня сайта', value: (r) => routes.contest(r.id) },
  { name: 'name', type: 'string', title: 'Название', description: told('name'), value: (r) => r.contest.name },
  { name: 'nameShort', type: 'string', title: 'Короткое название', description: told('nameShort'), value: (r) => r.contest.nameShort },
  { name: 'year', type: 'year', title: 'Год', description: 'Пусто, если источник года не называет', value: (r) => r.contest.year },
  { name: 'yearNote', type: 'string', title: 'О годе', description: told('yearNote'), value: (r) => r.contest.yearNote },
  { name: 'level', type: 'string', title: 'Уровень', description: told('level'), value: (r) => r.contest.level },
  { name: 'series', type: 'string', title: 'Ряд', description: told('series'), value: (r) => r.contest.series },
  { name: 'organiser', type: 'string', title: 'Организатор', description: told('organiser'), value: (r) => r.contest.organiser },
  { name: 'openFrom', type: 'string', title: 'Заявки с', description: told('openFrom'), value: (r) => r.contest.openFrom },
  { name: 'openTo', type: 'string', title: 'Заявки по', description: told('openTo'), value: (r) => r.contest.openTo },
  { name: 'resultBy', type: 'string', title: 'Итоги', description: told('resultBy'), value: (r) => r.contest.resultBy },
  ...MEASURES.map((measure): Column<ContestRow> => ({
    name: measure,
    type: 'observation',
    title: CONTEST_MEASURES[measure],
    description: `Последнее известное число: ${CONTEST_MEASURES[measure]}; все числа — в таблице observations`,
    value: (r) => r.contest.figures.filter((figure) => figure.measure === measure),
  })),
  { name: 'projectsOnSite', type: 'integer', title: 'Проектов на сайте', description: 'Сколько проектов этого конкурса описано на сайте; на деле их больше', value: (r) => r.projects },
  { name: 'nominations', type: 'list', title: 'Номинации', description: told('nominations'), value: (r) => r.contest.nominations },
  { name: 'note', type: 'string', title: 'Пояснение', description: told('note'), value: (r) => r.contest.note },
  sourcesColumn((r) => r.contest.sources),
  { name: 'asOf', type: 'string', title: 'Сведения на', description: told('asOf'), value: (r) => r.contest.asOf },
  changedColumn(),
];

/** Its dated numbers, for the long table. The unit stands after the comma of the measure's words. */
export function contestObservations({ contest }: ContestRow) {
  return contest.figures.map(({ measure, ...observation }) => {
    const [what = '', unit = 'шт.'] = CONTEST_MEASURES[measure].split(', ');
    return { measure: what, unit, observation };
  });
}
