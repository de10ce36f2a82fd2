/**
 * Changes a few fields of a YAML text and leaves every other byte as it was: comments, quotes, folded lines. The lines of
 * the field alone are rewritten; where the layout is unusual (a map on one line, an anchor) the whole text is laid out anew.
 * Pure.
 */
import { isDeepStrictEqual } from 'node:util';
import { Document, isCollection, isMap, isSeq, parseDocument } from 'yaml';

export interface FieldChange {
  /** One key or a key inside a map. */
  path: readonly [string] | readonly [string, string];
  /** Undefined takes the field away. */
  value: unknown;
  /** Adds the value to the end of a list instead. */
  append?: boolean;
}

const OPTIONS = { schema: 'core', uniqueKeys: false } as const;
/** Two equal parts are written twice: an editor does not know what *a1 means. */
const NODES = { aliasDuplicateObjects: false } as const;
const LAYOUT = { lineWidth: 0, flowCollectionPadding: false } as const;

/** The text with the changes; the same text when they change nothing. */
export function setYamlFields(text: string, changes: readonly FieldChange[]): string {
  const isWindows = text.includes('\r\n');
  const bom = text.startsWith('\uFEFF') ? '\uFEFF' : '';
  const plain = text.slice(bom.length).replaceAll('\r\n', '\n');
  const after = changes.reduce(setField, plain);
  if (after === plain) return text;
  return bom + (isWindows ? after.replaceAll('\n', '\r\n') : after);
}

function setField(text: string, change: FieldChange): string {
  const wanted = parseDocument(text, OPTIONS);
  const before = wanted.toJS() as unknown;
  if (!change.append && isDeepStrictEqual(wanted.hasIn(change.path) ? (wanted.getIn(change.path) as { toJSON?: () => unknown } | null)?.toJSON?.() ?? wanted.getIn(change.path) : undefined, change.value)) return text;
  if (change.append) wanted.addIn(change.path, wanted.createNode(change.value, NODES));
  else if (change.value === undefined) wanted.deleteIn(change.path);
  else wanted.setIn(change.path, wanted.createNode(change.value, NODES));
  if (isDeepStrictEqual(wanted.toJS(), before)) return text;
  const short = change.append ? appended(text, change) : spliced(text, change);
  return short !== undefined && isDeepStrictEqual(parsed(short), wanted.toJS()) ? short : wanted.toString(LAYOUT);
}

function parsed(text: string): unknown {
  const document = parseDocument(text, OPTIONS);
  return document.errors.length > 0 ? undefined : document.toJS();
}

/** Where the lines of a field begin and end, and how far they are indented. */
interface Block {
  from: number;
  to: number;
  indent: number;
}

function spliced(text: string, { path: [key, inner], value }: FieldChange): string | undefined {
  const lines = text.split('\n');
  const outer = blockOf(lines, key, { from: 0, to: lines.length, indent: -1 });
  const parent = inner === undefined ? { from: -1, to: contentEnd(lines, 0, lines.length), indent: -1 } : outer;
  if (!parent) return undefined;
  const indent = inner === undefined ? 0 : innerIndent(lines, parent);
  if (indent === undefined) return undefined;
  const name = inner ?? key;
  const own = blockOf(lines, name, parent, indent);
  const fresh = value === undefined ? [] : written({ [name]: value }, indent);
  const at = own ?? { from: parent.to, to: parent.to };
  return [...lines.slice(0, at.from), ...fresh, ...lines.slice(at.to)].join('\n');
}

function appended(text: string, { path: [key, inner], value }: FieldChange): string | undefined {
  if (inner !== undefined) return undefined;
  const lines = text.split('\n');
  const list = blockOf(lines, key, { from: 0, to: lines.length, indent: -1 });
  const first = list && lines.slice(list.from + 1, list.to).find((line) => /^ *- /.test(line));
  if (!list || first === undefined) return undefined;
  return [...lines.slice(0, list.to), ...written([value], /^ */.exec(first)![0].length), ...lines.slice(list.to)].join('\n');
}

/** The field's first line to the last that belongs to it; blank lines and comments before the next field stay with that one. */
function blockOf(lines: readonly string[], key: string, parent: Block, indent = 0): Block | undefined {
  const head = new RegExp(`^ {${indent}}(?:${RegExp.escape(key)}|"${RegExp.escape(key)}"|'${RegExp.escape(key)}'):(?: |$)`, 'u');
  const start = lines.findIndex((line, i) => i > parent.from - (parent.indent < 0 ? 1 : 0) && i < parent.to && head.test(line));
  if (start < 0) return undefined;
  let end = start + 1;
  while (end < parent.to && (lines[end]!.trim() === '' || depth(lines[end]!) > indent || lines[end]!.startsWith(`${' '.repeat(indent)}- `))) end++;
  return { from: start, to: contentEnd(lines, start + 1, end), indent };
}

function contentEnd(lines: readonly string[], from: number, to: number): number {
  let end = to;
  while (end > from && lines[end - 1]!.trim() === '') end--;
  return end;
}

/** Undefined for a map written on one line. */
function innerIndent(lines: readonly string[], { from, to }: Block): number | undefined {
  const first = lines.slice(from + 1, to).find((line) => /^ *[^\s#]/.test(line));
  return first === undefined || depth(first) === 0 ? undefined : depth(first);
}

function depth(line: string): number {
  return /^ */.exec(line)![0].length;
}

/** A pair of numbers stands on one line; everything larger opens. */
function written(value: unknown, indent: number): string[] {
  const document = new Document(value, { ...OPTIONS, ...NODES });
  flatten(document.contents);
  return document
    .toString(LAYOUT)
    .trimEnd()
    .split('\n')
    .map((line) => ' '.repeat(indent) + line);
}

function flatten(node: unknown): void {
  if (!isCollection(node)) return;
  if (isSeq(node) && node.items.length === 2 && node.items.every((item) => typeof (item as { value?: unknown }).value === 'number')) node.flow = true;
  for (const item of node.items) flatten(isMap(node) ? (item as { value: unknown }).value : item);
}
