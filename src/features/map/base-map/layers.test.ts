import { describe, expect, it } from 'vitest';
import { arrayText, areaFeature, collectionText, lineFeature } from './geojson.ts';
import type { Chain } from './grid.ts';
import { lakeLayer, outlineLayer, riverLayer } from './layers.ts';
import { signedAreaKm2 } from './measure.ts';
import { nameLakes, nameRivers } from './water-names.ts';

/** Chain from «x,y x,y …» in grid units. */
const chain = (text: string): Chain =>
  text.split(' ').map((pair) => {
    const [x, y] = pair.split(',').map(Number);
    return { x: x!, y: y! };
  });

/** Square ring of the given side around a centre in grid units, counter-clockwise. */
const square = (x: number, y: number, side: number): Chain => {
  const h = side / 2;
  return chain(`${x - h},${y - h} ${x + h},${y - h} ${x + h},${y + h} ${x - h},${y + h} ${x - h},${y - h}`);
};

describe('слои', () => {
  const limits = { waterToleranceKm2: 0.001, outlineToleranceKm2: 0.001, smallestAreaKm2: 1.2, shortestRiverKm: 2 };
  const outline = outlineLayer([square(280_000, 570_000, 10_000)], limits);

  it('берёт крупные озёра региона целиком, с островами, и отбрасывает чужие и мелкие', () => {
    const [onBorder, far, tiny] = [square(285_000, 570_000, 2000), square(320_000, 570_000, 2000), square(280_000, 570_000, 20)];
    const island = square(285_000, 570_000, 600);
    const lakes = lakeLayer([tiny, far, onBorder], [island], outline, limits);
    expect(lakes).toHaveLength(1);
    expect(lakes[0]).toHaveLength(2);
    expect(signedAreaKm2(lakes[0]![0])).toBeGreaterThan(0);
    expect(signedAreaKm2(lakes[0]![1]!)).toBeLessThan(0);
    const names = nameLakes([{ name: 'Большое', kind: 'lake', points: [[28.45, 57.08]] }], lakes);
    expect(names).toEqual({ byIndex: new Map([[0, 'Большое']]), unused: [] });
  });

  it('обрезает реки, сшивает их и ставит длинную первой', () => {
    const rivers = riverLayer(
      [chain('276000,571000 277000,571000'), chain('280000,570000 283000,570000'), chain('283000,570000 299000,570000')],
      outline,
      limits,
    );
    expect(rivers).toHaveLength(2);
    expect([rivers[0]![0]!.x, rivers[0]!.at(-1)!.x].sort()).toEqual([280_000, 285_000]);
    const names = nameRivers([{ name: 'Быстрая', kind: 'river', points: [[28.2, 57.001], [40, 50]] }], rivers);
    expect(names).toEqual({ byIndex: new Map([[0, 'Быстрая']]), unused: ['Быстрая (40, 50)'] });
  });

  it('говорит, что проверить, когда контура нет', () => {
    expect(() => outlineLayer([], limits)).toThrow(/map\.dcw/);
  });
});

describe('файлы', () => {
  it('пишет по объекту на строку', () => {
    const text = collectionText([areaFeature('lake', [square(0, 0, 10)], 'Круглое'), lineFeature('river', chain('0,0 12345,67890'))]);
    expect(text.split('\n')).toHaveLength(5);
    const { features } = JSON.parse(text);
    expect(features[0].properties).toEqual({ name: 'Круглое', kind: 'lake' });
    expect(features[1].properties).toEqual({ kind: 'river' });
    expect(features[1].geometry).toEqual({ type: 'LineString', coordinates: [[0, 0], [1.2345, 6.789]] });
    expect(arrayText([{ a: 1 }, { b: 2 }])).toBe('[\n{"a":1},\n{"b":2}\n]\n');
  });
});
