/**
 * A column of a public table as a room writes it down: what it is called, what it means and how its cell is made. The room of
 * open data makes files of it, and schema and cells cannot part, being one list.
 */
import type { Observation, Source } from './fields.ts';

/** `year` is a calendar year, `list` several texts in one cell, `observation` a number with its birth certificate. */
export type ColumnType = 'string' | 'integer' | 'number' | 'boolean' | 'year' | 'list' | 'observation';
export type ColumnValue = string | number | boolean | null | undefined | readonly string[] | Observation | readonly Observation[];

export interface Column<Row> {
  /** Latin, the same for ever. */
  name: string;
  title: string;
  description: string;
  type: ColumnType;
  value: (row: Row) => ColumnValue;
}

/** Where a cell says a fact comes from: the address, and where there is none, the title. */
export function sourceCell({ url, title }: Pick<Source, 'url' | 'title'>): string {
  return url ?? title;
}

/** The column of a record's sources, the same in every table. */
export function sourcesColumn<Row>(of: (row: Row) => readonly Source[]): Column<Row> {
  return { name: 'sources', type: 'list', title: 'Источники', description: 'Публикации и документы: адреса, а где их нет — названия', value: (row) => of(row).map(sourceCell) };
}

/** The day on which the record's file was last changed, the same in every table. */
export function changedColumn<Row extends { lastChanged?: string | undefined }>(): Column<Row> {
  return { name: 'lastChanged', type: 'string', title: 'Запись изменена', description: 'Дата последнего изменения записи', value: (row) => row.lastChanged };
}
