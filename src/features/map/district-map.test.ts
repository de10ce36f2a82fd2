import { expect, test } from 'vitest';
import type { BaseLayers } from './base-layers.ts';
import { drawDistrictMap } from './district-map.ts';

const layers: BaseLayers = { outline: [[[[20, 50], [40, 50], [40, 65], [20, 65], [20, 50]]]], lakes: [], rivers: [], borders: [], waterNames: [], places: [{ name: 'Даль & Близь', lng: 30.1, lat: 57.05, rank: 3 }] };
const centre = { lng: 30, lat: 57 };

test('every known place is drawn once: alone as a dot, together as a numeral', () => {
  const { markup, width, height } = drawDistrictMap(layers, { points: [centre, centre, { lng: 30.3, lat: 57.1 }], centre, width: 440 });
  expect(markup.match(/class="p"/g)).toHaveLength(1);
  expect(markup).toMatch(/class="f"[^>]*>2</);
  expect(markup).toContain('Даль &amp; Близь');
  expect(height / width).toBeGreaterThan(0.5);
  expect(height / width).toBeLessThan(1.3);
});

test('with its own area the sheet shows the whole of it, however thin', () => {
  const thin = [[[30, 57], [30.05, 57], [30.05, 58], [30, 58], [30, 57]]] as const;
  const { markup, width, height } = drawDistrictMap(layers, { points: [], centre, areas: [thin], width: 440 });
  expect(markup).toContain('class="a"');
  expect(height / width).toBeLessThan(1.3);
});
