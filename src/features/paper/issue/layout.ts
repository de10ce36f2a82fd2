/** Where things stand on paper: pages, needs, places, fits. Lengths are millimetres or rows of the baseline grid, as the name says. */
import type { TextSize } from './contract.ts';

/** A newspaper page. Rows are lines of the baseline grid inside the type area. */
export interface PageProfile {
  id: string;
  /** «A3, полоса набора 256 × 380 мм» */
  name: string;
  trimMm: { width: number; height: number };
  /** Type area, in the middle of the trimmed page. */
  areaMm: { width: number; height: number };
  columns: number;
  gutterMm: number;
  /** Pages are added by so many: a folded sheet has four. */
  pagesStep: number;
  maxPages: number;
}

/** What a print shop takes. */
export interface PressProfile {
  colour: 'цветная' | 'чёрно-белая';
  /** Sum of four inks, per cent. */
  inkLimit: number;
  bleedMm: number;
  standard: 'PDF/X-4' | 'PDF 1.4';
  /** Absolute path of the ICC profile of the press. */
  icc: string;
}

/** Rows that a cell needs at a width, at the three tightnesses −1, 0, +1. Measured by the typesetter itself. */
export interface Need {
  cell: string;
  columns: number;
  /** Which text; absent for a service. */
  size?: TextSize;
  /** How many pictures stand with it. */
  pictures: number;
  /** Letters and spaces of the running text. */
  characters: number;
  rows: { tight: number; natural: number; loose: number };
}

/** A rectangle of the grid with something in it. Columns and rows are counted from 0 inside the type area. */
export interface Placed {
  cell: string;
  size?: TextSize;
  pictures: number;
  column: number;
  columns: number;
  row: number;
  rows: number;
}
export interface IssueLayout {
  /** `top` rows of page 1 belong to the masthead and the lead, of other pages to the running title; `bottom` of the last to the imprint. */
  pages: { top: number; bottom: number; cells: Placed[] }[];
  /** Cells that found no room, with the reason in words. */
  leftOut: { cell: string; why: string }[];
  /** The directory lists every practice, those with an article too: the others alone would not fill it. */
  isIndex?: true;
  /** What is wrong with the pages themselves, in words: white rows for want of material. */
  warnings?: string[];
}

/** How a set cell came out, measured on the finished page. */
export interface CellFit {
  cell: string;
  page: number;
  verdict: 'FIT' | 'OVERSET' | 'SHORT';
  /** −1 … 1 */
  tightness: number;
  /** Empty lines left over all columns of the cell; negative when lines are missing. */
  freeLines: number;
  /** Characters to cut (OVERSET) or to add (SHORT); 0 for FIT. */
  characters: number;
}

/** Where a picture came to stand: it is cropped and made in exactly this size, so nothing hides behind its edge. */
export interface PictureBox {
  /** Key of the picture. */
  key: string;
  /** Unique in the file: one picture may stand twice. */
  box: string;
  page: number;
  widthMm: number;
  heightMm: number;
}
/** Ready-made pictures of a file, by `box`: bytes of a JPEG in the inks of the mode. */
export type PreparedPictures = ReadonlyMap<string, Uint8Array>;
