/** Pages and grids. Type areas are the largest that the asked print shops take (A3 256 × 380 mm). Pure. */
import type { PageProfile } from './layout.ts';

export const LEADING_PT = 11;
const MM_PER_PT = 25.4 / 72;
/** One row of the baseline grid. */
export const ROW_MM = LEADING_PT * MM_PER_PT;
export const GUTTER_MM = 5;
/** Width that a column of 9-point text reads well at: 31 characters a line. */
const COLUMN_MM = 47.2;

export const FORMATS = ['a3', 'a4', 'a2'] as const;
export type Format = (typeof FORMATS)[number];

export const PROFILES: Record<Format, PageProfile> = {
  a3: { id: 'a3', name: 'A3, полоса набора 256 × 380 мм', trimMm: { width: 297, height: 420 }, areaMm: { width: 256, height: 380 }, columns: 5, gutterMm: GUTTER_MM, pagesStep: 4, maxPages: 8 },
  a4: { id: 'a4', name: 'A4, полоса набора 170 × 260 мм', trimMm: { width: 210, height: 297 }, areaMm: { width: 170, height: 260 }, columns: 3, gutterMm: GUTTER_MM, pagesStep: 4, maxPages: 16 },
  a2: { id: 'a2', name: 'A2, полоса набора 370 × 544 мм', trimMm: { width: 420, height: 594 }, areaMm: { width: 370, height: 544 }, columns: 7, gutterMm: GUTTER_MM, pagesStep: 2, maxPages: 4 },
};

export const columnMm = ({ areaMm, columns, gutterMm }: PageProfile): number => (areaMm.width - (columns - 1) * gutterMm) / columns;
/** Millimetres of `columns` columns with the gutters between them. */
export const widthMm = (profile: PageProfile, columns: number): number => columns * columnMm(profile) + (columns - 1) * profile.gutterMm;
export const rowsOf = ({ areaMm }: PageProfile): number => Math.floor(areaMm.height / ROW_MM + 1e-6);

/** A newspaper's own page. Without a trim size the page is its type area: a newspaper places it itself. */
export function profileOf(id: string, area: { widthMm: number; heightMm: number }, trim: { widthMm: number; heightMm: number } | undefined, columns?: number): PageProfile {
  const trimMm = trim ? { width: trim.widthMm, height: trim.heightMm } : { width: area.widthMm, height: area.heightMm };
  return {
    id,
    name: `полоса набора ${area.widthMm} × ${area.heightMm} мм`,
    trimMm,
    areaMm: { width: area.widthMm, height: area.heightMm },
    columns: columns ?? Math.max(2, Math.round((area.widthMm + GUTTER_MM) / (COLUMN_MM + GUTTER_MM))),
    gutterMm: GUTTER_MM,
    pagesStep: 4,
    maxPages: area.heightMm > 300 ? 8 : 16,
  };
}
