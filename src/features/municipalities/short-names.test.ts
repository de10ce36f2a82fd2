import fc from 'fast-check';
import { expect, test } from 'vitest';
import { shortNames } from './short-names.ts';

const districts = (names: readonly string[]) => names.map((name) => ({ name, kind: 'муниципальный округ' as const }));
const city = (name: string) => ({ name, kind: 'городской округ' as const });

test('are three letters unless two names would be the same', () => {
  expect(shortNames(districts(['Гдовский', 'Плюсский']))).toEqual(['Гдо', 'Плю']);
  expect(shortNames(districts(['Новоржевский', 'Новосокольнический']))).toEqual(['Новор', 'Новос']);
});

test('of two words the initial and the second, short names stay whole', () => {
  expect(shortNames(districts(['Великие Луки', 'Псков', 'Струго-Красненский']))).toEqual(['В.\u00A0Луки', 'Псков', 'СКр']);
});

test('a district that begins like a city is marked by its kind', () => {
  expect(shortNames([city('Псков'), ...districts(['Псковский', 'Печорский'])])).toEqual(['Псков', 'Пск.\u00A0о.', 'Печ']);
  expect(shortNames([city('Великие Луки'), { name: 'Великолукский', kind: 'муниципальный район' }])).toEqual(['В.\u00A0Луки', 'Вел.\u00A0р.']);
  expect(shortNames([city('Вымышленск'), ...districts(['Вымороченский'])])).toEqual(['Вымы', 'Вымо']);
});

test('never coincide for different names', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.stringMatching(/^[А-Я][а-я]{3,11}$/), { maxLength: 26 }), (names) => {
      expect(new Set(shortNames(districts(names))).size).toBe(names.length);
    }),
  );
});
