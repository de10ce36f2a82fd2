/**
 * Which cells of a table stay closed, so that no small number can be read or computed. A cell is small when one or two
 * applications in it did not win (or only one or two of them name a sum): winners are public, so the rest would be laid bare.
 * Totals of rows and columns are open; therefore neighbours are closed too, until for every closed cell there is another
 * table with the same open numbers in which this cell holds something else. That other table is looked for and not presumed. Pure.
 */
export const SMALL = 3;

export function isSmall(count: number): boolean {
  return count > 0 && count < SMALL;
}

/** A table of numbers to guard, each number split into slices whose own totals are open elsewhere: [slice][row][column]. */
export interface GuardedTable {
  lost: readonly (readonly (readonly number[])[])[];
  /** How many of them name a sum, [row][column]. */
  named: readonly (readonly number[])[];
}
type Grid<T> = T[][];
interface Place {
  row: number;
  column: number;
}

/** True where a cell is closed; undefined when nothing but closing the whole table would do. */
export function closedCells(table: GuardedTable): boolean[][] | undefined {
  const totals = table.named.map((cells, row) => cells.map((_, column) => table.lost.reduce((sum, slice) => sum + slice[row]![column]!, 0)));
  const closed = totals.map((cells, row) => cells.map((total, column) => isSmall(total) || isSmall(table.named[row]![column]!)));
  const places = totals.flatMap((cells, row) => cells.map((_, column) => ({ row, column })));
  /** The least costly first: fewest applications, an empty cell only when no other helps. */
  const byCost = places.toSorted((a, b) => cost(a) - cost(b));
  function cost({ row, column }: Place): number {
    return totals[row]![column]! || Number.MAX_SAFE_INTEGER;
  }
  for (let step = 0; step <= places.length; step++) {
    const open = byCost.filter(({ row, column }) => !closed[row]![column]);
    const line = weakLine(closed, totals, table.named);
    const cell = line ? undefined : places.find(({ row, column }) => closed[row]![column] && totals[row]![column]! > 0 && !hasOtherWorld(table.lost, closed, { row, column }));
    if (!line && !cell) return closed;
    const next = line ? open.find((place) => line(place) && totals[place.row]![place.column]! > 0) : (open.find((place) => provesIt(cell!, place)) ?? open.find(({ row, column }) => row === cell!.row || column === cell!.column) ?? open[0]);
    if (!next) return undefined;
    closed[next.row]![next.column] = true;
  }
  return undefined;

  function provesIt(cell: Place, { row, column }: Place): boolean {
    closed[row]![column] = true;
    const isProven = hasOtherWorld(table.lost, closed, cell);
    closed[row]![column] = false;
    return isProven;
  }
}

/** A row or a column whose closed cells together are a small number again: its total less the open cells would tell it. */
function weakLine(closed: Grid<boolean>, totals: readonly (readonly number[])[], named: readonly (readonly number[])[]): ((place: Place) => boolean) | undefined {
  const rows = totals.map((_, row) => ({ of: (place: Place) => place.row === row }));
  const columns = (totals[0] ?? []).map((_, column) => ({ of: (place: Place) => place.column === column }));
  return [...rows, ...columns].find(({ of }) => {
    let [sum, sums] = [0, 0];
    closed.forEach((cells, row) =>
      cells.forEach((isClosed, column) => {
        if (!isClosed || !of({ row, column })) return;
        sum += totals[row]![column]!;
        sums += named[row]![column]!;
      }),
    );
    return isSmall(sum) || isSmall(sums);
  })?.of;
}

/** Is there a table with the same totals and the same open cells, also inside one slice, in which this cell holds one more or one less? */
export function hasOtherWorld(lost: GuardedTable['lost'], closed: readonly (readonly boolean[])[], cell: Place): boolean {
  return lost.some((slice) => {
    const canGrow = (row: number, column: number): boolean => closed[row]![column]!;
    const canShrink = (row: number, column: number): boolean => closed[row]![column]! && slice[row]![column]! > 0;
    return circle(closed, cell, canShrink, canGrow) || (canShrink(cell.row, cell.column) && circle(closed, cell, canGrow, canShrink));
  });
}

/**
 * A way from the cell's row back to its column over closed cells, taking `first` and `second` steps in turn: moving one
 * application round such a circle leaves every row and column as it was.
 */
function circle(closed: readonly (readonly boolean[])[], { row: home, column: goal }: Place, first: (row: number, column: number) => boolean, second: (row: number, column: number) => boolean): boolean {
  const seenRows = new Set([home]);
  const seenColumns = new Set<number>();
  const queue = [home];
  for (let row = queue.shift(); row !== undefined; row = queue.shift()) {
    for (let column = 0; column < closed[row]!.length; column++) {
      if ((row === home && column === goal) || seenColumns.has(column) || !first(row, column)) continue;
      if (column === goal) return true;
      seenColumns.add(column);
      closed.forEach((_, next) => {
        if (seenRows.has(next) || !second(next, column)) return;
        seenRows.add(next);
        queue.push(next);
      });
    }
  }
  return false;
}

/** The same for one line with an open total: the small ones, and others until their sum tells nothing. */
export function closedInLine(lost: readonly number[], named: readonly number[]): boolean[] {
  const closed = lost.map((count, i) => isSmall(count) || isSmall(named[i]!));
  const byCost = lost.map((_, i) => i).toSorted((a, b) => (lost[a] || Number.MAX_SAFE_INTEGER) - (lost[b] || Number.MAX_SAFE_INTEGER));
  for (const next of [undefined, ...byCost]) {
    if (next !== undefined) closed[next] = true;
    const inside = lost.map((_, i) => i).filter((i) => closed[i]);
    const sum = (list: readonly number[]): number => inside.reduce((total, i) => total + list[i]!, 0);
    if (inside.length === 0 || (inside.length > 1 && !isSmall(sum(lost)) && !isSmall(sum(named)))) return closed;
  }
  return closed;
}

/** Rows or columns too small to stand by themselves, to be put together: positions; together they are not small. */
export function pooled(lost: readonly number[], named: readonly number[]): Set<number> {
  const pool = new Set(lost.flatMap((count, i) => (isSmall(count) || isSmall(named[i]!) ? [i] : [])));
  const byCost = lost.map((_, i) => i).filter((i) => lost[i]! > 0 && !pool.has(i)).toSorted((a, b) => lost[a]! - lost[b]!);
  const sum = (list: readonly number[]): number => [...pool].reduce((total, i) => total + list[i]!, 0);
  while (pool.size > 0 && byCost.length > 0 && (pool.size === 1 || isSmall(sum(lost)) || isSmall(sum(named)))) pool.add(byCost.shift()!);
  return pool;
}
