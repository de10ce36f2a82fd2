import { describe, expect, test } from 'vitest';
import { splitBorders } from './borders.ts';
import type { Position } from './mercator.ts';

const square = (x: number, y: number): Position[] => [[x, y], [x + 1, y], [x + 1, y + 1], [x, y + 1], [x, y]];

describe('borders without repetition', () => {
  test('two neighbours: one line between them, one ring around both', () => {
    const { outer, inner } = splitBorders([square(0, 0), square(1, 0)]);
    expect(inner).toHaveLength(1);
    expect(new Set(inner[0]!.map(String))).toEqual(new Set(['1,0', '1,1']));
    expect(outer).toHaveLength(1);
    expect(outer[0]).toHaveLength(7);
    expect(outer[0]![0]).toEqual(outer[0]!.at(-1));
  });

  test('four around a point: four lines that meet there', () => {
    const { outer, inner } = splitBorders([square(0, 0), square(1, 0), square(0, 1), square(1, 1)]);
    expect(inner).toHaveLength(4);
    expect(inner.every((line) => line.map(String).includes('1,1'))).toBe(true);
    expect(outer).toHaveLength(1);
  });

  test('one inside another: its edge is an inner line', () => {
    const hole = square(1, 1);
    const around: Position[] = [[0, 0], [3, 0], [3, 3], [0, 3], [0, 0]];
    const { outer, inner } = splitBorders([around, [...hole].reverse(), hole]);
    expect(inner).toHaveLength(1);
    expect(inner[0]![0]).toEqual(inner[0]!.at(-1));
    expect(outer).toHaveLength(1);
  });

  test('areas that touch nobody keep their own edges', () => {
    const { outer, inner } = splitBorders([square(0, 0), square(5, 5)]);
    expect(outer).toHaveLength(2);
    expect(inner).toEqual([]);
  });

  test('no areas, no lines', () => {
    expect(splitBorders([])).toEqual({ outer: [], inner: [] });
  });
});
