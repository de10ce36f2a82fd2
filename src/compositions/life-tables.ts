/** Public tables of the glossary, surveys, awards and milestones. */
import type { Catalogue } from '../catalogue.ts';
import { TERM_COLUMNS } from '../features/guides/open-data-row.ts';
import { MILESTONE_COLUMNS } from '../features/history/open-data-row.ts';
import { makeTable, type Table } from '../features/open-data/files.ts';
import { SURVEY_COLUMNS, surveyRows } from '../features/surveys/open-data-row.ts';
import { AWARD_COLUMNS } from './award-row.ts';
import { awardsOf } from './awards.ts';

export function lifeTables(catalogue: Catalogue): Table[] {
  const { all } = catalogue;
  return [
    makeTable({ name: 'awards', title: 'Награды', description: 'Места, победы и другие награды ТОС и проектов: год, конкурс, кто, по каким источникам. Пусто, если наград в записях нет.', columns: AWARD_COLUMNS, rows: awardsOf(catalogue), primaryKey: 'id' }),
    makeTable({ name: 'milestones', title: 'Вехи движения', description: 'Что случилось с движением ТОС, кроме конкурсов, событий и документов: у них свои таблицы. Пусто, если вех не записали.', columns: MILESTONE_COLUMNS, rows: all.milestones.map(({ id, data, lastChanged }) => ({ id, milestone: data, lastChanged })), primaryKey: 'id' }),
    makeTable({ name: 'survey-answers', title: 'Ответы опросов', description: 'Опросы жителей: каждый ответ одной строкой, с выборкой и числом ответивших; малые числа закрыты. Пусто, если опросов не публиковали.', columns: SURVEY_COLUMNS, rows: surveyRows(all.surveys) }),
    makeTable({ name: 'terms', title: 'Словарь', description: 'Слова из бумаг ТОС и с собраний простыми словами. Пусто, если словаря нет.', columns: TERM_COLUMNS, rows: all.terms.map(({ id, data, lastChanged }) => ({ id, term: data, lastChanged })), primaryKey: 'id' }),
  ];
}
