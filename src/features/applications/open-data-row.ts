/**
 * Every application as a row: winners with all that is known, the others by number and decision only. What they asked for
 * stands, counted and without small numbers, in the table of needs. Pure.
 */
import { changedColumn, type Column, type ColumnValue } from '../../kernel/column.ts';
import { applicationSchema, type Application } from './schema.ts';

export interface ApplicationRow {
  id: string;
  contest: string;
  year: number | null;
  coverage: string;
  item: Application;
  /** Names of ТОС that applied. */
  tos: readonly string[];
  source?: string;
  lastChanged?: string;
}

const { shape } = applicationSchema;
const told = (field: keyof typeof shape): string => shape[field].description!;
const winner = (of: (item: Application) => ColumnValue) => ({ item }: ApplicationRow): ColumnValue => (item.decision === 'победа' ? of(item) : undefined);
const ONLY_WINNERS = 'только у победителей';

export const APPLICATION_COLUMNS: readonly Column<ApplicationRow>[] = [
  { name: 'id', type: 'string', title: 'Идентификатор', description: 'Конкурс и номер заявки', value: (r) => r.id },
  { name: 'contest', type: 'string', title: 'Конкурс', description: 'Имя записи в таблице contests', value: (r) => r.contest },
  { name: 'year', type: 'year', title: 'Год', description: 'Год конкурса; пусто, если источник его не называет', value: (r) => r.year },
  { name: 'coverage', type: 'string', title: 'Что в списке', description: 'Все заявки конкурса, часть или только победители', value: (r) => r.coverage },
  { name: 'no', type: 'string', title: 'Номер', description: told('no'), value: (r) => r.item.no },
  { name: 'decision', type: 'string', title: 'Решение', description: told('decision'), value: (r) => r.item.decision },
  { name: 'title', type: 'string', title: 'Название', description: `Название в заявке; ${ONLY_WINNERS}`, value: winner(({ title }) => title) },
  { name: 'municipality', type: 'string', title: 'Муниципалитет', description: `Имя записи в таблице municipalities; ${ONLY_WINNERS}`, value: winner(({ municipality }) => municipality) },
  { name: 'tos', type: 'list', title: 'ТОС, имена записей', description: `${told('tos')}; ${ONLY_WINNERS}`, value: winner(({ tos }) => tos) },
  { name: 'tosName', type: 'list', title: 'ТОС', description: `Названия ТОС, подавших заявку; ${ONLY_WINNERS}`, value: (r) => winner(() => r.tos)(r) },
  { name: 'theme', type: 'string', title: 'Тема', description: `${told('theme')}; ${ONLY_WINNERS}`, value: winner(({ theme }) => theme) },
  { name: 'direction', type: 'string', title: 'Направление', description: `${told('direction')}; ${ONLY_WINNERS}`, value: winner(({ direction }) => direction) },
  { name: 'asked', type: 'number', title: 'Запрошено, ₽', description: `Пусто, если неизвестно; ${ONLY_WINNERS}`, value: winner(({ asked }) => asked) },
  { name: 'awarded', type: 'number', title: 'Присуждено, ₽', description: 'Пусто, если неизвестно', value: winner(({ awarded }) => awarded) },
  { name: 'spent', type: 'number', title: 'Потрачено, ₽', description: 'Из присуждённого; пусто, если неизвестно', value: winner(({ spent }) => spent) },
  { name: 'awardDate', type: 'string', title: 'Когда присуждено', description: told('awardDate'), value: winner(({ awardDate }) => awardDate) },
  { name: 'project', type: 'string', title: 'Проект', description: 'Имя записи в таблице projects', value: winner(({ project }) => project) },
  { name: 'source', type: 'string', title: 'Источник', description: 'Откуда список', value: (r) => r.source },
  changedColumn(),
];
