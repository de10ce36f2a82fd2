/**
 * A column of a public table: what it is called, what it means and how its cell is made. Schema and rows come from this
 * one list, so they cannot part. A dated number is one column in the room and several in the file: the number never
 * travels without its date and source. Pure.
 */
import type { Column, ColumnType } from '../../kernel/column.ts';
import { compareDatesDesc } from '../../kernel/dates.ts';
import type { Observation } from '../../kernel/fields.ts';

export type Cell = string | number | boolean | null;
export type Value = Cell | readonly string[] | undefined;

/** What stands in a file: an observation has become several columns. */
export type PlainType = Exclude<ColumnType, 'observation'>;

export interface PlainColumn<Row> extends Column<Row> {
  type: PlainType;
  value: (row: Row) => Value;
}
interface ObservationColumn<Row> extends Column<Row> {
  type: 'observation';
  /** One observation, or several of which the latest known counts. */
  value: (row: Row) => Observation | readonly Observation[] | undefined;
}

/** Columns as they stand in files. */
export function expandColumns<Row>(columns: readonly Column<Row>[]): PlainColumn<Row>[] {
  return columns.flatMap((column) => (column.type === 'observation' ? expandObservation(column as ObservationColumn<Row>) : [column as PlainColumn<Row>]));
}

function expandObservation<Row>({ name, title, description, value }: ObservationColumn<Row>): PlainColumn<Row>[] {
  const pick = (row: Row): Observation | undefined => latestKnown(value(row));
  const part = (suffix: string, about: string, type: PlainType, of: (o: Observation) => Value): PlainColumn<Row> => ({
    name: name + suffix,
    title: suffix ? `${title}: ${about}` : title,
    description: suffix ? `К столбцу ${name}: ${about}` : description,
    type,
    value: (row) => {
      const seen = pick(row);
      return seen && of(seen);
    },
  });
  return [
    part('', '', 'number', (o) => o.value),
    part('IsApproximate', 'в источнике «около»', 'boolean', (o) => o.approximate ?? false),
    part('AsOf', 'на какую дату верно', 'string', (o) => o.asOf),
    part('Source', 'откуда взято', 'string', (o) => o.source.title),
    part('SourceUrl', 'адрес источника', 'string', (o) => o.source.url),
  ];
}

/** The latest observation whose value is known; among equals the one that was written last. */
export function latestKnown(observed: Observation | readonly Observation[] | undefined): Observation | undefined {
  const list = observed === undefined ? [] : ([observed].flat() as Observation[]);
  return list.toReversed().filter((o) => o.value !== null).toSorted((a, b) => compareDatesDesc(a.asOf, b.asOf))[0];
}

/** What may stand in a file: unknown is null and never zero; a broken number stops the build. */
export function cellOf<Row>(column: PlainColumn<Row>, row: Row): Cell | readonly string[] {
  const value = column.value(row);
  if (typeof value === 'number' && !Number.isFinite(value)) throw new Error(`Столбец ${column.name}: вместо числа получилось ${value}.`);
  if (value === undefined || value === '' || (Array.isArray(value) && value.length === 0)) return null;
  return value as Cell | readonly string[];
}
