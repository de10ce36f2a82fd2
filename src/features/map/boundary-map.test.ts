import { expect, it } from 'vitest';
import type { Ring } from '../../kernel/contour.ts';
import type { BaseLayers } from './base-layers.ts';
import { drawBoundaryMap } from './boundary-map.ts';

const LAYERS: BaseLayers = { outline: [], lakes: [], rivers: [], places: [{ name: 'Заречье <1>', lat: 57.005, lng: 30.004, rank: 3 }], borders: [], waterNames: [] };
const square = (lng: number, lat: number, size: number): Ring => [[lng, lat], [lng + size, lat], [lng + size, lat + size], [lng, lat + size], [lng, lat]];
const SHEET = { width: 560, height: 360 };

it('draws the parts inside the sheet, the neighbours and a scale', () => {
  const { markup, neighbours } = drawBoundaryMap(LAYERS, { polygons: [square(30, 57, 0.01), square(30.02, 57, 0.004)], others: [{ name: 'Берег', rings: [square(30.01, 57, 0.005)] }], point: { lat: 57.005, lng: 30.005 }, ...SHEET })!;
  expect(neighbours).toEqual(['Берег']);
  expect(markup).toContain('Берег</text>');
  expect(markup).toContain('class="z"');
  expect(markup.match(/class="z" d="([^"]*)"/)![1]!.match(/z/g)).toHaveLength(2);
  expect(markup).toContain('class="o"');
  expect(markup).toMatch(/\d+ (м|км)<\/text>/);
  expect(markup).toContain('Заречье &lt;1&gt;');
});

it('leaves out a neighbour who is not there and does not shrink for a far point', () => {
  const plan = { polygons: [square(30, 57, 0.01)], others: [{ name: 'Даль', rings: [square(31, 57, 0.01)] }], ...SHEET };
  const drawn = drawBoundaryMap(LAYERS, plan)!;
  expect(drawn.markup).not.toContain('class="o"');
  expect(drawn.neighbours).toEqual([]);
  const far = drawBoundaryMap(LAYERS, { ...plan, point: { lat: 58, lng: 30 } })!.markup;
  expect(far.match(/class="z" d="M\d+ \d+l(-?\d+)/)).not.toBeNull();
});

it('draws nothing of nothing, and something of a porch', () => {
  expect(drawBoundaryMap(LAYERS, { polygons: [], others: [], ...SHEET })).toBeUndefined();
  expect(drawBoundaryMap(LAYERS, { polygons: [square(30, 57, 0.0002)], others: [], ...SHEET })!.markup).toContain('20 м');
});

it('writes a name beside a narrow contour, never on the land of another; what finds no room is left to the caption', () => {
  const beside = (name: string) => drawBoundaryMap(LAYERS, { polygons: [square(30, 57, 0.01)], others: [{ name, rings: [square(30.01, 57, 0.0004)] }], ...SHEET })!;
  expect(beside('Полоска').markup).toMatch(/<text x="3\d\d" y="\d+" class="n">Полоска/);
  const long = 'Имя, которому на листе нет места ни справа, ни слева, ни сверху, ни снизу от узкой полоски';
  expect(beside(long)).toMatchObject({ neighbours: [long] });
  expect(beside(long).markup).not.toContain(long);
});
