/**
 * Three faces of the cube «theme × place × contest», as they may be shown: theme by place over all contests, theme by
 * contest, place by contest. The inside of the cube has no page: there nearly every cell is one application. Themes and
 * places too small to stand alone are put together first, so that every total is open and safe; then cells are closed. Pure.
 */
import { closedCells, closedInLine, isSmall, pooled } from './closing.ts';
import { tally, type Asked, type Tally } from './tally.ts';

/** Names of what was put together; no record has such an id. */
export const OTHER_PLACES = '(места)';
export const OTHER_THEMES = '(темы)';

export interface Cell extends Tally {
  /** How many and for how much may not be shown; won and given are public always. */
  isClosed: boolean;
}
export interface Face {
  rows: readonly string[];
  columns: readonly string[];
  cells: readonly (readonly Cell[])[];
  rowTotals: readonly Tally[];
  columnTotals: readonly Tally[];
  /** False where asked sums would tell too much; counts are shown even so. */
  hasSums: boolean;
}
export interface Faces {
  total: Tally;
  /** Sums asked in all may be shown. */
  hasSums: boolean;
  /** Put together under one name, because each alone is too small. */
  pooledPlaces: readonly string[];
  pooledThemes: readonly string[];
  /** Absent where no way of closing keeps the small cells: then only totals are shown. */
  themeByPlace?: Face;
  themeByContest?: Face;
  placeByContest?: Face;
  /** Of each contest, in the order of `contests`. */
  directions: readonly { contest: string; rows: readonly { direction: string; cell: Cell }[] }[];
}

/** `contests` in the order of columns; rows and themes come by size. */
export function facesOf(items: readonly Asked[], contests: readonly string[]): Faces {
  const [places, pooledPlaces] = pool(items, 'place', OTHER_PLACES);
  const [themes, pooledThemes] = pool(items, 'theme', OTHER_THEMES);
  const cube = items.map((item) => ({ ...item, place: pooledPlaces.includes(item.place) ? OTHER_PLACES : item.place, theme: pooledThemes.includes(item.theme) ? OTHER_THEMES : item.theme }));
  const total = tally(items);
  const base = { total, hasSums: !isSmall(total.lostNamed), pooledPlaces, pooledThemes, directions: contests.map((contest) => directionsOf(cube, contest)) };
  if (isSmall(total.lost)) return base;
  const hasContestSums = contests.every((contest) => !isSmall(tally(cube.filter((item) => item.contest === contest)).lostNamed));
  const face = (rowKey: 'place' | 'theme', rows: readonly string[], columnKey: 'theme' | 'contest', columns: readonly string[], sliceKey: keyof Asked | undefined, hasSums: boolean) =>
    makeFace(cube, { rowKey, rows, columnKey, columns, sliceKey, hasSums });

  const inside = face('place', places, 'theme', themes, 'contest', true);
  if (inside) {
    return { ...base, themeByPlace: inside, themeByContest: face('theme', themes, 'contest', contests, 'place', hasContestSums), placeByContest: face('place', places, 'contest', contests, 'theme', hasContestSums) };
  }
  /** With contests shown side by side the small cells would come out; the years are given up before the places. */
  return { ...base, themeByPlace: face('place', places, 'theme', themes, undefined, true) };
}

/** Keys by size, the put-together last; equal ones by name, so that two builds agree. */
function pool(items: readonly Asked[], key: 'place' | 'theme', name: string): [keys: string[], inside: string[]] {
  const sized = [...Map.groupBy(items, (item) => item[key])].map(([id, own]) => ({ id, ...tally(own) })).toSorted((a, b) => b.count - a.count || (a.id < b.id ? -1 : 1));
  const together = pooled(sized.map(({ lost }) => lost), sized.map(({ lostNamed }) => lostNamed));
  const inside = sized.filter((_, i) => together.has(i)).map(({ id }) => id);
  return [[...sized.filter((_, i) => !together.has(i)).map(({ id }) => id), ...(inside.length > 0 ? [name] : [])], inside];
}

interface FacePlan {
  rowKey: 'place' | 'theme';
  rows: readonly string[];
  columnKey: 'theme' | 'contest';
  columns: readonly string[];
  sliceKey?: keyof Asked;
  hasSums: boolean;
}

function makeFace(cube: readonly Asked[], { rowKey, rows, columnKey, columns, sliceKey, hasSums }: FacePlan): Face | undefined {
  const groups = Map.groupBy(cube, (item) => `${item[rowKey]}\0${item[columnKey]}`);
  const inCell = (row: string, column: string): Asked[] => groups.get(`${row}\0${column}`) ?? [];
  const tallies = rows.map((row) => columns.map((column) => tally(inCell(row, column))));
  const slices = sliceKey ? [...new Set(cube.map((item) => item[sliceKey]))] : [undefined];
  const closed = closedCells({
    lost: slices.map((slice) => rows.map((row) => columns.map((column) => inCell(row, column).filter((item) => !item.hasWon && (!sliceKey || item[sliceKey] === slice)).length))),
    named: tallies.map((cells) => cells.map(({ lostNamed }) => (hasSums ? lostNamed : 0))),
  });
  if (!closed) return undefined;
  return {
    rows,
    columns,
    cells: tallies.map((cells, row) => cells.map((cell, column) => ({ ...cell, isClosed: closed[row]![column]! }))),
    rowTotals: rows.map((row) => tally(cube.filter((item) => item[rowKey] === row))),
    columnTotals: columns.map((column) => tally(cube.filter((item) => item[columnKey] === column))),
    hasSums,
  };
}

function directionsOf(cube: readonly Asked[], contest: string): Faces['directions'][number] {
  const groups = [...Map.groupBy(cube.filter((item) => item.contest === contest), ({ direction }) => direction)].map(([direction, own]) => ({ direction, own: tally(own) })).toSorted((a, b) => b.own.count - a.own.count || (a.direction < b.direction ? -1 : 1));
  const closed = closedInLine(groups.map(({ own }) => own.lost), groups.map(({ own }) => own.lostNamed));
  return { contest, rows: groups.map(({ direction, own }, i) => ({ direction, cell: { ...own, isClosed: closed[i]! } })) };
}
