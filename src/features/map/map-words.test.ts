import { describe, expect, test } from 'vitest';
import { groupSites, type MapPoint } from './map-points.ts';
import { addCounts, clusterName, countKinds, placeSentence, sayCounts, siteName, type MapWords } from './map-words.ts';

const words = {
  kinds: [
    { id: 'proekty', forms: ['проект', 'проекта', 'проектов'] },
    { id: 'tos', forms: ['ТОС', 'ТОС', 'ТОС'] },
  ],
  records: ['запись', 'записи', 'записей'],
  near: '{n} рядом, приблизить',
  stack: '{n} в одной точке, открыть список',
  unknownStack: '{n}: точное место неизвестно, открыть список',
  unknownPlace: 'место неизвестно',
  villagePlace: 'известно село',
  mixedPlace: 'у части неизвестно',
} as unknown as MapWords;
const point = (id: string, kind: string, precision: MapPoint['precision']): MapPoint => ({ key: `${kind}:${id}`, kind, title: id, href: '', detail: '', lat: 1, lng: 1, precision });
const site = (...points: MapPoint[]) => groupSites(points)[0]!;

describe('counting aloud', () => {
  test('in Russian, in the order of kinds, without zeros', () => {
    expect(sayCounts({ tos: 5, proekty: 12 }, words.kinds)).toBe('12\u00A0проектов и 5\u00A0ТОС');
    expect(sayCounts({ tos: 0, proekty: 1 }, words.kinds)).toBe('1\u00A0проект');
    expect(sayCounts({}, words.kinds)).toBe('');
  });
  test('a ring says what is in it and what it does', () => {
    expect(clusterName({ proekty: 22 }, words)).toBe('22\u00A0проекта рядом, приблизить');
    expect(clusterName({ proekty: 8, tos: 6 }, words)).toBe('14\u00A0записей (8\u00A0проектов и 6\u00A0ТОС) рядом, приблизить');
  });
  test('counts add up', () => {
    expect(addCounts(countKinds([point('a', 'tos', 'дом')]), { tos: 2, proekty: 1 })).toEqual({ tos: 3, proekty: 1 });
  });
});

describe('a spot', () => {
  test('with one record is called by its title', () => {
    expect(siteName(site(point('Мост', 'proekty', 'дом')), words)).toBe('Мост');
  });
  test('with several says whether the place is known', () => {
    const a = point('a', 'proekty', 'центр муниципалитета');
    expect(siteName(site(a, { ...a, key: 'b' }), words)).toBe('2\u00A0проекта: точное место неизвестно, открыть список');
    expect(siteName(site(a, point('b', 'tos', 'дом')), words)).toBe('2\u00A0записи (1\u00A0проект и 1\u00A0ТОС) в одной точке, открыть список');
  });
  test('warns as much as it must', () => {
    const [unknown, village, house] = [point('a', 'tos', 'центр муниципалитета'), point('b', 'tos', 'населённый пункт'), point('c', 'tos', 'дом')];
    expect(placeSentence(site(unknown), words)).toBe('место неизвестно');
    expect(placeSentence(site(unknown, house), words)).toBe('у части неизвестно');
    expect(placeSentence(site(village, house), words)).toBe('известно село');
    expect(placeSentence(site(house), words)).toBe('');
  });
});
