/**
 * What may stand in a cell: every measured text, number of pictures and width of an article, with what each costs in the
 * reader's eyes, and how well it fills a cell of so many rows. Pure.
 */
import type { Article, Cell, InsertMaterial, TextSize } from './contract.ts';
import type { Need } from './layout.ts';

export interface Choice {
  size?: TextSize;
  pictures: number;
  tight: number;
  natural: number;
  loose: number;
  /** Dislike of the choice itself, whatever the height. */
  cost: number;
}
export interface Item {
  id: string;
  article?: Article;
  /** Short pieces may stand one over another in one column. */
  isNote: boolean;
  isAsked: boolean;
  /** By number of columns. */
  choices: ReadonlyMap<number, readonly Choice[]>;
}

/** Rows between two cells, one over another. */
export const GAP = 1;
/** Rows that may stay white in a cell; more is a hole. */
export const HOLE = 4;
/** A lower band is a line, not a band. */
export const LEAST_BAND = 6;
export const LEAST_DIRECTORY = 8;
export const NEVER = Infinity;
const LENGTHS: readonly TextSize[] = ['short', 'medium', 'long'];

export type NeedBook = ReadonlyMap<string, readonly Need[]>;

export function needBook(needs: readonly Need[]): NeedBook {
  return Map.groupBy(needs, ({ cell }) => cell);
}

export function articleItem(article: Article, book: NeedBook, columns: number): Item {
  const needs = book.get(article.id) ?? [];
  const most = Math.max(0, ...needs.map(({ pictures }) => pictures));
  const least = new Map([...Map.groupBy(needs, textOf)].map(([key, list]) => [key, Math.min(...list.map(areaOf))]));
  const isNote = article.role === 'коротко' || (!article.isAsked && article.wanted === 'short');
  const isAsked = article.isAsked === true;
  return { id: article.id, article, isNote, isAsked, choices: choicesOf(needs, (need) => textCost(article, need, isAsked) + pictureCost(Math.min(most, 3) - need.pictures, isAsked) + widthCost(article, isNote, need, columns) + wasteCost(need, least.get(textOf(need))!) - worth(article)) };
}

const textOf = ({ size, pictures }: Need): string => `${size}/${pictures}`;
const areaOf = ({ rows, columns }: Need): number => rows.natural * columns;

/** A few lines over five columns leave paper unused however exactly their rows are measured; a wide picture uses what it takes. */
function wasteCost(need: Need, least: number): number {
  return (need.pictures > 0 ? 0.04 : 0.15) * Math.max(0, areaOf(need) - 1.2 * least);
}

/** Rows that could hold a further practice are better than a bigger map. */
function worth({ isAsked, texts }: Article): number {
  return isAsked ? 0 : texts.medium || texts.long ? 3.5 : 2.5;
}

/** A drawn map may stand in a larger cell; a table or a list of dates may not. */
export function serviceItem(kind: Exclude<Cell['kind'], 'article'>, book: NeedBook, columns: number, pageRows: number): Item {
  const needs = (book.get(kind) ?? []).map((need) => (kind === 'map' ? stretched(need) : need));
  return { id: kind, isNote: false, isAsked: false, choices: choicesOf(needs, (need) => serviceWidthCost(kind, need, columns) + (kind === 'map' ? 45 : 25) * Math.max(0, need.rows.natural / pageRows - 0.42)) };
}

function stretched(need: Need): Need {
  const { tight, natural, loose } = need.rows;
  return { ...need, rows: { tight, natural, loose: Math.max(loose, Math.floor(natural * 1.3)) } };
}

function choicesOf(needs: readonly Need[], costOf: (need: Need) => number): Item['choices'] {
  const choices = needs.map((need): [number, Choice] => {
    const { tight, natural, loose } = need.rows;
    return [need.columns, { ...(need.size && { size: need.size }), pictures: need.pictures, tight: Math.ceil(tight), natural: Math.max(Math.ceil(tight), Math.round(natural)), loose: Math.max(Math.floor(loose), Math.ceil(tight)), cost: costOf(need) }];
  });
  return new Map([...Map.groupBy(choices, ([columns]) => columns)].map(([columns, list]) => [columns, list.map(([, choice]) => choice)]));
}

/** A shorter text than the editor asked for is a loss; a longer one is a liberty, and none where nobody asked. */
function textCost({ wanted }: Article, { size }: Need, isAsked: boolean): number {
  const step = LENGTHS.indexOf(size ?? wanted) - LENGTHS.indexOf(wanted);
  return step < 0 ? -14 * step : step * (isAsked ? 5 : 0.7);
}

function pictureCost(lost: number, isAsked: boolean): number {
  return lost <= 0 ? 0 : (isAsked ? 7 : 3) + (lost - 1) * 0.8;
}

/** The main story is wide, an article takes two or three columns of five, a note one. */
function widthCost({ role }: Article, isNote: boolean, { columns, rows }: Need, all: number): number {
  const tall = columns < all ? Math.max(0, rows.natural - 34 - 10 * columns) * 0.12 : 0;
  const flat = columns > 1 ? Math.max(0, 4 + 4 * columns - rows.natural) * 0.6 : 0;
  if (role === 'главный') return 9 * Math.max(0, Math.ceil(all * 0.6) - columns) + tall + flat;
  if (isNote) return 1.2 * Math.max(0, columns - (all > 5 ? 2 : 1)) ** 2 + tall + flat;
  const least = all > 3 ? 2 : 1;
  return 4 * Math.max(0, least - columns) + 2 * Math.max(0, columns - Math.ceil(all * 0.6)) + tall + flat;
}

function serviceWidthCost(kind: Cell['kind'], { columns }: Need, all: number): number {
  const isStrip = columns === all;
  if (kind === 'money') return 2.5 * Math.max(0, Math.ceil(all * 0.6) - columns);
  if (kind === 'figures' || kind === 'events' || kind === 'word') return isStrip || columns <= Math.ceil(all * 0.4) ? 0 : 1.5;
  return 0;
}

/** −1 … 1 inside the measured range; 1 where rows stay white. */
export function tightnessAt({ tight, natural, loose }: Choice, rows: number): number {
  if (rows < natural) return natural > tight ? (rows - natural) / (natural - tight) : 0;
  return loose > natural ? Math.min(1, (rows - natural) / (loose - natural)) : rows > natural ? 1 : 0;
}

/** Dislike of a choice in a cell of so many rows; `hole`: white rows that may be suffered. */
export function fitCost(choice: Choice, rows: number, columns: number, hole: number): number {
  const white = rows - choice.loose;
  if (rows < choice.tight || white > holeAt(hole, columns)) return NEVER;
  return choice.cost + tensionCost(tightnessAt(choice, rows)) + (white > 0 ? whiteCost(white, columns) : 0);
}

/** At the very limit of tightness one unlucky line more does not fit any longer. */
export function tensionCost(tightness: number): number {
  return 1.5 * tightness ** 2 + (tightness < -0.85 ? 3 : 0);
}

export function whiteCost(white: number, columns: number): number {
  const lines = white * columns;
  return 0.7 * lines + (lines > HOLE ? 4 + (lines - HOLE) : 0) + (white > HOLE ? 15 + 4 * (white - HOLE) : 0);
}

/** White rows that may be suffered at this width: so many that no more than a few lines are missing. */
export function holeAt(hole: number, columns: number): number {
  return hole > HOLE ? hole : Math.max(1, Math.floor(hole / columns));
}

/** The main story, then what must stand, then the rest, each in the order of the material. */
export function articleOrder({ articles }: InsertMaterial): Article[] {
  const rank = ({ role, isAsked }: Article): number => (isAsked ? (role === 'главный' ? 0 : 1) : 2);
  return articles.toSorted((a, b) => rank(a) - rank(b));
}
