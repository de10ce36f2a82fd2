/** A sheet by row and column, with merged cells answering for all they cover. Pure. */
import { LIMITS, type RawCell, type RawMerge, type RawRow, type RawSheet } from './book.ts';
import { tidySpaces } from './fold.ts';

export interface Seen {
  cell: RawCell;
  /** Where the cell itself stands: for a merged one, its upper left corner. */
  row: number;
  merge?: RawMerge;
}

/** Merges of a sane sheet never come near this; a malicious one must not keep us busy. */
const MOST_COVERED = 2_000_000;

export class Grid {
  readonly rows: readonly RawRow[];
  readonly #byNumber = new Map<number, RawRow>();
  readonly #covering = new Map<number, RawMerge>();

  constructor(sheet: RawSheet) {
    this.rows = sheet.rows;
    for (const row of sheet.rows) this.#byNumber.set(row.number, row);
    let left = MOST_COVERED;
    for (const merge of sheet.merges) {
      for (let index = firstAt(sheet.rows, merge.top); index < sheet.rows.length && sheet.rows[index]!.number <= merge.bottom; index++) {
        for (let column = merge.left; column <= Math.min(merge.right, LIMITS.columns - 1); column++) {
          if (--left < 0) return;
          this.#covering.set(key(sheet.rows[index]!.number, column), merge);
        }
      }
    }
  }

  /** The cell that the screen shows at this place, merged or not; a blank one is none. */
  at(row: number, column: number): Seen | undefined {
    const own = this.#own(row, column);
    const merge = this.#covering.get(key(row, column));
    if (own) return { cell: own, row, merge };
    const corner = merge && this.#own(merge.top, merge.left);
    return corner && { cell: corner, row: merge.top, merge };
  }

  #own(row: number, column: number): RawCell | undefined {
    const cell = this.#byNumber.get(row)?.cells.find((one) => one.column === column);
    return cell && !isBlank(cell) ? cell : undefined;
  }

  /** Filled cells that stand in the row themselves, from left to right. */
  own(row: RawRow): RawCell[] {
    return row.cells.filter((cell) => !isBlank(cell));
  }
}

function key(row: number, column: number): number {
  return row * LIMITS.columns + column;
}

function firstAt(rows: readonly RawRow[], number: number): number {
  let low = 0;
  let high = rows.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (rows[middle]!.number < number) low = middle + 1;
    else high = middle;
  }
  return low;
}

function isBlank({ value, fault }: RawCell): boolean {
  return fault === undefined && (value === null || (typeof value === 'string' && tidySpaces(value) === ''));
}

/** The text of a cell that is no number, date or yes/no; '' when it is. */
export function textIn(cell: RawCell | undefined): string {
  return typeof cell?.value === 'string' ? tidySpaces(cell.value) : '';
}
