/**
 * Puts values into the text of a record so that every other byte stays: comments, order, quotes, lines unknown to us.
 * The places are found in the parsed tree, the text is cut and joined there; then the result is read again and compared.
 * The form at /admin/ has another task and its own `yaml-patch.ts`: it gives back a whole record whose lists were rearranged.
 */
import { isDeepStrictEqual } from 'node:util';
import { isMap, isScalar, isSeq, parseDocument, type Document, type Node, type YAMLMap, type YAMLSeq } from 'yaml';
import type { z } from 'zod';
import { fieldsAt } from '../kernel/schema-shape.ts';
import { columnOf, endOf, isCollectionNode, joined, lineEnd, lineStart, nodeAt, pairAt, reachable, valueAt, type Path, type Splice } from './yaml-places.ts';
import { blockYaml, flowYaml, indented, isPair, mannerOf, nodeOf, type YamlManner } from './yaml-words.ts';

export type Data = Record<string, unknown>;

/** `set` puts a value in place of the old one or where none was; `append` adds an item to a list; `remove` takes a field away. */
export type Edit = { op: 'set' | 'append'; path: Path; value: unknown } | { op: 'remove'; path: Path; value?: undefined };

/**
 * The text after all edits; the same text when they change nothing. Throws when it is not a map of fields.
 * @param schema says where new fields stand; those it does not know stand last
 */
export function editYaml(text: string, edits: readonly Edit[], schema: z.ZodType): string {
  if (edits.length === 0) return text;
  const bom = text.startsWith('\uFEFF') ? '\uFEFF' : '';
  const unix = text.slice(bom.length).replaceAll('\r\n', '\n');
  const document = read(unix);
  const old = document.toJS() as Data;
  const wanted = withEdits(old, edits);
  if (isDeepStrictEqual(old, wanted)) return text;
  const splices = spliced(unix, document, edits, { old, wanted }, schema);
  const done = splices.toSorted((a, b) => b.from - a.from || b.to - a.to).reduce((now, { from, to, text: put }) => now.slice(0, from) + put + now.slice(to), unix);
  const after = matches(done, wanted) ? done : rewritten(unix, edits);
  return bom + (text.includes('\r\n') ? after.replaceAll('\n', '\r\n') : after);
}

/** Plain data after the edits; the given data stays as it was. */
export function withEdits(data: Data, edits: readonly Edit[]): Data {
  const copy = structuredClone(data ?? {});
  for (const edit of edits) {
    const [above, last] = [edit.path.slice(0, -1), edit.path.at(-1)!];
    if (edit.op === 'remove') {
      const place = valueAt(copy, above);
      if (typeof place === 'object' && place !== null) delete (place as Record<string | number, unknown>)[last];
      continue;
    }
    let place = copy as Record<string | number, unknown>;
    for (const step of above) place = (place[step] ??= {}) as Record<string | number, unknown>;
    place[last] = edit.op === 'set' ? edit.value : [...((place[last] as unknown[] | null | undefined) ?? []), edit.value];
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
  for (const edit of edits) {
    if (edit.op === 'remove') document.deleteIn(edit.path);
    else if (edit.op === 'set') document.setIn(edit.path, nodeOf(edit.value));
    else if (isSeq(document.getIn(edit.path, true))) document.addIn(edit.path, nodeOf(edit.value));
    else document.setIn(edit.path, nodeOf([edit.value]));
  }
  return document.toString({ lineWidth: 0, ...mannerOf(text) });
}

function spliced(text: string, document: Document, edits: readonly Edit[], { old, wanted }: { old: Data; wanted: Data }, schema: z.ZodType): Splice[] {
  const manner = mannerOf(text);
  const done = new Set<string>();
  const added = new Map<string, unknown[]>();
  const splices: Splice[] = [];
  for (const edit of edits) {
    const target = reachable(document, edit.path);
    const node = document.getIn(target.path, true) as Node | undefined;
    const key = JSON.stringify(target.path);
    if (edit.op === 'append' && target.path.length === edit.path.length && isSeq(node) && node.items.length > 0) {
      added.set(key, [...(added.get(key) ?? []), edit.value]);
      continue;
    }
    const whole = valueAt(wanted, target.path);
    if (done.has(key) || isDeepStrictEqual(whole, valueAt(old, target.path))) continue;
    done.add(key);
    if (whole === undefined) splices.push(removed(text, document, target.path));
    else splices.push(target.isThere ? replaced(text, document, target.path, whole, manner) : inserted(text, document, target.path, whole, schema, manner));
  }
  for (const [key, items] of added) splices.push(appended(text, document.getIn(JSON.parse(key) as Path, true) as YAMLSeq, items, manner));
  return joined(splices);
}

/** The field's lines; notes above it stay, they may tell of more than this field. */
function removed(text: string, document: Document, path: Path): Splice {
  const { key, value } = pairAt(document, path);
  const start = lineStart(text, key.range![0]);
  return { from: text.slice(start, key.range![0]).trim() === '' ? start : key.range![0], to: lineEnd(text, endOf(value) || key.range![1]), text: '' };
}

function replaced(text: string, document: Document, path: Path, value: unknown, manner: YamlManner): Splice {
  const old = document.getIn(path, true) as Node | null | undefined;
  const isFlow = isCollectionNode(old) && old.flow === true;
  if (isSeq(nodeAt(document, path.slice(0, -1)))) return { from: old!.range![0], to: endOf(old), text: flowYaml(value, manner) };
  const { key } = pairAt(document, path);
  const colon = text.indexOf(':', key.range![1]) + 1;
  const indent = columnOf(text, key.range![0]);
  const to = Math.max(colon, endOf(old) || colon);
  if (isFlow) return { from: colon, to, text: ` ${flowYaml(value, manner)}` };
  const end = text[to - 1] === '\n' ? to - 1 : to;
  return { from: colon, to: end, text: afterKey(value, indent, manner) };
}

function inserted(text: string, document: Document, path: Path, value: unknown, schema: z.ZodType, manner: YamlManner): Splice {
  const parent = nodeAt(document, path.slice(0, -1)) as YAMLMap<Node, Node | null>;
  const name = String(path.at(-1));
  const order = [...fieldsAt(schema, path.slice(0, -1)).keys()];
  const place = (key: unknown): number => order.indexOf(String(isScalar(key) ? key.value : key));
  const before = order.includes(name) ? parent.items.findLast(({ key }) => place(key) >= 0 && place(key) < order.indexOf(name)) : parent.items.at(-1);
  const first = parent.items[0]!;
  const indent = columnOf(text, first.key.range![0]);
  const line = `${' '.repeat(indent)}${name}:${afterKey(value, indent, manner)}\n`;
  const start = lineStart(text, first.key.range![0]);
  if (!before && text.slice(start, first.key.range![0]).trim() === '') return { from: start, to: start, text: line };
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
  const isBlock = value !== null && typeof value === 'object' && Object.keys(value).length > 0 && !isPair(value);
  if (isBlock) return `\n${indented(blockYaml(value, manner), indent + 2)}`;
  return ` ${blockYaml({ v: value }, manner).slice(3).replace(/\n(?=.)/g, `\n${' '.repeat(indent)}`)}`;
}
