import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { PointPrecision } from '../../kernel/vocabulary.ts';
import { readBaseLayers, type BaseLayers } from './base-layers.ts';
import { drawMiniMap } from './mini-map.ts';
import { frameAround, frameOfBbox, project, unitsPerKm } from './mercator.ts';
import { drawRegionMap } from './region-map.ts';

const wave = (steps: number): [number, number][] => Array.from({ length: steps }, (_, i) => [40 + (i * 2) / steps, 60.5 + 0.05 * Math.sin(i / 2)]);
const LAYERS: BaseLayers = {
  outline: [[[[40, 60], [42, 60], [42, 61], [40, 61], [40, 60]]]],
  lakes: [{ name: 'Тихое', area: [[...wave(400), [41, 60.9], [40, 60.5]]] }],
  rivers: [{ name: 'Сонь', line: wave(900) }],
  borders: [],
  places: [
    { name: 'Затеево', lng: 41, lat: 60.5, rank: 2 },
    { name: 'Грёзы', lng: 41.2, lat: 60.55, rank: 3 },
    { name: 'За <рекой>', lng: 40.8, lat: 60.4, rank: 3 },
  ],
  waterNames: [],
};
const EMPTY: BaseLayers = { outline: [], lakes: [], rivers: [], borders: [], places: [], waterNames: [] };
const mini = (precision: PointPrecision, layers = LAYERS): string => drawMiniMap(layers, { point: { lat: 60.5, lng: 41, precision }, widthKm: 60, width: 300, height: 200, budget: 1050 });

describe('projection', () => {
  test('the point stands in the middle and a kilometre is a kilometre', () => {
    const frame = frameAround({ lat: 60, lng: 40 }, 60, 300, 200);
    expect(project(frame, [40, 60]).map(Math.round)).toEqual([150, 100]);
    expect(unitsPerKm(frame, 60)).toBeCloseTo(5, 6);
  });
  test('a box fits with its margin', () => {
    const frame = frameOfBbox([40, 60, 42, 61], 600, 20);
    expect(project(frame, [40, 61]).map(Math.round)).toEqual([20, 20]);
    expect(Math.round(project(frame, [42, 60])[0])).toBe(580);
  });
});

describe('the small map', () => {
  test.each(['дом', 'населённый пункт', 'центр муниципалитета'] as const)('fits its budget of bytes: %s', (precision) => {
    expect(new TextEncoder().encode(mini(precision)).length).toBeLessThanOrEqual(1050);
  });
  test('draws a dot only when there is a place to dot', () => {
    expect(mini('дом')).toContain('class="p"');
    expect(mini('населённый пункт')).toMatch(/class="q".*class="p"/);
    expect(mini('центр муниципалитета')).not.toContain('class="p"');
    expect(mini('центр муниципалитета')).toContain('class="u"');
  });
  test('names up to three places, safely', () => {
    const names = [...mini('дом').matchAll(/<text[^>]*>([^<]+)<\/text>/g)].map((m) => m[1]);
    expect(names).toContain('Затеево');
    expect(names.join()).toContain('За &lt;рекой&gt;');
    expect(names.filter((name) => !name!.endsWith(' км')).length).toBeLessThanOrEqual(3);
  });
  test('writes the name of the settlement beside the sign, never across it', () => {
    const [, radius] = /<circle class="u"[^>]* r="(\d+)"/.exec(mini('центр муниципалитета'))!;
    const [, x, y] = /<text x="(\d+)" y="(\d+)"[^>]*>Затеево</.exec(mini('центр муниципалитета'))!;
    expect(Math.abs(Number(x) - 150) > Number(radius) || Math.abs(Number(y) - 100) > Number(radius)).toBe(true);
  });
  test('is still a drawing when the region has no geo files', () => {
    expect(mini('дом', EMPTY)).toContain('class="p"');
    expect(mini('дом', EMPTY)).toContain(' км');
  });
});

describe('the sheet of the region', () => {
  test('counts near points in one ring and draws a lone one as a dot', () => {
    const { markup } = drawRegionMap(LAYERS, [{ lat: 60.5, lng: 41 }, { lat: 60.5, lng: 41 }, { lat: 60.2, lng: 41.8 }], [40, 60, 42, 61]);
    expect(markup.match(/class="q"/g)).toHaveLength(1);
    expect(markup).toContain('>2</text>');
    expect(markup.match(/class="p"/g)).toHaveLength(1);
  });
  test('falls back to the given box', () => {
    expect(drawRegionMap(EMPTY, [], [40, 60, 42, 61]).height).toBeGreaterThan(200);
  });
});

describe('geo files', () => {
  test('missing ones are empty layers; areas of neighbours become outline and borders', () => {
    expect(readBaseLayers(join(tmpdir(), 'no-such-folder'))).toMatchObject({ outline: [], lakes: [], places: [], borders: [] });
    const folder = mkdtempSync(join(tmpdir(), 'geo-'));
    const square = (x: number) => ({ type: 'Feature', properties: { id: `m${x}` }, geometry: { type: 'Polygon', coordinates: [[[x, 0], [x + 1, 0], [x + 1, 1], [x, 1], [x, 0]]] } });
    writeFileSync(join(folder, 'municipalities.geojson'), JSON.stringify({ type: 'FeatureCollection', features: [square(0), square(1)] }));
    const layers = readBaseLayers(folder);
    expect(layers.outline).toHaveLength(1);
    expect(layers.borders).toHaveLength(1);
  });
});
