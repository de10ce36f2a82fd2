/**
 * Puts values into the text of a record so that every other byte stays: comments, order, quotes, lines unknown to us.
 * The places are found in the parsed tree, the text is cut and joined there; then the result is read again and compared.
 */
import { isDeepStrictEqual } from 'node:util';
import { isMap, isScalar, isSeq, parseDocument, type Document, type Node, type Pair, type YAMLMap, type YAMLSeq } from 'yaml';
import type { z } from 'zod';
import { fieldsAt } from '../../kernel/schema-shape.ts';
import type { Data, Edit, Path } from './plan.ts';
import { blockYaml, flowYaml, indented, mannerOf, type YamlManner } from './yaml-words.ts';

interface Splice {
  from: number;
  to: number;
  text: string;
}

/** The text after all edits. Throws when the text is not a map of fields: such files do not reach an import. */
export function editYaml(text: string, edits: readonly Edit[], schema: z.ZodType): string {
  if (edits.length === 0) return text;
  const unix = text.replaceAll('\r\n', '\n');
  const document = read(unix);
  const wanted = withEdits(document.toJS() as Data, edits);
  const splices = spliced(unix, document, edits, wanted, schema);
  const done = splices.toSorted((a, b) => b.from - a.from || b.to - a.to).reduce((now, { from, to, text: put }) => now.slice(0, from) + put + now.slice(to), unix);
  const after = matches(done, wanted) ? done : rewritten(unix, edits);
  return text.includes('\r\n') ? after.replaceAll('\n', '\r\n') : after;
}

/** Plain data after the edits; the given data stays as it was. */
export function withEdits(data: Data, edits: readonly Edit[]): Data {
  const copy = structuredClone(data ?? {});
  for (const { op, path, value } of edits) {
    let place = copy as Record<string | number, unknown>;
    for (const step of path.slice(0, -1)) place = (place[step] ??= {}) as Record<string | number, unknown>;
    const last = path.at(-1)!;
    if (op === 'set') place[last] = value;
    else place[last] = [...((place[last] as unknown[] | null | undefined) ?? []), value];
  }
  return copy;
}

function read(text: string): Document {
  return parseDocument(text, { schema: 'core', stringKeys: true, uniqueKeys: false, prettyErrors: false });
}

function matches(text: string, wanted: Data): boolean {
  const document = read(text);
  return document.errors.length === 0 && isDeepStrictEqual(document.toJS(), wanted);
}

/** Where cutting is not safe (strange indents, anchors) the library writes the tree anew: comments stay, spacing may move. */
function rewritten(text: string, edits: readonly Edit[]): string {
  const document = read(text);
  for (const { op, path, value } of edits) {
    if (op === 'set') document.setIn(path, document.createNode(value));
    else if (isSeq(document.getIn(path, true))) document.addIn(path, document.createNode(value));
    else document.setIn(path, document.createNode([value]));
  }
  return document.toString({ lineWidth: 0, ...mannerOf(text) });
}

function spliced(text: string, document: Document, edits: readonly Edit[], wanted: Data, schema: z.ZodType): Splice[] {
  const manner = mannerOf(text);
  const done = new Set<string>();
  const added = new Map<string, unknown[]>();
  const splices: Splice[] = [];
  for (const { op, path, value } of edits) {
    const target = reachable(document, path);
    const node = document.getIn(target.path, true) as Node | undefined;
    const key = JSON.stringify(target.path);
    if (op === 'append' && target.path.length === path.length && isSeq(node) && node.items.length > 0) {
      added.set(key, [...(added.get(key) ?? []), value]);
      continue;
    }
    if (done.has(key)) continue;
    done.add(key);
    const whole = valueAt(wanted, target.path);
    splices.push(target.isThere ? replaced(text, document, target.path, whole, manner) : inserted(text, document, target.path, whole, schema, manner));
  }
  for (const [key, items] of added) splices.push(appended(text, document.getIn(JSON.parse(key) as Path, true) as YAMLSeq, items, manner));
  return joined(splices);
}

/** Two new fields at one place become one piece in their order. */
function joined(splices: readonly Splice[]): Splice[] {
  const merged: Splice[] = [];
  for (const splice of splices) {
    const same = merged.find(({ from, to }) => from === to && splice.from === splice.to && from === splice.from);
    if (same) same.text += splice.text;
    else merged.push({ ...splice });
  }
  return merged;
}

/** How far the path leads in the file: to the value, to a field that must be added, or to a one-line map that is written anew. */
function reachable(document: Document, path: Path): { path: Path; isThere: boolean } {
  for (let length = 1; length <= path.length; length++) {
    const here = path.slice(0, length);
    const parent = (length === 1 ? document.contents : document.getIn(here.slice(0, -1), true)) as Node | null;
    if (isMap(parent) && parent.flow && length > 1) return { path: here.slice(0, -1), isThere: true };
    if (!isMap(parent) && !isSeq(parent)) return { path: here.slice(0, -1), isThere: true };
    if (!document.hasIn(here)) return { path: here, isThere: false };
    const node = document.getIn(here, true);
    if (length < path.length && (isScalar(node) || node === null || node === undefined)) return { path: here, isThere: true };
  }
  return { path, isThere: true };
}

function replaced(text: string, document: Document, path: Path, value: unknown, manner: YamlManner): Splice {
  const parent = (path.length === 1 ? document.contents : document.getIn(path.slice(0, -1), true)) as YAMLMap | YAMLSeq;
  const old = document.getIn(path, true) as Node | null | undefined;
  const isFlow = isCollectionNode(old) && old.flow === true;
  if (isSeq(parent)) return { from: old!.range![0], to: endOf(old), text: flowYaml(value, manner) };
  const pair = (parent as YAMLMap).items.find(({ key }) => isScalar(key) && key.value === path.at(-1))! as Pair<Node, Node | null>;
  const colon = text.indexOf(':', pair.key.range![1]) + 1;
  const indent = columnOf(text, pair.key.range![0]);
  const to = Math.max(colon, endOf(old) || colon);
  if (isFlow) return { from: colon, to, text: ` ${flowYaml(value, manner)}` };
  const end = text[to - 1] === '\n' ? to - 1 : to;
  return { from: colon, to: end, text: afterKey(value, indent, manner) };
}

function inserted(text: string, document: Document, path: Path, value: unknown, schema: z.ZodType, manner: YamlManner): Splice {
  const parent = (path.length === 1 ? document.contents : document.getIn(path.slice(0, -1), true)) as YAMLMap<Node, Node | null>;
  const name = String(path.at(-1));
  const order = [...fieldsAt(schema, path.slice(0, -1)).keys()];
  const place = (key: unknown): number => order.indexOf(String(isScalar(key) ? key.value : key));
  const before = order.includes(name) ? parent.items.findLast(({ key }) => place(key) >= 0 && place(key) < order.indexOf(name)) : parent.items.at(-1);
  const first = parent.items[0]!;
  const indent = columnOf(text, first.key.range![0]);
  const line = `${' '.repeat(indent)}${name}:${afterKey(value, indent, manner)}\n`;
  const lineStart = text.lastIndexOf('\n', first.key.range![0] - 1) + 1;
  if (!before && text.slice(lineStart, first.key.range![0]).trim() === '') return { from: lineStart, to: lineStart, text: line };
  const end = lineEnd(text, endOf((before ?? first).value) || (before ?? first).key.range![1]);
  return { from: end, to: end, text: text[end - 1] === '\n' ? line : `\n${line.trimEnd()}` };
}

function appended(text: string, list: YAMLSeq, items: readonly unknown[], manner: YamlManner): Splice {
  const last = list.items.at(-1) as Node;
  if (list.flow) {
    const end = endOf(last);
    return { from: end, to: end, text: items.map((item) => `, ${flowYaml(item, manner)}`).join('') };
  }
  const indent = columnOf(text, list.range![0]);
  const isFlow = isMap(last) && last.flow === true;
  const lines = items.map((item) => indented(isFlow ? `- ${flowYaml(item, manner)}` : blockYaml([item], manner), indent)).join('\n');
  const end = lineEnd(text, endOf(last));
  return { from: end, to: end, text: text[end - 1] === '\n' ? `${lines}\n` : `\n${lines}` };
}

/** What follows «key:»: on the same line or below it. */
function afterKey(value: unknown, indent: number, manner: YamlManner): string {
  const isBlock = value !== null && typeof value === 'object' && Object.keys(value).length > 0;
  if (isBlock) return `\n${indented(blockYaml(value, manner), indent + 2)}`;
  return ` ${blockYaml({ v: value }, manner).slice(3).replace(/\n(?=.)/g, `\n${' '.repeat(indent)}`)}`;
}

function isCollectionNode(node: unknown): node is YAMLMap | YAMLSeq {
  return isMap(node) || isSeq(node);
}

/** Offset right after the last sign of a value; 0 when it has none. */
function endOf(node: Node | null | undefined): number {
  if (!node) return 0;
  if (!isCollectionNode(node) || node.flow || node.items.length === 0) return node.range?.[1] ?? 0;
  const last = node.items.at(-1)!;
  if (isSeq(node)) return endOf(last as Node);
  const { key, value } = last as Pair<Node, Node | null>;
  return Math.max(endOf(value), key.range![1] + 1);
}

function lineEnd(text: string, offset: number): number {
  if (text[offset - 1] === '\n') return offset;
  const at = text.indexOf('\n', offset);
  return at < 0 ? text.length : at + 1;
}

function columnOf(text: string, offset: number): number {
  return offset - (text.lastIndexOf('\n', offset - 1) + 1);
}

function valueAt(data: unknown, path: Path): unknown {
  return path.reduce((value, step) => (value as Record<string | number, unknown> | undefined)?.[step], data);
}
