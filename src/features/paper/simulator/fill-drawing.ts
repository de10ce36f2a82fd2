/** A module as a small drawing: headline, pictures, columns that fill up with lines. Millimetres of the module. Pure. */
import type { Capacity } from '../issue/modules.ts';

export interface ModuleFrame {
  columns: number;
  widthMm: number;
  heightMm: number;
  gutterMm: number;
}
export interface FillDrawing {
  /** Lines of text inside the module; lines that find no place, below it; where text is missing. */
  text: string;
  over: string;
  gap: string;
  /** Grey blocks of pictures and the headline. */
  pictures: string;
  headline: string;
}

const HEADLINE_MM = 14;
/** Lines below the module that are still drawn. */
const MOST_OVER = 4;
/** Room for them, mm. */
export const OVER_MM = 30;

/** `bare` is the natural capacity of the same module without pictures: what is missing to it, pictures take. */
export function drawFill(letters: number, { tight, natural, loose, perLine, pictures }: Capacity, bare: number, frame: ModuleFrame): FillDrawing {
  const { columns, widthMm, heightMm, gutterMm } = frame;
  const columnMm = (widthMm - (columns - 1) * gutterMm) / columns;
  const headMm = Math.min(HEADLINE_MM, heightMm / 3);
  const bodyMm = heightMm - headMm;
  const pictureMm = pictures === 0 ? 0 : bodyMm * Math.min(0.7, Math.max(0.1, 1 - natural / Math.max(bare, natural + 1)));
  const lines = Math.max(1, Math.round(natural / perLine / columns));
  const textMm = bodyMm - pictureMm - (pictures > 0 ? 3 : 0);
  const pitch = textMm / lines;
  const top = heightMm - textMm;
  const share = letters <= loose ? letters / loose : letters <= tight ? 1 : letters / tight;
  const filled = Math.round(share * lines * columns);
  const stroke = (index: number, extraRow?: number): string => {
    const column = extraRow === undefined ? Math.floor(index / lines) : columns - 1;
    const row = extraRow === undefined ? index % lines : lines + extraRow;
    return `M${n(column * (columnMm + gutterMm))} ${n(top + (row + 0.5) * pitch)}h${n(columnMm)}`;
  };
  const inside = Math.min(filled, lines * columns);
  const step = Math.min(pitch, OVER_MM / (MOST_OVER + 1)) / pitch;
  return {
    text: range(inside).map((i) => stroke(i)).join(''),
    over: range(Math.min(MOST_OVER, filled - inside)).map((i) => stroke(0, (i + 0.5) * step)).join(''),
    gap: range(lines * columns - inside).map((i) => stroke(inside + i)).join(''),
    pictures: range(pictures).map((i) => box(i * ((widthMm + 3) / pictures), headMm, (widthMm + 3) / pictures - 3, pictureMm)).join(''),
    headline: `${box(0, 1, widthMm * 0.82, headMm * 0.34)}${box(0, headMm * 0.5, widthMm * 0.46, headMm * 0.24)}`,
  };
}

const range = (count: number): number[] => Array.from({ length: Math.max(0, count) }, (_, i) => i);
const n = (mm: number): string => String(Math.round(mm * 10) / 10);
const box = (x: number, y: number, width: number, height: number): string => `M${n(x)} ${n(y)}h${n(width)}v${n(height)}h${n(-width)}z`;
