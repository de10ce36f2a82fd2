/** A corner of a contour typed as people type coordinates: without brackets, with decimal commas, with brackets too many. */
import { z } from 'zod';
import { latitude, longitude } from '../kernel/fields.ts';
import { cut } from './explain-values.ts';
import { schemaAt, unwrap } from '../kernel/schema-shape.ts';
import type { Located, Path } from './yaml.ts';

type Issue = z.core.$ZodIssue;

/** Whether the issue says that something is no pair «longitude, latitude». */
export function isPairIssue(issue: Issue, schema: z.ZodType): boolean {
  if (!['invalid_type', 'too_small', 'too_big'].includes(issue.code)) return false;
  const inner = schemaAt(schema, issue.path as Path);
  if (!(inner instanceof z.ZodTuple)) return false;
  const [first, second] = inner.def.items as z.ZodType[];
  return unwrap(first) === longitude && unwrap(second) === latitude;
}

/**
 * The first faulty corner of a contour stands for all: they are typed alike, and the rest are counted. What is said of
 * their numbers and of the whole contour is an echo of the same slip.
 */
export function withoutEchoes(issues: readonly Issue[], schema: z.ZodType): { issues: Issue[]; echoes: Map<Issue, number> } {
  const echoes = new Map<Issue, number>();
  const pairs = issues.filter((issue) => isPairIssue(issue, schema));
  if (pairs.length === 0) return { issues: [...issues], echoes };
  const firsts = new Map<string, Issue>();
  for (const pair of pairs) {
    const first = firsts.get(fieldOf(pair));
    if (first) echoes.set(first, (echoes.get(first) ?? 0) + 1);
    else firsts.set(fieldOf(pair), pair);
  }
  const isEcho = (issue: Issue): boolean => firsts.has(fieldOf(issue)) && firsts.get(fieldOf(issue)) !== issue && (pairs.includes(issue) || pairs.some((pair) => isPrefix(pair.path, issue.path) || isPrefix(issue.path, pair.path)));
  return { issues: issues.filter((issue) => !isEcho(issue)), echoes };
}

/** «boundary.polygon», whichever ring and corner of it. */
function fieldOf({ path }: Issue): string {
  const end = path.findIndex((step) => typeof step === 'number');
  return JSON.stringify(end < 0 ? path : path.slice(0, end));
}

function isPrefix(short: Issue['path'], long: Issue['path']): boolean {
  return short.length < long.length && short.every((step, place) => step === long[place]);
}

export interface PairWords {
  found: string;
  expected: string;
  hint: string;
}

export function explainPair(value: unknown, path: Path, located: Located, echoes: number): PairWords {
  const isNested = Array.isArray(value) && value.some((one) => typeof one === 'object');
  const text = Array.isArray(value) ? listAsTyped(value.map((_, place) => located.source([...path, place]) ?? '…')) : (located.source(path) ?? String(value ?? ''));
  const pair = isNested ? undefined : pairIn(text);
  const others = echoes > 0 ? `; так же ещё ${echoes === 1 ? 'в одном месте' : `в ${echoes} местах`}` : '';
  const shown = value === null ? 'пустое значение' : isNested ? 'список внутри списка' : `«${cut(text)}»`;
  return { found: `${shown}${others}`, expected: `пара [долгота, широта]: ${pair ?? '[41.45, 61.05]'}`, hint: hintFor(value, isNested, text, pair) };
}

/** Four whole numbers were two with decimal commas. */
function listAsTyped(numbers: readonly string[]): string {
  const [a, b, c, d] = numbers;
  return numbers.length === 4 && numbers.every((number) => /^-?\d+$/.test(number)) ? `[${a},${b}, ${c},${d}]` : `[${numbers.join(', ')}]`;
}

function hintFor(value: unknown, isNested: boolean, text: string, pair: string | undefined): string {
  if (isNested) return 'Один контур пишется в «polygon», несколько — в «polygons».';
  if (typeof value === 'number') return 'Один контур пишется в «polygon»; пара чисел берётся в квадратные скобки.';
  if (pair && /\d,\d/.test(text)) return 'Десятичный знак — точка, а запятая стоит между двумя числами.';
  if (pair && typeof value === 'string') return 'Возьмите пару в квадратные скобки; десятичный знак — точка.';
  return 'В скобках два числа через запятую; десятичный знак — точка.';
}

/** «41,46, 61,05» → «[41.46, 61.05]»: two numbers, or four that were two before their commas. */
function pairIn(text: string): string | undefined {
  const numbers = text.match(/-?\d+(?:\.\d+)?/g) ?? [];
  if (numbers.length === 2) return `[${numbers.join(', ')}]`;
  if (numbers.length !== 4 || numbers.some((number) => number.includes('.'))) return undefined;
  return `[${numbers[0]}.${numbers[1]}, ${numbers[2]}.${numbers[3]}]`;
}
