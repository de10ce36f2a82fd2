/** Where in a YAML text the values of its parsed tree stand. Offsets are of the text without carriage returns. Pure. */
import { isMap, isScalar, isSeq, type Document, type Node, type Pair, type YAMLMap, type YAMLSeq } from 'yaml';

/** Keys and indexes from the top of a value. */
export type Path = readonly (string | number)[];

/** A piece of the text that gives way to another. */
export interface Splice {
  from: number;
  to: number;
  text: string;
}

export function isCollectionNode(node: unknown): node is YAMLMap | YAMLSeq {
  return isMap(node) || isSeq(node);
}

export function nodeAt(document: Document, path: Path): Node | null | undefined {
  return (path.length === 0 ? document.contents : document.getIn(path, true)) as Node | null | undefined;
}

export function pairAt(document: Document, path: Path): Pair<Node, Node | null> {
  const parent = nodeAt(document, path.slice(0, -1)) as YAMLMap;
  return parent.items.find(({ key }) => isScalar(key) && key.value === path.at(-1))! as Pair<Node, Node | null>;
}

/** How far the path leads in the file: to the value, to a field that must be added, or to a one-line map that is written anew. */
export function reachable(document: Document, path: Path): { path: Path; isThere: boolean } {
  for (let length = 1; length <= path.length; length++) {
    const here = path.slice(0, length);
    const parent = nodeAt(document, here.slice(0, -1));
    if (isMap(parent) && parent.flow && length > 1) return { path: here.slice(0, -1), isThere: true };
    if (!isMap(parent) && !isSeq(parent)) return { path: here.slice(0, -1), isThere: true };
    if (!document.hasIn(here)) return { path: here, isThere: false };
    const node = document.getIn(here, true);
    if (length < path.length && (isScalar(node) || node === null || node === undefined)) return { path: here, isThere: true };
  }
  return { path, isThere: true };
}

/** Two new fields at one place become one piece in their order. */
export function joined(splices: readonly Splice[]): Splice[] {
  const merged: Splice[] = [];
  for (const splice of splices) {
    const same = merged.find(({ from, to }) => from === to && splice.from === splice.to && from === splice.from);
    if (same) same.text += splice.text;
    else merged.push({ ...splice });
  }
  return merged;
}

/** Offset right after the last sign of a value; 0 when it has none. */
export function endOf(node: Node | null | undefined): number {
  if (!node) return 0;
  if (!isCollectionNode(node) || node.flow || node.items.length === 0) return node.range?.[1] ?? 0;
  const last = node.items.at(-1)!;
  if (isSeq(node)) return endOf(last as Node);
  const { key, value } = last as Pair<Node, Node | null>;
  return Math.max(endOf(value), key.range![1] + 1);
}

export function lineStart(text: string, offset: number): number {
  return text.lastIndexOf('\n', offset - 1) + 1;
}

/** Offset of the next line. */
export function lineEnd(text: string, offset: number): number {
  if (text[offset - 1] === '\n') return offset;
  const at = text.indexOf('\n', offset);
  return at < 0 ? text.length : at + 1;
}

export function columnOf(text: string, offset: number): number {
  return offset - lineStart(text, offset);
}

export function valueAt(data: unknown, path: Path): unknown {
  return path.reduce((value, step) => (value as Record<string | number, unknown> | null | undefined)?.[step], data);
}
