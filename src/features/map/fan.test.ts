import { expect, test } from 'vitest';
import { FAN_MOST, fanPlaces } from './fan.ts';

test.each(Array.from({ length: FAN_MOST - 1 }, (_, i) => i + 2))('a fan of %i: buttons of 24 pixels touch neither each other nor the spot', (count) => {
  const places = fanPlaces(count);
  expect(places).toHaveLength(count);
  places.forEach((a, i) => {
    expect(Math.hypot(a.x, a.y)).toBeGreaterThan(30);
    for (const b of places.slice(i + 1)) expect(Math.hypot(a.x - b.x, a.y - b.y)).toBeGreaterThanOrEqual(28);
  });
});

test('no fan is wider than the narrowest map', () => {
  expect(Math.max(...fanPlaces(FAN_MOST).map(({ x }) => Math.abs(x)))).toBeLessThan(120);
});
