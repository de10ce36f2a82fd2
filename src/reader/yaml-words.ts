/** Values written as YAML the way editors of a file write: its own quotes, no folded lines, no anchors, a corner of a contour on one line. */
import { isDeepStrictEqual } from 'node:util';
import { Document, isCollection, parseDocument, visit, type Node } from 'yaml';

export interface YamlManner {
  singleQuote: boolean;
}

/** The quotes that stand in the file already; ours where there are none. */
export function mannerOf(text: string): YamlManner {
  return { singleQuote: !/(^|[:\-[{,]\s)"/m.test(text) };
}

/** A value in lines, without the last line break: what the library writes, but faster for plain records. */
export function blockYaml(value: unknown, manner: YamlManner): string {
  return isSimple(value) ? linesOf(value, manner) : libraryYaml(value, manner);
}

/** Words, numbers inside words and dates that no reader of YAML takes for anything else; other texts are the library's. */
const PLAIN_TEXT = /^(?:[А-Яа-яЁё«][А-Яа-яЁё\d «»,.()\/№–—-]*(?<! )|\d{4}-\d{2}-\d{2})$/u;

/** Nothing empty and no text of several lines in it. */
function isSimple(value: unknown): boolean {
  if (typeof value === 'string') return !/[\n\r]/.test(value);
  if (value === null || typeof value !== 'object') return typeof value === 'number' || typeof value === 'boolean';
  const items = Object.entries(value);
  return items.length > 0 && items.every(([key, item]) => /^([A-Za-z]+|\d+)$/.test(key) && (Array.isArray(value) || /^[A-Za-z]+$/.test(key)) && isSimple(item));
}

function linesOf(value: unknown, manner: YamlManner): string {
  if (isPair(value)) return `[${value.map((item) => libraryYaml(item, manner)).join(', ')}]`;
  if (Array.isArray(value)) return value.map((item) => `- ${indented(linesOf(item, manner), 2).slice(2)}`).join('\n');
  if (value === null || typeof value !== 'object') return typeof value === 'string' && PLAIN_TEXT.test(value) ? value : libraryYaml(value, manner);
  return Object.entries(value)
    .map(([key, item]) => (item !== null && typeof item === 'object' && !isPair(item) ? `${key}:\n${indented(linesOf(item, manner), 2)}` : `${key}: ${linesOf(item, manner)}`))
    .join('\n');
}

function libraryYaml(value: unknown, { singleQuote }: YamlManner): string {
  const document = new Document();
  document.contents = nodeOf(value) as never;
  return document.toString({ lineWidth: 0, singleQuote, flowCollectionPadding: false }).replace(/\n$/, '');
}

/** A pair of numbers: a corner of a contour. */
export function isPair(value: unknown): value is readonly [number, number] {
  return Array.isArray(value) && value.length === 2 && value.every((item) => typeof item === 'number');
}

/** The value as a part of a tree. */
export function nodeOf(value: unknown): Node {
  const node = new Document().createNode(value, { aliasDuplicateObjects: false }) as Node;
  visit(node, { Seq: (_, list) => void (isPair(list.toJSON()) && (list.flow = true)) });
  return node;
}

/** The same in one line: `{ no: "1", title: Сад }`. */
export function flowYaml(value: unknown, { singleQuote }: YamlManner): string {
  const document = new Document(value, { aliasDuplicateObjects: false });
  visit(document, { Collection: (_, node) => void (node.flow = true) });
  if (isCollection(document.contents)) document.contents.flow = true;
  const padded = document.toString({ lineWidth: 0, singleQuote, flowCollectionPadding: true }).trim();
  // A bracket inside a text is no list; a text of several lines the library breaks so that nobody reads it: then JSON, which is YAML too.
  return [padded.replace(/\[ (.*?) \]/g, '[$1]'), padded].find((text) => !text.includes('\n') && meansTheSame(text, value)) ?? JSON.stringify(value);
}

function meansTheSame(text: string, value: unknown): boolean {
  const document = parseDocument(text, { schema: 'core' });
  return document.errors.length === 0 && isDeepStrictEqual(document.toJS(), new Document(value).toJS());
}

export function indented(text: string, columns: number): string {
  const space = ' '.repeat(columns);
  return text.split('\n').map((line) => (line === '' ? line : space + line)).join('\n');
}
