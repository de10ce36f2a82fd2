/** A card to cut out: a table whose heads are nothing but widths in millimetres. Pure. */

const WIDTH = /^(\d+)\s*мм$/;
/** «3 × 4 см» in a cell: a frame for a photograph. */
const FRAME = /\d\s*×\s*(\d)\s*см/;
const PLAIN_ROW = 20;
/** A side without a photograph is of the same height as the other. */
const WHOLE_SIDE = 60;

/** Widths of the columns in mm; nothing when the table is no card. */
export function cardWidths(head: readonly string[]): number[] | undefined {
  const widths = head.map((cell) => Number(WIDTH.exec(cell.replaceAll('\u00A0', ' ').trim())?.[1]));
  return widths.length > 0 && widths.every((width) => width > 0) ? widths : undefined;
}

/** Heights of the rows in mm: as high as the frame in them. */
export function cardHeights(rows: readonly (readonly string[])[]): number[] {
  if (rows.length === 1) return [WHOLE_SIDE];
  return rows.map((cells) => Math.max(...cells.map((cell) => (FRAME.test(cell) ? Number(FRAME.exec(cell)![1]) * 10 : PLAIN_ROW))));
}
