/** YAML with positions: one parser for both doors, so that a date is never a string here and a Date there. */
import { isMap, isNode, isScalar, LineCounter, parseDocument, visit, type Document, type YAMLError } from 'yaml';
import { problem, type Problem } from '../kernel/problems.ts';
import { INDEPENDENT_FAULTS, YAML_FAULTS } from './yaml-faults.ts';
import { slipNear } from './yaml-slips.ts';

export type Path = readonly (string | number)[];
export interface Position {
  line: number;
  column: number;
}
export interface Located {
  data: unknown;
  problems: Problem[];
  /** Where the value at the path stands; the nearest parent if it is absent. */
  at(path: Path): Position;
  /** Where the key itself stands, for unknown keys. */
  atKey(path: Path): Position;
  /** The value as the author typed it, «0123» for 123. */
  source(path: Path): string | undefined;
}

const MAX_ALIASES = 200;

/** `firstLine` is the line of the file on which the YAML text begins. */
export function parseYaml(text: string, file: string, firstLine = 1): Located {
  const { document, counter } = parsedYaml(text);
  const place = (offset: number): Position => placeIn(counter, offset, text, firstLine);
  const faults = tellingFaults([...document.errors, ...document.warnings]);
  const problems = faults.map((error) => {
    const { code, offset } = retold(error, text);
    const [found, hint] = YAML_FAULTS[code] ?? YAML_FAULTS.UNEXPECTED_TOKEN!;
    return problem({ file, ...place(offset), code: codeName(code), found, expected: 'правильная разметка YAML', hint });
  });
  if (!faults.some((error) => !INDEPENDENT_FAULTS.has(error.code))) problems.push(...duplicateKeys(document, file, place));
  let data: unknown = null;
  if (problems.length === 0) {
    try {
      data = document.toJS({ maxAliasCount: MAX_ALIASES });
      if (text.includes('*') && holdsItself(data, [])) throw new Error('a value inside itself');
    } catch {
      data = null;
      const { code, offset } = aliasFault(document);
      const [found, hint] = YAML_FAULTS[code]!;
      problems.push(problem({ file, ...place(offset), code: codeName(code), found, expected: 'правильная разметка YAML', hint }));
    }
  }
  return { data, problems, ...placesOf(text, firstLine) };
}

/** The same of a text that was just made of this data: reading it back would only tell what is known. */
export function knownYaml(text: string, data: unknown): Located {
  return { data, problems: [], ...placesOf(text, 1) };
}

function placesOf(text: string, firstLine: number): Pick<Located, 'at' | 'atKey' | 'source'> {
  const place = (offset: number): Position => placeIn(parsedYaml(text).counter, offset, text, firstLine);
  return {
    at: (path) => place(offsetOf(parsedYaml(text).document, path)),
    atKey: (path) => place(keyOffsetOf(parsedYaml(text).document, path)),
    source: (path) => {
      const node = path.length > 0 ? parsedYaml(text).document.getIn(path, true) : undefined;
      return isScalar(node) ? node.source : undefined;
    },
  };
}

function placeIn(lines: LineCounter, offset: number, text: string, firstLine: number): Position {
  const { line, col } = lines.linePos(Math.min(offset, text.length));
  return { line: Math.max(1, line) + firstLine - 1, column: Math.max(1, col) };
}

/** The last tree only: places are asked of faulty files, and ten thousand trees would fill the memory. */
let recent: { text: string; document: Document; counter: LineCounter } | undefined;

/** The tree of this text; parsed once while it is the last one. */
export function parsedYaml(text: string): { document: Document; counter: LineCounter } {
  if (recent?.text === text) return recent;
  const counter = new LineCounter();
  const document = parseDocument(text, { lineCounter: counter, prettyErrors: false, uniqueKeys: false, stringKeys: true, schema: 'core' });
  recent = { text, document, counter };
  return recent;
}

/** After the first slip of syntax the parser only guesses, and its further complaints are noise. */
function tellingFaults(errors: readonly YAMLError[]): YAMLError[] {
  const ordered = [...errors].sort((a, b) => a.pos[0] - b.pos[0]);
  const first = ordered.findIndex((error) => !INDEPENDENT_FAULTS.has(error.code));
  return first < 0 ? ordered : ordered.slice(0, first + 1);
}

/** The parser's code and place, or better ones where it means something else than the author did. */
function retold(error: YAMLError, text: string): { code: string; offset: number } {
  const offset = error.pos[0];
  const slip = slipNear(error, text);
  if (slip) return slip;
  const lineEnd = (text + '\n').indexOf('\n', offset);
  if (error.code === 'BLOCK_AS_IMPLICIT_KEY' && !/:(\s|$)/.test(text.slice(offset, lineEnd))) return { code: 'SHIFTED_LINE', offset: lineEnd + 1 };
  if (error.code === 'MISSING_CHAR' && text[offset - 1] === '!') return { code: 'TAG_RESOLVE_FAILED', offset: offset - 1 };
  const isFlow = error.code === 'BAD_INDENT' && error.message.startsWith('Flow');
  if (error.code !== 'MISSING_CHAR' && !isFlow) return { code: error.code, offset };
  return { code: 'MISSING_CHAR', offset: unclosedBefore(text, offset) ?? offset };
}

/** Where the quote or bracket was opened that is never closed: an editor needs that line, not the end of the file. */
function unclosedBefore(text: string, end: number): number | undefined {
  const pairs: Record<string, string> = { '[': ']', '{': '}', '"': '"', "'": "'" };
  const openings = [...text.slice(0, end).matchAll(/(?<=(?:^|\n)[ ]*(?:- )*(?:[\w-]+: +)?)["'[{]/g)];
  return openings.slice(-20).findLast(({ 0: opening, index }) => !text.slice(index + 1, end).includes(pairs[opening]!))?.index;
}

/** «&a [*a]»: whoever walks through such data never comes to an end. */
function holdsItself(value: unknown, above: readonly unknown[]): boolean {
  if (value === null || typeof value !== 'object') return false;
  return above.includes(value) || Object.values(value).some((inner) => holdsItself(inner, [...above, value]));
}

/** An alias without an anchor is a text that begins with a star; the rest are too many. */
function aliasFault(document: Document): { code: string; offset: number } {
  let fault = { code: 'TOO_MANY_ALIASES', offset: 0 };
  visit(document, {
    Alias(_, alias) {
      if (alias.resolve(document)) return undefined;
      fault = { code: 'BAD_ALIAS', offset: alias.range?.[0] ?? 0 };
      return visit.BREAK;
    },
  });
  return fault;
}

function codeName(code: string): string {
  return `yaml-${code.toLowerCase().replaceAll('_', '-')}`;
}

/** Found here and not by the parser: its own search takes time as the square of the number of fields. */
function duplicateKeys(document: Document, file: string, place: (offset: number) => Position): Problem[] {
  const problems: Problem[] = [];
  visit(document, {
    Map(_, map) {
      const seen = new Map<unknown, number>();
      for (const { key } of map.items) {
        if (!isScalar(key) || !key.range) continue;
        const first = seen.get(key.value);
        if (first === undefined) seen.set(key.value, key.range[0]);
        else problems.push(problem({ file, ...place(key.range[0]), field: String(key.value), code: 'yaml-duplicate-key', found: `поле «${String(key.value)}» уже есть в строке ${place(first).line}`, expected: 'каждое поле один раз', hint: 'Оставьте одно.' }));
      }
    },
  });
  return problems;
}

function offsetOf(document: Document, path: Path): number {
  for (let length = path.length; length >= 0; length--) {
    const node = length === 0 ? document.contents : document.getIn(path.slice(0, length), true);
    if (isNode(node) && node.range) return node.range[0];
  }
  return 0;
}

function keyOffsetOf(document: Document, path: Path): number {
  const parent = path.length > 1 ? document.getIn(path.slice(0, -1), true) : document.contents;
  const key = path.at(-1);
  if (isMap(parent)) {
    for (const pair of parent.items) {
      if (isScalar(pair.key) && pair.key.value === key && pair.key.range) return pair.key.range[0];
    }
  }
  return offsetOf(document, path);
}
