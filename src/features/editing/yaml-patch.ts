/**
 * Writes a changed record into its own YAML text: fields that did not change keep their bytes, comments included, so
 * that a colleague sees in the difference only what the editor meant. Not `reader/edit-yaml.ts`, which puts single values
 * by their paths: here the whole record comes back, its lists rearranged, and notes go with the items they stand at. Pure.
 */
import { Document, isMap, isScalar, isSeq, parseDocument, Scalar, YAMLMap, type Node, type Pair } from 'yaml';
import { same } from './same.ts';

type Data = Record<string, unknown>;

const LINE = 100;
const STYLE = { lineWidth: LINE, indentSeq: true, singleQuote: false } as const;

/** YAML text of a new record. */
export function newYaml(data: Data): string {
  return Object.entries(data).map(([key, value]) => pairText(key, value)).join('');
}

/** The old text with the new values. `order` is the order of fields in the schema, for those that are added. */
export function patchYaml(text: string, data: Data, order: readonly string[]): string {
  const document = parseDocument(text, { schema: 'core', uniqueKeys: false });
  const map = document.contents;
  if (document.errors.length > 0 || !isMap(map) || map.flow) return newYaml(data);
  const old = document.toJS() as Data;
  const pieces = cutByField(text, map);
  const kept = pieces.fields
    .filter(({ key }) => key in data)
    .map(({ key, text: piece, pair }) => ({ key, text: same(old[key], data[key]) ? piece : pairText(key, patched(pair.value as Node | null, data[key])) + notesAfter(piece) }));
  for (const key of Object.keys(data).filter((name) => !(name in old))) {
    const before = order.slice(0, order.indexOf(key));
    const place = order.includes(key) ? kept.findLastIndex((piece) => before.includes(piece.key)) + 1 : kept.length;
    kept.splice(place, 0, { key, text: pairText(key, data[key]) });
  }
  return pieces.head + kept.map((piece) => withEnd(piece.text)).join('');
}

/** The text field by field; what stands before a field, its notes, belongs to the piece before. */
function cutByField(text: string, map: YAMLMap): { head: string; fields: { key: string; text: string; pair: Pair }[] } {
  const starts = map.items.map(({ key }) => (key as Scalar).range![0]);
  return {
    head: text.slice(0, starts[0] ?? text.length),
    fields: map.items.map((pair, i) => ({ key: String((pair.key as Scalar).value), text: text.slice(starts[i], starts[i + 1] ?? text.length), pair })),
  };
}

/** Lines of notes and empty lines that end a piece: they tell of the next field. */
function notesAfter(piece: string): string {
  const lines = piece.split('\n');
  let from = lines.length;
  while (from > 1 && /^(#.*|\s*)$/.test(lines[from - 1]!)) from--;
  return lines.slice(from).join('\n');
}

function withEnd(piece: string): string {
  return piece === '' || piece.endsWith('\n') ? piece : `${piece}\n`;
}

/** The old node with the new value: parts that stay keep their notes. */
function patched(node: Node | null, value: unknown): Node {
  if (isMap(node) && isRecord(value)) {
    const old = node.toJSON() as Data;
    node.items = node.items.filter(({ key }) => String((key as Scalar).value) in value);
    for (const [key, part] of Object.entries(value)) if (!same(old[key], part) || !node.has(key)) node.set(key, patched(node.get(key, true) as Node | null, part));
    return node;
  }
  if (isSeq(node) && Array.isArray(value)) {
    node.items = rearranged(node.items as Node[], value);
    return node;
  }
  if (isScalar(node) && !isRecord(value) && !Array.isArray(value)) {
    const fresh = makeNode(value) as Scalar;
    fresh.comment = node.comment;
    return fresh;
  }
  return makeNode(value);
}

/** Items that stay keep their nodes wherever they move; one that changed in its place is patched. */
function rearranged(items: readonly Node[], value: readonly unknown[]): Node[] {
  const data = items.map((item) => item.toJSON() as unknown);
  const taken = new Set<number>();
  const found = value.map((part) => {
    const index = data.findIndex((old, i) => !taken.has(i) && same(old, part));
    if (index >= 0) taken.add(index);
    return index;
  });
  return value.map((part, i) => {
    if (found[i]! >= 0) return items[found[i]!]!;
    if (i >= items.length || taken.has(i)) return makeNode(part);
    taken.add(i);
    return patched(items[i]!, part);
  });
}

function isRecord(value: unknown): value is Data {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Long texts are folded, short lists of words and pairs of coordinates stand on one line: as our files have it. */
function makeNode(value: unknown): Node {
  const node = new Document().createNode(value) as Node;
  style(node);
  return node;
}

function style(node: unknown): void {
  if (isScalar(node)) {
    if (typeof node.value !== 'string') return;
    if (node.value.includes('\n')) node.type = Scalar.BLOCK_LITERAL;
    else if (node.value.length > LINE - 20) node.type = Scalar.BLOCK_FOLDED;
  } else if (isMap(node)) node.items.forEach((pair) => style(pair.value));
  else if (isSeq(node)) {
    node.flow = node.items.every((item) => isScalar(item) && !/[\s,]/.test(String(item.value))) && node.items.length > 0 && String(node.items.join(', ')).length < LINE - 20;
    if (!node.flow) node.items.forEach(style);
  }
}

function pairText(key: string, value: unknown): string {
  const document = new Document();
  const map = new YAMLMap();
  map.set(key, isNodeLike(value) ? value : makeNode(value));
  document.contents = map as never;
  return document.toString({ ...STYLE, flowCollectionPadding: false });
}

function isNodeLike(value: unknown): value is Node {
  return isScalar(value) || isMap(value) || isSeq(value);
}
