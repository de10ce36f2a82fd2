/** Numbers typed in a text, each with its sentence and its place in the file; what the rules compare with known figures. */
import { writtenNumbers, type WrittenNumber } from '../kernel/written-numbers.ts';
import type { HastNode } from './body-nodes.ts';

export interface BodyNumber extends WrittenNumber {
  line: number;
  column: number;
}

const INSIDE_SENTENCE = new Set(['strong', 'em', 'del', 'a', 'br', 'code']);
/** Stands for what is not text, so that words on both sides do not meet. */
const GAP = '\uFFFC';

/** A text with more numbers than this is a table, not prose. */
const MOST_NUMBERS = 300;

interface Piece {
  /** Where the piece begins in the sentence. */
  at: number;
  node: HastNode;
}

/** `source` is what the parser was given; `firstLine` the file's line on which it begins. */
export function bodyNumbers(tree: HastNode, source: string, firstLine: number): BodyNumber[] {
  const found: BodyNumber[] = [];
  readBlock(tree);
  return found;

  /** Words that stand in one block are one text, whatever marks are in it; blocks inside it are texts of their own. */
  function readBlock(block: HastNode): void {
    let text = '';
    let pieces: Piece[] = [];
    const finish = (): void => {
      if (/\d/.test(text)) for (const number of writtenNumbers(text)) if (found.length < MOST_NUMBERS) found.push({ ...number, ...placeOf(number, text, pieces) });
      [text, pieces] = ['', []];
    };
    const take = (node: HastNode): void => {
      if (node.type === 'text') {
        pieces.push({ at: text.length, node });
        text += node.value ?? '';
      } else if (node.type === 'mdxJsxTextElement' || node.tagName === 'code' || node.tagName === 'br') text += GAP;
      else if (node.tagName && INSIDE_SENTENCE.has(node.tagName)) node.children?.forEach(take);
      else if (node.tagName !== 'pre') {
        finish();
        readBlock(node);
      }
    };
    block.children?.forEach(take);
    finish();
  }

  /** The parser drops backslashes and the indents of lines, so the digits are looked for in the source itself. */
  function placeOf(number: WrittenNumber, text: string, pieces: readonly Piece[]): { line: number; column: number } {
    const { at, node } = pieces.findLast((piece) => piece.at <= number.index)!;
    const digits = /^\d+/.exec(text.slice(number.index))![0];
    const nth = (node.value ?? '').slice(0, number.index - at).split(digits).length;
    const begin = node.position?.start.offset ?? 0;
    let offset = begin - 1;
    for (let i = 0; i < nth && (i === 0 || offset >= begin); i++) offset = source.indexOf(digits, offset + 1);
    const before = source.slice(0, offset < 0 ? begin : offset).split('\n');
    return { line: before.length + firstLine - 1, column: before.at(-1)!.length + 1 };
  }
}
