/** Can a small number be read or computed from what is open? Small tables are tried whole: every other table is written out. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { closedCells, closedInLine, pooled } from './closing.ts';

const flat = (rows: number[][]) => closedCells({ lost: [rows], named: rows.map((cells) => cells.map(() => 0)) });
const drawn = (closed: boolean[][] | undefined): string[] | undefined => closed?.map((cells) => cells.map((isClosed) => (isClosed ? '#' : '.')).join(''));

describe('closed cells', () => {
  it('a table without small cells is open', () => expect(drawn(flat([[3, 0], [4, 5]]))).toEqual(['..', '..']));

  it('one small cell closes three neighbours, since its row and its column have open totals', () => {
    // 1 would be 6 − 5 by its row and 5 − 4 by its column; 4, 5 and 9 are closed with it, and then 1 may be 0 or 2 as well:
    // 1+1, 5−1, 4−1, 9+1 leaves all four totals (6, 13, 5, 14) as they are.
    expect(drawn(flat([[1, 5], [4, 9]]))).toEqual(['##', '##']);
  });

  it('closes the cheapest neighbours and leaves the great cells open', () => {
    // Row 1 has 1; its cheapest helpers are 3 (same row) and 3 (same column), and 4 ends the circle. 20, 30 and 40 stay.
    expect(drawn(flat([[1, 3, 20], [3, 4, 30], [40, 30, 40]]))).toEqual(['##.', '##.', '...']);
  });

  it('two ones in a line are no shelter: together they are two', () => {
    // Row 1: closed 1 and 1, total 10, open 8: 10 − 8 = 2 < 3, so the 8 is closed too.
    const closed = flat([[1, 1, 8], [6, 7, 9]])!;
    expect(drawn(closed)![0]).toBe('###');
  });

  it('a cell where only one of many losers names a sum is small as well', () => {
    const closed = closedCells({ lost: [[[5, 6], [7, 8]]], named: [[1, 6], [7, 8]] })!;
    expect(closed[0]![0]).toBe(true);
  });

  it('a year by itself must hold the circle, or its totals would tell', () => {
    // In each of the two slices the circle needs the same year; here 4 and 5 lie in another year than 1 and 9.
    const closed = closedCells({ lost: [[[1, 0], [0, 9]], [[0, 5], [4, 0]]], named: [[0, 0], [0, 0]] });
    // Year 1: row total 1, column total 1; year 2: 5 and 4. Then 1 moves to 0: +1 to 5 and to 4 inside year 1, −1 from 9.
    expect(drawn(closed)).toEqual(['##', '##']);
  });

  it('a single row cannot be guarded: its cells are the totals of its columns', () => expect(flat([[1, 5, 6]])).toBeUndefined());
});

describe('property', () => {
  /** All tables with whole numbers, the same totals and the same open cells, slice by slice: by brute force, nothing of ours in it. */
  function* worlds(rows: number[][], closed: boolean[][]): Generator<number[][]> {
    const [height, width] = [rows.length, rows[0]!.length];
    const cells = closed.flatMap((line, r) => line.flatMap((is, c) => (is ? [[r, c] as const] : [])));
    const restRow = rows.map((line, r) => line.reduce((sum, n, c) => sum + (closed[r]![c] ? n : 0), 0));
    const restColumn = Array.from({ length: width }, (_, c) => rows.reduce((sum, line, r) => sum + (closed[r]![c] ? line[c]! : 0), 0));
    const made = rows.map((line) => [...line]);
    function* fill(i: number): Generator<number[][]> {
      if (i === cells.length) {
        if (restRow.every((n) => n === 0) && restColumn.every((n) => n === 0)) yield made.map((line) => [...line]);
        return;
      }
      const [r, c] = cells[i]!;
      for (let n = 0; n <= Math.min(restRow[r]!, restColumn[c]!); n++) {
        made[r]![c] = n;
        restRow[r]! -= n;
        restColumn[c]! -= n;
        yield* fill(i + 1);
        restRow[r]! += n;
        restColumn[c]! += n;
      }
    }
    if (height > 0) yield* fill(0);
  }
  const table = (height: number, width: number) => fc.array(fc.array(fc.integer({ min: 0, max: 4 }), { minLength: width, maxLength: width }), { minLength: height, maxLength: height });
  const wholes = (slices: number[][][]) => slices[0]!.map((line, r) => line.map((_, c) => slices.reduce((sum, slice) => sum + slice[r]![c]!, 0)));

  it('every closed cell has at least two possible values, even for one who knows the totals of each year', () => {
    fc.assert(
      fc.property(fc.tuple(table(3, 3), table(3, 3)), (lost) => {
        const totals = wholes(lost);
        const closed = closedCells({ lost, named: totals.map((line) => line.map(() => 0)) });
        if (!closed) return;
        const values = new Map<string, Set<number>>();
        for (const [own, other] of [[lost[0]!, lost[1]!], [lost[1]!, lost[0]!]] as const) {
          for (const world of worlds(own, closed)) closed.forEach((line, r) => line.forEach((is, c) => is && values.set(`${r} ${c}`, (values.get(`${r} ${c}`) ?? new Set()).add(world[r]![c]! + other[r]![c]!))));
        }
        closed.forEach((line, r) => line.forEach((is, c) => {
          if (is && totals[r]![c]! > 0) expect(values.get(`${r} ${c}`)!.size, JSON.stringify({ lost, closed })).toBeGreaterThan(1);
          if (!is) expect([1, 2], 'open and small').not.toContain(totals[r]![c]);
        }));
        for (const line of [...closed.map((is, r) => is.flatMap((x, c) => (x ? [totals[r]![c]!] : []))), ...closed[0]!.map((_, c) => closed.flatMap((is, r) => (is[c] ? [totals[r]![c]!] : [])))]) {
          expect([1, 2], 'the rest of a line').not.toContain(line.reduce((sum, n) => sum + n, 0));
        }
      }),
      { numRuns: 250, seed: 4 },
    );
  });

  it('closed sums cannot be had by adding and subtracting open ones', () => {
    fc.assert(
      fc.property(table(4, 4), (rows) => {
        const closed = flat(rows);
        if (!closed) return;
        const cells = closed.flatMap((line, r) => line.flatMap((is, c) => (is ? [[r, c] as const] : [])));
        // One equation a line over the closed cells; a cell is found out when its unit vector lies in their span.
        const equations = [...closed.map((_, r) => cells.map(([row]) => Number(row === r))), ...closed[0]!.map((_, c) => cells.map(([, column]) => Number(column === c)))];
        const before = rank(equations);
        cells.forEach(([r, c], i) => {
          if (rows[r]![c]! > 0) expect(rank([...equations, cells.map((_, j) => Number(i === j))]), JSON.stringify(rows)).toBe(before + 1);
        });
      }),
      { numRuns: 250, seed: 4 },
    );
  });
});

function rank(matrix: number[][]): number {
  const rows = matrix.map((row) => [...row]);
  let found = 0;
  for (let column = 0; column < (rows[0]?.length ?? 0); column++) {
    const pivot = rows.findIndex((row, i) => i >= found && Math.abs(row[column]!) > 1e-9);
    if (pivot < 0) continue;
    [rows[found], rows[pivot]] = [rows[pivot]!, rows[found]!];
    rows.forEach((row, i) => {
      if (i === found) return;
      const share = row[column]! / rows[found]![column]!;
      row.forEach((_, j) => (row[j]! -= share * rows[found]![j]!));
    });
    found++;
  }
  return found;
}

describe('a line and what is put together', () => {
  it('in a line the small one takes the next smallest with it', () => expect(closedInLine([9, 1, 4], [0, 0, 0])).toEqual([false, true, true]));
  it('two ones take a third: 1 + 1 = 2 is still small', () => expect(closedInLine([9, 1, 1, 4], [0, 0, 0, 0])).toEqual([false, true, true, true]));
  it('two that make three are enough', () => expect(closedInLine([9, 1, 2], [0, 0, 0])).toEqual([false, true, true]));
  it('a line without small ones is open', () => expect(closedInLine([3, 0, 5], [3, 0, 4])).toEqual([false, false, false]));
  it('small places are put together, with the next one when alone', () => {
    expect([...pooled([9, 2, 4], [0, 0, 0])].toSorted()).toEqual([1, 2]); // 2 alone is small: 4, the smallest other, joins
    expect([...pooled([9, 2, 1, 4], [0, 0, 0, 0])].toSorted()).toEqual([1, 2]); // 2 + 1 = 3 is enough
    expect([...pooled([9, 4], [0, 0])]).toEqual([]);
  });
});
