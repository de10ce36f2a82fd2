/** Tables of a text with their places: a newspaper column is narrower than a screen, and the rules measure them. */
import type { HastNode } from './body-nodes.ts';

export interface BodyTable {
  /** In its longest row. */
  columns: number;
  /** Words of all cells, row by row. */
  cells: string[];
  line: number;
  column: number;
}

/** `firstLine` is the file's line on which the text begins. */
export function bodyTables(node: HastNode, firstLine: number): BodyTable[] {
  if (node.tagName !== 'table') return (node.children ?? []).flatMap((child) => bodyTables(child, firstLine));
  const rows = called('tr', node).map((row) => row.children?.filter(({ tagName }) => tagName === 'th' || tagName === 'td') ?? []);
  const { line, column } = node.position?.start ?? { line: 1, column: 1 };
  return [{ columns: Math.max(0, ...rows.map((row) => row.length)), cells: rows.flat().map((cell) => wordsOf(cell).trim()), line: line + firstLine - 1, column }];
}

function called(tag: string, node: HastNode): HastNode[] {
  return node.tagName === tag ? [node] : (node.children ?? []).flatMap((child) => called(tag, child));
}

function wordsOf(node: HastNode): string {
  return node.value ?? (node.children ?? []).map(wordsOf).join('');
}
