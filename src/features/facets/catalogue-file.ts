/**
 * Rows of a catalogue and the compact file they travel in: columns instead of objects, words that repeat kept once.
 * The room does not know what a row is about; names of facets, cells and numbers come with the data. Pure.
 */

export interface CatalogueRow {
  id: string;
  /** Paper code; «П-147» typed into the search field finds it. */
  code: string;
  title: string;
  /** Whose and where, in one line under the title. */
  where: string;
  /** Words that find the row and are not shown. */
  also: string;
  /** One of five geometric signs; 0 is none. */
  sign: number;
  /** Column and row of its tile in the mosaic. */
  tile?: readonly [number, number];
  /** Address of a small picture. */
  picture?: string;
  point?: { lat: number; lng: number; isCentre: boolean };
  /** Facet name → ids of values; no values when nothing is known and the facet has no word for it. */
  facets: Readonly<Record<string, readonly string[]>>;
  /** Text of a table's cell. */
  cells: Readonly<Record<string, string>>;
  /** What rows are ordered by; null is unknown and stands last. */
  numbers: Readonly<Record<string, number | null>>;
}

/** A column of words: each word once, rows hold its number. */
export interface WordColumn {
  words: string[];
  of: number[];
}
export interface FacetColumn {
  values: string[];
  /** Further words that find every row with the value: synonyms, former names. */
  words: string[];
  of: (number | number[])[];
}
export interface CatalogueFile {
  ids: string[];
  codes: string[];
  titles: string[];
  where: WordColumn;
  also: WordColumn;
  signs: number[];
  tiles: WordColumn;
  /** Row → address; most rows have none. */
  pictures: Record<number, string>;
  /** Degrees × 100 000; null when there is no point. */
  lat: (number | null)[];
  lng: (number | null)[];
  /** 1 when the point is only the middle of a municipality. */
  centre: number[];
  facets: Record<string, FacetColumn>;
  cells: Record<string, WordColumn>;
  numbers: Record<string, (number | null)[]>;
}

/** Facet name → value id → words that find it. */
export type FacetWords = Readonly<Record<string, Readonly<Record<string, string>>>>;

const DEGREE = 100_000;

/** @param facets names in the order of the page; @param words see FacetColumn.words */
export function packRows(rows: readonly CatalogueRow[], facets: readonly string[], words: FacetWords = {}): CatalogueFile {
  const degrees = (value: number | undefined): number | null => (value === undefined ? null : Math.round(value * DEGREE));
  const names = (of: 'cells' | 'numbers'): string[] => [...new Set(rows.flatMap((row) => Object.keys(row[of])))];
  return {
    ids: rows.map((row) => row.id),
    codes: rows.map((row) => row.code),
    titles: rows.map((row) => row.title),
    where: packWords(rows.map((row) => row.where)),
    also: packWords(rows.map((row) => row.also)),
    signs: rows.map((row) => row.sign),
    tiles: packWords(rows.map((row) => row.tile?.join(' ') ?? '')),
    pictures: Object.fromEntries(rows.flatMap(({ picture }, i) => (picture ? [[i, picture]] : []))),
    lat: rows.map((row) => degrees(row.point?.lat)),
    lng: rows.map((row) => degrees(row.point?.lng)),
    centre: rows.map((row) => (row.point?.isCentre ? 1 : 0)),
    facets: Object.fromEntries(facets.map((name) => [name, packFacet(rows.map((row) => row.facets[name] ?? []), words[name] ?? {})])),
    cells: Object.fromEntries(names('cells').map((name) => [name, packWords(rows.map((row) => row.cells[name] ?? ''))])),
    numbers: Object.fromEntries(names('numbers').map((name) => [name, rows.map((row) => row.numbers[name] ?? null)])),
  };
}

function packWords(texts: readonly string[]): WordColumn {
  const numbers = new Map<string, number>();
  const of = texts.map((text) => numbers.get(text) ?? (numbers.set(text, numbers.size), numbers.size - 1));
  return { words: [...numbers.keys()], of };
}

function packFacet(lists: readonly (readonly string[])[], words: Readonly<Record<string, string>>): FacetColumn {
  const numbers = new Map<string, number>();
  const numberOf = (value: string): number => numbers.get(value) ?? (numbers.set(value, numbers.size), numbers.size - 1);
  const of = lists.map((list) => (list.length === 1 ? numberOf(list[0]!) : [...new Set(list)].map(numberOf)));
  return { values: [...numbers.keys()], words: [...numbers.keys()].map((value) => words[value] ?? ''), of };
}

/** One row of the file, as it was packed (degrees rounded to five digits). */
export function unpackRow(file: CatalogueFile, i: number): CatalogueRow {
  const tile = wordAt(file.tiles, i);
  const point = pointAt(file, i);
  return {
    id: file.ids[i]!,
    code: file.codes[i]!,
    title: file.titles[i]!,
    where: wordAt(file.where, i),
    also: wordAt(file.also, i),
    sign: file.signs[i]!,
    ...(tile && { tile: tile.split(' ').map(Number) as [number, number] }),
    ...(file.pictures[i] && { picture: file.pictures[i] }),
    ...(point && { point }),
    facets: Object.fromEntries(Object.entries(file.facets).map(([name, column]) => [name, [column.of[i]!].flat().map((n) => column.values[n]!)])),
    cells: Object.fromEntries(Object.entries(file.cells).map(([name, column]) => [name, wordAt(column, i)])),
    numbers: Object.fromEntries(Object.entries(file.numbers).map(([name, column]) => [name, column[i] ?? null])),
  };
}

export function pointAt({ lat, lng, centre }: CatalogueFile, i: number): CatalogueRow['point'] {
  const [north, east] = [lat[i] ?? null, lng[i] ?? null];
  return north === null || east === null ? undefined : { lat: north / DEGREE, lng: east / DEGREE, isCentre: centre[i] === 1 };
}

export function wordAt({ words, of }: WordColumn, i: number): string {
  return words[of[i]!] ?? '';
}
