import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Catalogue } from '../../src/catalogue.ts';
import { parseCsv } from '../../src/features/open-data/parse-csv.ts';
import { insideBbox } from '../../src/kernel/geo.ts';
import { catalogueOfSite } from './content-of.ts';
import { SITES } from './sites.ts';

interface Resource {
  name: string;
  path: string;
  format: string;
  bytes: number;
  hash: string;
  schema?: { fields: { name: string; type: string; title: string; description: string }[]; primaryKey?: string; foreignKeys?: { fields: string; reference: { resource: string; fields: string } }[] };
}
const JUNK = /^(undefined|NaN|null|\[object Object\]|Infinity|Invalid Date)$/;
const FORMS: Record<string, RegExp> = { string: /[^]*/, number: /^-?\d+(\.\d+)?$/, integer: /^-?\d+$/, boolean: /^(true|false)$/, year: /^\d{4}$/ };

describe.each(SITES)('$name', (site) => {
  const read = (name: string): Buffer => readFileSync(join(site.folder, 'dannye', name));
  const described = JSON.parse(read('datapackage.json').toString('utf8')) as { resources: Resource[]; licenses: object[] };
  const tables = described.resources.filter((r) => r.format === 'csv').map((resource) => {
    const [header = [], ...rows] = parseCsv(read(resource.path).toString('utf8'));
    return { resource, header, rows, fields: resource.schema!.fields };
  });
  const table = (name: string) => tables.find(({ resource }) => resource.name === name)!;
  let catalogue: Catalogue;
  beforeAll(async () => {
    catalogue = await catalogueOfSite(site);
  });

  test('every described file is there, byte for byte, and nothing else lies beside', () => {
    for (const { path, bytes, hash } of described.resources) {
      expect(read(path).length, path).toBe(bytes);
      expect(`sha256:${createHash('sha256').update(read(path)).digest('hex')}`, path).toBe(hash);
    }
    const files = [...site.files].filter((f) => /^\/dannye\/[^/]+\.(csv|json|geojson)$/.test(f)).map((f) => f.slice('/dannye/'.length));
    expect(files.toSorted()).toEqual([...described.resources.map((r) => r.path), 'datapackage.json'].toSorted());
  });

  test('a table has a row for every record of the catalogue', () => {
    for (const name of ['projects', 'tos', 'municipalities', 'contests', 'indicators', 'measures', 'events', 'documents'] as const) {
      if (table(name)) expect([name, table(name).rows.map(([id]) => id!).toSorted()]).toEqual([name, catalogue.all[name].map(({ id }) => id).toSorted()]);
    }
    expect(table('projects') && table('tos') && table('municipalities') && table('observations')).toBeDefined();
  });

  test.each(tables)('$resource.path: the header is the schema, cells have their types, nothing leaks', ({ resource, header, rows, fields }) => {
    expect(header).toEqual(fields.map(({ name }) => name));
    expect(new Set(header).size).toBe(header.length);
    for (const { title, description } of fields) expect([title, description].every((words) => /\p{L}/u.test(words))).toBe(true);
    const text = read(resource.path).toString('utf8');
    expect(text.startsWith('\uFEFF')).toBe(true);
    expect(text.endsWith('\r\n')).toBe(true);
    const faults = rows.flatMap((row, line) => [
      ...(row.length === header.length ? [] : [`строка ${line + 2}: ячеек ${row.length}`]),
      ...row.flatMap((cell, i) => (cell !== '' && (JUNK.test(cell) || /^[=+@\t\r]/.test(cell) || !FORMS[fields[i]!.type]!.test(cell)) ? [`строка ${line + 2}, ${header[i]}: ${cell}`] : [])),
    ]);
    expect(faults).toEqual([]);
  });

  test('keys are unique and lead to rows that exist', () => {
    for (const { resource, header, rows } of tables) {
      const column = (name: string): string[] => rows.map((row) => row[header.indexOf(name)]!);
      if (resource.schema!.primaryKey) expect(new Set(column(resource.schema!.primaryKey)).size, resource.path).toBe(rows.length);
      for (const { fields, reference } of resource.schema!.foreignKeys ?? []) {
        const known = new Set(table(reference.resource).rows.map(([id]) => id));
        expect(column(fields).filter((id) => id !== '' && !known.has(id)), resource.path).toEqual([]);
      }
    }
  });

  test.each(tables)('$resource.name.json says the same', ({ resource, header, rows }) => {
    const records = JSON.parse(read(`${resource.name}.json`).toString('utf8')) as Record<string, unknown>[];
    expect(records.map((record) => Object.keys(record))).toEqual(rows.map(() => header));
    const shown = (value: unknown): string => (value === null ? '' : Array.isArray(value) ? value.join('; ') : String(value));
    expect(records.map((record) => header.map((name) => shown(record[name])))).toEqual(rows.map((row) => row.map((cell) => cell.replace(/^'(?=[=+\-@\t\r\n])/, ''))));
  });

  test.each([['projects', 'title'], ['tos', 'name']] as const)('%s.geojson: every record with a point, inside the region', (name, title) => {
    const layer = JSON.parse(read(`${name}.geojson`).toString('utf8')) as { type: string; features: { type: string; id: string; geometry: { type: string; coordinates: [number, number] }; properties: Record<string, unknown> }[] };
    expect(layer.type).toBe('FeatureCollection');
    expect(layer.features.map(({ id }) => id).toSorted()).toEqual(catalogue.all[name].filter(({ data }) => data.point).map(({ id }) => id).toSorted());
    for (const { type, geometry, properties } of layer.features) {
      const [lng, lat] = geometry.coordinates;
      expect([type, geometry.type, insideBbox({ lat, lng }, catalogue.region.map.bbox)]).toEqual(['Feature', 'Point', true]);
      expect(properties[title]).toBeTruthy();
      expect(Object.keys(properties)).toEqual(['id', 'code', title, 'url', 'municipality', 'municipalityName', 'direction', 'directionOrder', 'year', 'status', 'precision', 'cost', 'kind']);
      expect(site.files.has(`${String(properties.url)}index.html`)).toBe(true);
    }
  });

  test('unknown money is empty and never zero', () => {
    const { header, rows } = table('projects');
    const wrong = rows.filter((row) => (row[header.indexOf('cost')] === '') !== (row[header.indexOf('costKnown')] === 'неизвестно'));
    expect(wrong.map(([id]) => id)).toEqual([]);
    const zero = catalogue.all.projects.filter(({ data }) => !data.money).map(({ id }) => rows.find(([row]) => row === id)![header.indexOf('cost')]);
    expect(zero.filter((cell) => cell !== '')).toEqual([]);
  });
});
