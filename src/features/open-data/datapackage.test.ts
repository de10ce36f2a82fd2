import { describe, expect, it } from 'vitest';
import { writeDataPackage, type PackageWords } from './datapackage.ts';
import { makeTable } from './files.ts';
import { writeGeoJson } from './geojson.ts';

const words: PackageWords = {
  name: 'x',
  title: 'Х',
  description: 'х',
  homepage: 'https://x.example/',
  created: '2026-11-22',
  keywords: [],
  licence: { name: 'CC BY 4.0', title: 'Лицензия', url: 'https://x.example/l' },
  publisher: { name: 'Издатель' },
  sources: [],
};
const table = makeTable<{ id: string }>({
  name: 'things',
  title: 'Вещи',
  description: 'Вещи.',
  columns: [
    { name: 'id', type: 'string', title: 'Имя', description: 'Имя', value: (row) => row.id },
    { name: 'tags', type: 'list', title: 'Метки', description: 'Метки', value: () => ['а', 'б'] },
    { name: 'year', type: 'year', title: 'Год', description: 'Год', value: () => null },
  ],
  rows: [{ id: 'ё' }],
  primaryKey: 'id',
  points: [{ id: 'ё', point: { lat: 57.123456789, lng: 28 }, properties: { cost: null } }],
});

describe('the description of the data', () => {
  const described = JSON.parse(writeDataPackage(words, table.files));

  it('names each file with its size and sum', () => {
    expect(described.resources.map((r: { name: string; path: string; format: string }) => [r.name, r.path, r.format])).toEqual([
      ['things', 'things.csv', 'csv'],
      ['things-json', 'things.json', 'json'],
      ['things-geojson', 'things.geojson', 'geojson'],
    ]);
    expect(described.resources[0].bytes).toBe(Buffer.byteLength(table.files[0]!.body));
    expect(described.resources[0].hash).toMatch(/^sha256:[0-9a-f]{64}$/);
    expect(described.licenses[0].name).toBe('CC-BY-4.0');
  });
  it('has the fields of the header, in order, with types of the standard', () => {
    expect(described.resources[0].schema.fields.map((f: { name: string; type: string }) => [f.name, f.type])).toEqual([['id', 'string'], ['tags', 'string'], ['year', 'year']]);
    expect(table.files[0]!.body.split('\r\n')[0]).toBe('\uFEFFid,tags,year');
  });
});

describe('files', () => {
  it('JSON keeps lists and says null', () => expect(JSON.parse(table.files[1]!.body)).toEqual([{ id: 'ё', tags: ['а', 'б'], year: null }]));
  it('points are rounded to five digits, longitude first', () => expect(JSON.parse(table.files[2]!.body).features[0].geometry.coordinates).toEqual([28, 57.12346]));
  it('no points make a valid empty layer', () => expect(JSON.parse(writeGeoJson([]))).toEqual({ type: 'FeatureCollection', features: [] }));
});
