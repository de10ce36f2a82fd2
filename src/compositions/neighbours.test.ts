import { expect, test } from 'vitest';
import { bordering, distanceWords, measurable, nearestTo } from './neighbours.ts';

test('nearest first, those without a place left out, no more than asked', () => {
  const places = [{ id: 'far', at: { lat: 58, lng: 30 } }, { id: 'nowhere' }, { id: 'near', at: { lat: 57.01, lng: 29 } }, { id: 'here', at: { lat: 57, lng: 29 } }];
  expect(nearestTo({ lat: 57, lng: 29 }, places, (p) => p.at, 2).map(({ item }) => item.id)).toEqual(['here', 'near']);
});

test('nothing is measured from the middle of a municipality', () => {
  expect(measurable({ lat: 57, lng: 29, precision: 'центр муниципалитета' })).toBeUndefined();
  expect(measurable(undefined)).toBeUndefined();
  expect(measurable({ lat: 57, lng: 29, precision: 'дом' })).toBeDefined();
});

test('distances are as fine as the places are known', () => {
  expect(distanceWords(0.31, true)).toBe('300\u00A0м');
  expect(distanceWords(0.001, true)).toBe('50\u00A0м');
  expect(distanceWords(2.34, true)).toBe('2,3\u00A0км');
  expect(distanceWords(23.4, true)).toBe('23\u00A0км');
  expect(distanceWords(2.34, false)).toBe('около 2\u00A0км');
  expect(distanceWords(0.4, false)).toBe('рядом');
});

test('a common side makes neighbours, a common corner does not', () => {
  const square = (id: string, x: number, y: number) => ({ id, parts: [[[[x, y], [x + 1, y], [x + 1, y + 1], [x, y + 1], [x, y]] as [number, number][]]] });
  const known = bordering([square('a', 0, 0), square('b', 1, 0), square('c', 1, 1)]);
  expect(known.get('a')).toEqual(['b']);
  expect(known.get('b')).toEqual(['a', 'c']);
});
