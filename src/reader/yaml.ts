/** YAML with positions: one parser for both doors, so that a date is never a string here and a Date there. */
import { isMap, isNode, isScalar, LineCounter, parseDocument, visit, type Document, type YAMLError } from 'yaml';
import { problem, type Problem } from '../kernel/problems.ts';
import { INDEPENDENT_FAULTS, YAML_FAULTS } from './yaml-faults.ts';

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
  const counter = new LineCounter();
  const document = parseDocument(text, { lineCounter: counter, prettyErrors: false, uniqueKeys: false, stringKeys: true, schema: 'core' });
  const place = (offset: number): Position => {
    const { line, col } = counter.linePos(Math.min(offset, text.length));
    return { line: Math.max(1, line) + firstLine - 1, column: Math.max(1, col) };
  };
  const faults = tellingFaults([...document.errors, ...document.warnings]);
  const problems = faults.map((error) => {
    const [found, hint] = YAML_FAULTS[error.code] ?? YAML_FAULTS.UNEXPECTED_TOKEN!;
    const offset = error.code === 'MISSING_CHAR' ? (openQuoteBefore(text, error.pos[0]) ?? error.pos[0]) : error.pos[0];
    return problem({ file, ...place(offset), code: `yaml-${error.code.toLowerCase().replaceAll('_', '-')}`, found, expected: 'правильная разметка YAML', hint });
  });
  if (!faults.some((error) => !INDEPENDENT_FAULTS.has(error.code))) problems.push(...duplicateKeys(document, file, place));
  let data: unknown = null;
  if (problems.length === 0) {
    try {
      data = document.toJS({ maxAliasCount: MAX_ALIASES });
    } catch {
      problems.push(problem({ file, line: firstLine, code: 'yaml-alias', found: 'метки и ссылки YAML (&имя, *имя) размножают данные без меры', expected: 'значения, написанные прямо', hint: 'Уберите «&…» и «*…».' }));
    }
  }
  return {
    data,
    problems,
    at: (path) => place(offsetOf(document, path)),
    atKey: (path) => place(keyOffsetOf(document, path)),
    source: (path) => {
      const node = path.length > 0 ? document.getIn(path, true) : undefined;
      return isScalar(node) ? node.source : undefined;
    },
  };
}

/** After the first slip of syntax the parser only guesses, and its further complaints are noise. */
function tellingFaults(errors: readonly YAMLError[]): YAMLError[] {
  const ordered = [...errors].sort((a, b) => a.pos[0] - b.pos[0]);
  const first = ordered.findIndex((error) => !INDEPENDENT_FAULTS.has(error.code));
  return first < 0 ? ordered : ordered.slice(0, first + 1);
}

/** Where the quote was opened that is never closed: an editor needs that line, not the end of the file. */
function openQuoteBefore(text: string, end: number): number | undefined {
  const opening = [...text.slice(0, end).matchAll(/(?<=(?:^|\n)[ ]*(?:- )*(?:[\w-]+: +)?)["'](?=[^\n]*(?:\n|$))/g)];
  return opening.slice(-20).findLast(({ 0: quote, index }) => text.slice(index + 1, end).split(quote).length === 1)?.index;
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
