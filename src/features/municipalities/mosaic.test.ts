import { expect, test } from 'vitest';
import { mosaicPath, planMosaic } from './mosaic.ts';

const at = (id: string, column: number, row: number) => ({ id, data: { nameShort: id, cell: [column, row] as [number, number] } });

test('клетки идут с севера на юг и с запада на восток, размер сетки по крайним', () => {
  const plan = planMosaic([at('c', 2, 1), at('a', 1, 0), at('b', 0, 1)]);
  expect(plan.tiles.map((t) => t.id)).toEqual(['a', 'b', 'c']);
  expect([plan.columns, plan.rows]).toEqual([3, 2]);
});

test('каждая клетка — один квадрат контура', () => {
  expect(mosaicPath(planMosaic([at('a', 0, 0), at('b', 1, 0)]).tiles, 10, 2)).toBe('M1 1h8v8h-8zM11 1h8v8h-8z');
});
