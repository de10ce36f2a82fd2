import { expect, it } from 'vitest';
import type { Directory, Municipality, Tos } from './directory.ts';
import { unplacedAround } from './unplaced.ts';

const place = (name: string, lat: number): Municipality => ({ id: name, name, centre: { name, lat, lng: 41 } }) as unknown as Municipality;
const [near, far] = [place('Близкий', 61), place('Далёкий', 63)];
const tos = (municipality: Municipality, isExact: boolean, status = 'действует'): Tos => ({ municipality, status, point: { lat: 61, lng: 41, isExact } }) as unknown as Tos;

it('counts those without an exact place in municipalities around; far ones and closed ones are left out', () => {
  const directory = { municipalities: [far, near], tos: [tos(near, false), tos(near, false), tos(near, true), tos(near, false, 'ликвидирован'), tos(far, false)] } as unknown as Directory;
  expect(unplacedAround(directory, { lat: 61.1, lng: 41 })).toEqual([{ municipality: near, count: 2 }]);
});
