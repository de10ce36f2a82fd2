import { describe, expect, test } from 'vitest';
import type { MapPoint } from './map-points.ts';
import { addCounts, clusterName, countKinds, enteredSentence, placeSentence, sayCounts, spotName, titleOf, type MapWords } from './map-words.ts';

const words = {
  kinds: [
    { id: 'proekty', forms: ['проект', 'проекта', 'проектов'] },
    { id: 'tos', forms: ['ТОС', 'ТОС', 'ТОС'] },
  ],
  records: ['запись', 'записи', 'записей'],
  near: '{n} рядом{where}: приблизить',
  stack: '{n} в одной точке{where}: открыть список',
  unknownStack: '{n}, точное место неизвестно{where}: открыть список',
  fan: '{n} в одной точке{where}: развернуть',
  unknownFan: '{n}, точное место неизвестно{where}: развернуть',
  where: ', ближе всего {place}',
  entered: 'Приближено: {n}{how}.',
  enteredGroups: ' в {in}',
  enteredBoth: ' — {groups} и {apart} по одной',
  enteredApart: ', каждая отдельно',
  groups: ['группа', 'группы', 'групп'],
  groupsIn: ['группе', 'группах', 'группах'],
  nameless: '{kind}, название не загрузилось',
  unknownOne: '{title}; точное место неизвестно',
  unknownPlace: 'место неизвестно',
  villagePlace: 'известно село',
  mixedPlace: 'у части неизвестно',
} as unknown as MapWords;
const point = (id: string, kind: string, precision: MapPoint['precision']): MapPoint => ({ key: `${kind}:${id}`, kind, title: id, href: '', detail: '', lat: 1, lng: 1, precision, isOutlined: false, isNameLost: false });

describe('counting aloud', () => {
  test('in Russian, in the order of kinds, without zeros', () => {
    expect(sayCounts({ tos: 5, proekty: 12 }, words.kinds)).toBe('12\u00A0проектов и 5\u00A0ТОС');
    expect(sayCounts({ tos: 0, proekty: 1 }, words.kinds)).toBe('1\u00A0проект');
    expect(sayCounts({}, words.kinds)).toBe('');
  });
  test('a ring says what is in it and what it does', () => {
    expect(clusterName({ proekty: 22 }, words)).toBe('22\u00A0проекта рядом: приблизить');
    expect(clusterName({ proekty: 8, tos: 6 }, words)).toBe('14\u00A0записей (8\u00A0проектов и 6\u00A0ТОС) рядом: приблизить');
  });
  test('and what settlement is nearest, so that equal rings differ', () => {
    expect(clusterName({ proekty: 2 }, words, 'Понарошкино')).toBe('2\u00A0проекта рядом, ближе всего Понарошкино: приблизить');
    const a = point('a', 'proekty', 'дом');
    expect(spotName([a, { ...a, key: 'b' }], words, true, 'Понарошкино')).toBe('2\u00A0проекта в одной точке, ближе всего Понарошкино: развернуть');
  });
  test('a pressed ring tells what it fell into', () => {
    expect(enteredSentence(16, 3, 0, words)).toBe('Приближено: 16\u00A0записей в 3\u00A0группах.');
    expect(enteredSentence(5, 1, 2, words)).toBe('Приближено: 5\u00A0записей — 1\u00A0группа и 2 по одной.');
    expect(enteredSentence(2, 0, 2, words)).toBe('Приближено: 2\u00A0записи, каждая отдельно.');
  });
  test('a name that did not come is told from one on its way', () => {
    const unnamed = { ...point('a', 'tos', 'дом'), title: undefined };
    expect(titleOf({ ...unnamed, isNameLost: true }, words)).toBe('ТОС, название не загрузилось');
  });
  test('counts add up', () => {
    expect(addCounts(countKinds([point('a', 'tos', 'дом')]), { tos: 2, proekty: 1 })).toEqual({ tos: 3, proekty: 1 });
  });
});

describe('a spot', () => {
  test('with one record is called by its title', () => {
    expect(spotName([point('Мост $& <b>', 'proekty', 'дом')], words)).toBe('Мост $& <b>');
    expect(spotName([point('Мост', 'proekty', 'центр муниципалитета')], words)).toBe('Мост; точное место неизвестно');
  });
  test('whose words have not come is called by its kind', () => {
    expect(titleOf({ ...point('a', 'tos', 'дом'), title: undefined }, words)).toBe('ТОС');
    expect(titleOf({ ...point('a', 'inoe', 'дом'), title: undefined }, words)).toBe('запись');
  });
  test('with several says whether the place is known and what a press does', () => {
    const a = point('a', 'proekty', 'центр муниципалитета');
    expect(spotName([a, { ...a, key: 'b' }], words)).toBe('2\u00A0проекта, точное место неизвестно: открыть список');
    expect(spotName([a, { ...a, key: 'b' }], words, true)).toBe('2\u00A0проекта, точное место неизвестно: развернуть');
    expect(spotName([a, point('b', 'tos', 'дом')], words, true)).toBe('2\u00A0записи (1\u00A0проект и 1\u00A0ТОС) в одной точке: развернуть');
  });
  test('warns as much as it must', () => {
    const [unknown, village, house] = [point('a', 'tos', 'центр муниципалитета'), point('b', 'tos', 'населённый пункт'), point('c', 'tos', 'дом')];
    expect(placeSentence([unknown], words)).toBe('место неизвестно');
    expect(placeSentence([unknown, house], words)).toBe('у части неизвестно');
    expect(placeSentence([village, house], words)).toBe('известно село');
    expect(placeSentence([house], words)).toBe('');
  });
});
