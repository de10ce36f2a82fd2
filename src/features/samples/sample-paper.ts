/** A sample's manuscript as blocks for the typesetting engine: lists and variants become whole, so that they are tagged as such. Pure. */
import type { Manuscript, Piece, Run } from '../../kernel/manuscript.ts';

export type PaperBlock =
  | { kind: 'line'; style: string; runs: Run[] }
  | { kind: 'list'; ordered: boolean; start: number; items: Run[][] }
  | { kind: 'table'; head: string[]; rows: string[][]; shares: number[]; roomy: boolean; whole: boolean; heights: number[] }
  | { kind: 'variant'; blocks: PaperBlock[] };

/** What `sample.typ` is given. */
export interface SamplePaper {
  title: string;
  /** Year, month, day of the file. */
  day: number[];
  author: string;
  summary: string;
  mark: string;
  blocks: PaperBlock[];
  /** The end, which stays on one sheet with the mark. */
  tail: PaperBlock[];
  foot: string[];
  /** Says what the QR mark leads to. */
  qrAlt: string;
}

type Line = Extract<Piece, { kind: 'line' }>;

/** The mark, the title and the small lines of the foot stand apart on paper; what is left is the text. */
export function paperOf({ title, day, pieces }: Manuscript, words: Pick<SamplePaper, 'author' | 'summary' | 'mark' | 'qrAlt'>): SamplePaper {
  const isFoot = (piece: Piece): piece is Line => piece.kind === 'line' && piece.style === 'Служебное';
  const [, , ...rest] = pieces;
  const said = rest.filter((piece) => !isFoot(piece));
  return { title, day: day.split('-').map(Number), ...words, blocks: blocksOf(said.filter((piece) => !piece.tail)), tail: blocksOf(said.filter((piece) => piece.tail)), foot: rest.filter(isFoot).map(({ text }) => text) };
}

export function blocksOf(pieces: readonly Piece[]): PaperBlock[] {
  const blocks: PaperBlock[] = [];
  for (const [variant, run] of variantRuns(pieces)) {
    const inner = listed(run);
    if (variant) blocks.push({ kind: 'variant', blocks: inner });
    else blocks.push(...inner);
  }
  return blocks;
}

/** A variant begins with its heading and ends where the common text goes on. */
function variantRuns(pieces: readonly Piece[]): [variant: boolean, run: Piece[]][] {
  const runs: [boolean, Piece[]][] = [];
  for (const piece of pieces) {
    const isVariant = piece.variant === true;
    const begins = isVariant && piece.kind === 'line' && piece.style === 'Рубрика';
    if (runs.length === 0 || runs.at(-1)![0] !== isVariant || begins) runs.push([isVariant, []]);
    runs.at(-1)![1].push(piece);
  }
  return runs;
}

const MARKER = /^(?:(—)|(\d+)\.)\u00A0/;

function listed(pieces: readonly Piece[]): PaperBlock[] {
  const blocks: PaperBlock[] = [];
  for (const piece of pieces) {
    if (piece.kind === 'table') {
      const columns = (piece.head.length > 0 ? piece.head : piece.rows[0]!).length;
      blocks.push({ kind: 'table', head: piece.head, rows: piece.rows, shares: piece.shares ?? Array.from({ length: columns }, () => 1), roomy: piece.roomy === true, whole: piece.whole === true, heights: piece.heights ?? [] });
      continue;
    }
    const runs = piece.runs ?? [{ text: piece.text }];
    const marker = piece.style === 'Список' ? MARKER.exec(piece.text) : null;
    if (!marker) {
      blocks.push({ kind: 'line', style: piece.style, runs });
      continue;
    }
    const [first, ...others] = runs;
    const item = [{ ...first!, text: first!.text.slice(marker[0].length) }, ...others].filter(({ text }) => text !== '');
    const [ordered, start] = [marker[2] !== undefined, Number(marker[2] ?? 1)];
    const last = blocks.at(-1);
    if (last?.kind === 'list' && last.ordered === ordered && (!ordered || start === last.start + last.items.length)) last.items.push(item);
    else blocks.push({ kind: 'list', ordered, start, items: [item] });
  }
  return blocks;
}
