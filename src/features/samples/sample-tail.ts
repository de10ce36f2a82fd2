/** What must not be torn off at the end of a paper: signatures stay with the last thing they are put under. Pure. */
import type { Piece } from '../../kernel/manuscript.ts';

/** A longer table is a list of its own and may run over sheets. */
const MOST_ROWS = 8;
/** How far back a heading is looked for. */
const MOST_PIECES = 8;
const SIGNED = /подпис/i;
const isHeading = (piece: Piece): boolean => piece.kind === 'line' && (piece.style === 'Подзаголовок' || piece.style === 'Рубрика');

/** A table with places for signatures, or a line of blanks alone. */
function isSignature(piece: Piece): boolean {
  if (piece.kind === 'table') return piece.head.some((cell) => SIGNED.test(cell));
  return piece.runs !== undefined && piece.runs.some(({ blank }) => blank && SIGNED.test(blank.label)) && piece.runs.every(({ text, blank }) => blank !== undefined || text.trim() === '');
}

/** Small tables and the end of the paper are marked as whole. */
export function keptTogether(pieces: readonly Piece[]): Piece[] {
  const from = tailFrom(pieces);
  return pieces.map((piece, index) => ({ ...piece, ...(piece.kind === 'table' && piece.rows.length <= MOST_ROWS && { whole: true as const }), ...(index >= from && { tail: true as const }) }));
}

/** Where the end begins: with the heading over the last text before the signatures, or with that text when the heading is far. */
function tailFrom(pieces: readonly Piece[]): number {
  let text: number | undefined;
  const last = Math.max(0, pieces.length - MOST_PIECES);
  for (let index = pieces.length - 1; index >= last; index -= 1) {
    const piece = pieces[index]!;
    if (piece.variant || (piece.kind === 'table' && piece.rows.length > MOST_ROWS)) return text ?? index + 1;
    if (isHeading(piece) && text !== undefined) return index;
    if (!isHeading(piece) && !isSignature(piece)) text ??= index;
  }
  return text ?? pieces.length;
}
