/** The base map comes out of the reader ready to be drawn, or not at all. */
import { expect, it } from 'vitest';
import { SOUND_FILES, TemporaryRoot } from './minimal-root.ts';

const ring = [[40.5, 60.5], [41.5, 60.5], [41.5, 61.5], [40.5, 60.5]];
const layer = (geometry: object, properties: object = {}): string => JSON.stringify({ type: 'FeatureCollection', features: [{ type: 'Feature', properties, geometry }] });

it('gives every layer that has a sound file', async () => {
  using temporary = new TemporaryRoot({
    'geo/outline.geojson': layer({ type: 'Polygon', coordinates: [ring] }, { kind: 'outline' }),
    'geo/rivers.geojson': layer({ type: 'LineString', coordinates: ring }, { name: 'Река' }),
    'geo/municipalities.geojson': layer({ type: 'MultiPolygon', coordinates: [[ring]] }, { id: 'zarechensky' }),
    'geo/places.json': JSON.stringify([{ name: 'Заречье', lon: 41.1, lat: 61.1, rank: 1 }]),
    'geo/LICENSES.md': 'Вымысел',
  });
  const { content, problems } = await temporary.check();
  expect(problems).toEqual([]);
  expect(Object.keys(content.geo).toSorted()).toEqual(['municipalities', 'outline', 'places', 'rivers']);
  expect(content.geo.municipalities?.features[0]?.properties.id).toBe('zarechensky');
});

it('leaves a faulty layer out and keeps the others', async () => {
  using temporary = new TemporaryRoot({ 'geo/lakes.geojson': '{"type":"FeatureCollection","features":[{}]}', 'geo/places.json': '[]' });
  const { content, problems } = await temporary.check();
  expect(problems.map((p) => p.code)).toEqual(['geo-geometry']);
  expect(Object.keys(content.geo)).toEqual(['places']);
});

it('one wrong projection is one problem, not a hundred thousand', async () => {
  const metres = Array.from({ length: 50_000 }, (_, i) => [4_500_000 + i, 8_500_000 + i]);
  using temporary = new TemporaryRoot({ 'geo/lakes.geojson': layer({ type: 'Polygon', coordinates: [metres] }) });
  const { problems } = await temporary.check();
  expect(problems.map((p) => p.code)).toEqual(['point-outside']);
  expect(problems[0]?.hint).toContain('метры');
});

it('a folder without a map is sound', async () => {
  using temporary = new TemporaryRoot();
  expect(Object.keys(SOUND_FILES).some((name) => name.startsWith('geo/'))).toBe(false);
  expect((await temporary.check()).content.geo).toEqual({});
});
