import { describe, expect, it } from 'vitest';
import { mergeSettlements, refreshPlaces } from './places.ts';
import type { Place } from './places.ts';

const known: Place[] = [
  { name: 'Малая', nameLatin: 'Malaya', lon: 30, lat: 57, geonamesId: null, rank: 3 },
  { name: 'Новый Город', nameLatin: 'Novyy Gorod', lon: 28, lat: 57, geonamesId: 7, rank: 1 },
];

describe('населённые пункты', () => {
  it('одно место из двух пакетов входит один раз, и его номер сохраняется', () => {
    const merged = mergeSettlements(
      [{ nameLatin: 'Serëdka', lon: 28.18, lat: 58.15, geonamesId: 5 }],
      [
        { nameLatin: 'Seredka', lon: 28.19, lat: 58.15, geonamesId: null },
        { nameLatin: 'Seredka', lon: 30.5, lat: 56.1, geonamesId: null },
      ],
    );
    expect(merged.map((s) => s.geonamesId)).toEqual([5, null]);
  });

  it('обновляет координаты по номеру или латинскому имени, имя и ранг не трогает', () => {
    const { places, nameless, missing } = refreshPlaces(known, [
      { nameLatin: 'Novy Gorod', lon: 28.012349, lat: 57.01, geonamesId: 7 },
      { nameLatin: 'Malaya', lon: 30.001, lat: 57.001, geonamesId: 9 },
    ]);
    expect(places).toEqual([
      { name: 'Новый Город', nameLatin: 'Novy Gorod', lon: 28.0123, lat: 57.01, geonamesId: 7, rank: 1 },
      { name: 'Малая', nameLatin: 'Malaya', lon: 30.001, lat: 57.001, geonamesId: 9, rank: 3 },
    ]);
    expect([nameless, missing]).toEqual([[], []]);
  });

  it('не выдумывает русских имён: безымянное сообщает, исчезнувшее оставляет', () => {
    const stranger = { nameLatin: 'Neznakomoye', lon: 29, lat: 56, geonamesId: 11 };
    const { places, nameless, missing } = refreshPlaces(known, [stranger]);
    expect(nameless).toEqual([stranger]);
    expect(missing).toHaveLength(2);
    expect(places.map((p) => p.name)).toEqual(['Новый Город', 'Малая']);
  });
});
