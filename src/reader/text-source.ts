/**
 * A record as it was typed, letter by letter: which offset belongs to which field, on which line it stands. Rules look over the
 * whole text at once, and ask for fields only where they found something.
 */
import { isAlias, isCollection, isMap, isPair, isScalar, type Node } from 'yaml';
import { GAP } from '../kernel/web-addresses.ts';
import type { Split } from './frontmatter.ts';
import { parsedYaml, type Path, type Position } from './yaml.ts';

/** A value of a field or the text below the fields, without the quotes around it. */
export interface TextSpan {
  path: Path;
  start: number;
  end: number;
  kind: 'value' | 'body';
}

/** Names of files and addresses are not words. */
export function isName({ path }: TextSpan): boolean {
  return path.at(-1) === 'file' || path.at(-1) === 'url';
}

/** What in a Markdown text is not words: code, tags with their attributes, addresses of links, expressions. */
const NOT_WORDS = /```[\s\S]*?(?:```|$)|`[^`\n]*`|<\/?[A-Za-z][^<>]*>|<[^<>\s]+>|\]\([^)\n]*\)|\{[^{}\n]*\}|\\./g;
const MAX_DEPTH = 60;

export class TextSource {
  readonly text: string;
  readonly #yaml: string;
  readonly #yamlStart: number;
  readonly #bodyStart: number;
  #spans: TextSpan[] | undefined;

  constructor(text: string, split: Pick<Split, 'yaml' | 'body' | 'yamlLine' | 'bodyLine'>) {
    this.text = text;
    this.#yaml = split.yaml;
    this.#yamlStart = split.yamlLine === 1 ? 0 : text.indexOf('\n') + 1;
    this.#bodyStart = split.yamlLine === 1 ? text.length : text.length - split.body.length;
  }

  /** Values and the body, in the order of the file. */
  get spans(): readonly TextSpan[] {
    if (this.#spans) return this.#spans;
    const spans: TextSpan[] = [];
    collect(parsedYaml(this.#yaml).document.contents, [], this.#yaml, this.#yamlStart, spans, 0);
    if (this.#bodyStart < this.text.length) spans.push({ path: [], start: this.#bodyStart, end: this.text.length, kind: 'body' });
    this.#spans = spans.sort((a, b) => a.start - b.start);
    return this.#spans;
  }

  /** The span an offset lies in; nothing for names of fields and remarks. */
  spanAt(offset: number): TextSpan | undefined {
    return this.spans.find(({ start, end }) => start <= offset && offset < end);
  }

  /** As long as the span; what is not words in a Markdown text is gaps. */
  wordsOf({ start, end, kind }: TextSpan): string {
    const text = this.text.slice(start, end);
    return kind === 'body' ? text.replace(NOT_WORDS, (marks) => marks.replace(/[^\n]/g, GAP)) : text;
  }

  place(offset: number): Position {
    const start = this.text.lastIndexOf('\n', offset - 1) + 1;
    let line = 1;
    for (let at = this.text.indexOf('\n'); at >= 0 && at < start; at = this.text.indexOf('\n', at + 1)) line++;
    return { line, column: offset - start + 1 };
  }
}

function collect(node: unknown, path: Path, yaml: string, base: number, spans: TextSpan[], depth: number): void {
  if (depth > MAX_DEPTH || isAlias(node)) return;
  if (isScalar(node) && typeof node.value === 'string' && node.range) {
    const [from, to] = node.range as [number, number, number];
    const quote = /^["']/.test(yaml.slice(from, from + 1)) && (node as Node & { type?: string }).type !== 'PLAIN' ? 1 : 0;
    spans.push({ path, start: base + from + quote, end: base + to - quote, kind: 'value' });
  } else if (isMap(node)) {
    for (const pair of node.items) if (isPair(pair) && isScalar(pair.key)) collect(pair.value, [...path, String(pair.key.value)], yaml, base, spans, depth + 1);
  } else if (isCollection(node)) {
    node.items.forEach((item, index) => collect(item, [...path, index], yaml, base, spans, depth + 1));
  }
}
