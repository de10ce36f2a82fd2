import { describe, expect, it } from 'vitest';
import { csvRecords, selectCsv, selectGeoJson, selectionName } from './selected-files.ts';

const CSV = '\uFEFFid,title\r\nodin,"Мост, ""Новый"""\r\n"dva","Две\r\nстроки"\r\ntri,\'=1+1\r\n';

describe('selectCsv', () => {
  it('keeps header, byte order mark, quotes and line ends', () => {
    expect(selectCsv(CSV, new Set(['dva', 'odin', 'tri']))).toBe(CSV);
    expect(selectCsv(CSV, new Set(['dva']))).toBe('\uFEFFid,title\r\n"dva","Две\r\nстроки"\r\n');
    expect(selectCsv(CSV, new Set())).toBe('\uFEFFid,title\r\n');
  });

  it('loses no letter', () => expect(csvRecords(CSV).join('')).toBe(CSV));
});

it('selectGeoJson keeps features as they were', () => {
  const feature = (id: string): string => JSON.stringify({ type: 'Feature', id, geometry: { type: 'Point', coordinates: [28.1, 57.2] }, properties: { id } });
  const all = `{"type":"FeatureCollection","features":[\n${feature('a')},\n${feature('b')}\n]}\n`;
  expect(selectGeoJson(all, new Set(['a', 'b']))).toEqual({ text: all, count: 2 });
  expect(selectGeoJson(all, new Set(['b'])).text).toBe(`{"type":"FeatureCollection","features":[\n${feature('b')}\n]}\n`);
  expect(selectGeoJson(all, new Set())).toEqual({ text: '{"type":"FeatureCollection","features":[]}\n', count: 0 });
});

it('selectionName says that it is a part and of which day', () => expect(selectionName('proekty', 'csv', new Date(2026, 10, 2))).toBe('proekty-vyborka-2026-11-02.csv'));
