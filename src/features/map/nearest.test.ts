import { expect, test } from 'vitest';
import { nearest, nearestName, sayKm } from './nearest.ts';

const PLACES = [
  { lat: 57, lng: 28.5, isVague: false },
  { lat: 57, lng: 28.01, isVague: true },
  { lat: 57, lng: 28.1, isVague: false },
];
const at = { lat: 57, lng: 28 };

test('known places come before centres, then by distance', () => {
  expect(nearest([0, 1, 2], at, (n) => PLACES[n]!, 2).map(({ n }) => n)).toEqual([2, 0]);
  expect(nearest([0, 1, 2], at, (n) => PLACES[n]!, 3).map(({ n }) => n)).toEqual([1, 2, 0]);
  expect(nearest([], at, (n) => PLACES[n]!)).toEqual([]);
});

test('the nearest settlement has a name, if there is any settlement', () => {
  const towns = [{ name: 'Далеко', lat: 58, lng: 28 }, { name: 'Рядом', lat: 57.1, lng: 28 }];
  expect([nearestName(towns, at), nearestName([], at)]).toEqual(['Рядом', undefined]);
});

test('distances are said no finer than they are known', () => {
  expect([0, 0.04, 0.26, 0.96, 2.44, 9.97, 57.4].map(sayKm)).toEqual(['100\u00A0м', '100\u00A0м', '300\u00A0м', '1\u00A0км', '2,4\u00A0км', '10\u00A0км', '57\u00A0км']);
});
