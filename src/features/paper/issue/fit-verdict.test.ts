import { describe, expect, it } from 'vitest';
import { overrun, unlikeNeighbours, verdictOf, type Mark, type ToldFit } from './fit-verdict.ts';

const told = (change: Partial<ToldFit>): ToldFit => ({ cell: 'most', page: 0, state: 'FIT', t: 0.123, free: 1, missing: 0, lines: 40, cut: 0, columns: 2, ...change });

describe('the verdict on a set cell', () => {
  it('fits while few lines stay empty', () => expect(verdictOf(told({}), 30, false)).toEqual({ cell: 'most', page: 0, verdict: 'FIT', tightness: 0.12, freeLines: 1, characters: 0 }));
  it('is short with more than four empty lines: so many letters are asked for', () => expect(verdictOf(told({ state: 'SHORT', free: 9 }), 30, false)).toMatchObject({ verdict: 'SHORT', freeLines: 9, characters: 240 }));
  it('is overset by the letters that were found to be cut', () => expect(verdictOf(told({ state: 'OVERSET', missing: 2, cut: 130 }), 30, false)).toMatchObject({ verdict: 'OVERSET', freeLines: -4, characters: 130 }));
  it('believes the finished page more than the reckoning', () => expect(verdictOf(told({}), 30, true)).toMatchObject({ verdict: 'OVERSET', characters: 30 }));
});

describe('the finished page', () => {
  const marks = (x: number, y: number): Mark[] => [{ cell: 'most', mark: 'foot', page: 0, x: 20, y: 200 }, { cell: 'most', mark: 'end', page: 0, x, y }];
  it('text ends above the foot of its cell', () => expect(overrun(marks(70, 190), 'most', 0, 47, 99)).toBe(false));
  it('text below the foot has run over', () => expect(overrun(marks(70, 204), 'most', 0, 47, 99)).toBe(true));
  it('text beside the last column has run over', () => expect(overrun(marks(140, 100), 'most', 0, 47, 99)).toBe(true));
});

it('articles of a page set very differently are named', () => {
  const fit = (cell: string, page: number, tightness: number) => ({ cell, page, verdict: 'FIT' as const, tightness, freeLines: 0, characters: 0 });
  expect(unlikeNeighbours([fit('a', 0, -0.5), fit('b', 0, 0.2), fit('map', 0, 1), fit('a', 1, 0), fit('b', 1, 0.3)], new Set(['a', 'b']))).toEqual([{ page: 0, cells: ['a', 'b'], difference: 0.7 }]);
});
