import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { boxAround, placeLabels, slantedBoxes, touchesAny, type LabelWish } from './label-placing.ts';

const AREA = { left: 0, top: 0, right: 200, bottom: 100 };
const wish = (text: string, x: number, y: number): LabelWish<string> => ({ item: text, text, x, y, size: 10, gap: 5 });

describe('names on a map', () => {
  test('stand to the right of their points when there is room', () => {
    expect(placeLabels([wish('Дно', 50, 50)], AREA)[0]).toMatchObject({ anchor: 'start', textX: 55 });
  });

  test('turn to the left at the right edge', () => {
    expect(placeLabels([wish('Дно', 195, 50)], AREA)[0]).toMatchObject({ anchor: 'end', textX: 190 });
  });

  test('give way to what is already there, or are left out', () => {
    const wall = { left: 0, top: 0, right: 200, bottom: 100 };
    expect(placeLabels([wish('Дно', 50, 50)], AREA, [wall])).toEqual([]);
  });

  test('the more important goes first when there is a limit', () => {
    expect(placeLabels([wish('Один', 20, 20), wish('Два', 20, 60), wish('Три', 100, 60)], AREA, [], 2).map((l) => l.text)).toEqual(['Один', 'Два']);
  });

  test('never overlap each other or another point', () => {
    const towns = fc.array(fc.tuple(fc.string({ minLength: 2, maxLength: 14 }), fc.integer({ min: 5, max: 195 }), fc.integer({ min: 5, max: 95 })), { maxLength: 12 });
    fc.assert(
      fc.property(towns, (list) => {
        const placed = placeLabels(list.map(([text, x, y]) => wish(text, x, y)), AREA);
        placed.forEach((label, i) => {
          expect(touchesAny([label.box], placed.filter((_, j) => j !== i).map((l) => l.box))).toBe(false);
        });
      }),
    );
  });

  test('a turned name covers boxes along its slant', () => {
    const boxes = slantedBoxes('Река', 0, 0, 10, 90);
    expect(boxes).toHaveLength(4);
    expect(touchesAny(boxes, [boxAround(0, 10, 1)])).toBe(true);
    expect(touchesAny(boxes, [boxAround(15, 0, 1)])).toBe(false);
  });
});
