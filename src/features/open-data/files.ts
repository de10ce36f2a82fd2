/** Tables and points → the files of the open data folder, each with all that its description needs. Pure. */
import type { Column } from '../../kernel/column.ts';
import { expandColumns, type PlainColumn } from './column.ts';
import { writeCsv } from './csv.ts';
import type { DescribedFile } from './datapackage.ts';
import { writeGeoJson, type PointFeature } from './geojson.ts';
import { writeJson } from './json.ts';

export interface Table {
  /** Latin, the same for ever: the name of its files. */
  name: string;
  title: string;
  description: string;
  columns: readonly PlainColumn<never>[];
  rowCount: number;
  /** yyyy-mm-dd of the last change among its records; undefined when unknown. */
  lastChanged?: string;
  files: readonly DescribedFile[];
}

export interface TableInput<Row> {
  name: string;
  title: string;
  description: string;
  columns: readonly Column<Row>[];
  rows: readonly (Row & { lastChanged?: string })[];
  primaryKey?: string;
  foreignKeys?: readonly { field: string; resource: string }[];
  /** Records with a known place. */
  points?: readonly PointFeature[];
}

export function makeTable<Row>({ name, title, description, columns, rows, primaryKey, foreignKeys, points }: TableInput<Row>): Table {
  const plain = expandColumns(columns);
  const shared = { title, description, columns: plain, primaryKey, foreignKeys };
  return {
    name,
    title,
    description,
    columns: plain,
    rowCount: rows.length,
    lastChanged: rows.map((row) => row.lastChanged).filter((date) => date !== undefined).sort().at(-1),
    files: [
      { ...shared, path: `${name}.csv`, format: 'csv', mediatype: 'text/csv', body: writeCsv(plain, rows) },
      { ...shared, path: `${name}.json`, format: 'json', mediatype: 'application/json', body: writeJson(plain, rows) },
      ...(points ? [{ title: `${title}: точки`, description, path: `${name}.geojson`, format: 'geojson', mediatype: 'application/geo+json', body: writeGeoJson(points) } as const] : []),
    ],
  };
}
