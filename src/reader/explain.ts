/** Schema issues → problems an editor understands: place, found, expected, nearest mend. */
import { z } from 'zod';
import type { FieldFault } from '../kernel/fields.ts';
import { problem, type Problem } from '../kernel/problems.ts';
import { nearest } from '../kernel/suggest.ts';
import type { Located, Path } from './yaml.ts';

type Issue = z.core.$ZodIssue;

/** `schema` is needed to know the neighbours of an unknown key. */
export function explain(issues: readonly Issue[], schema: z.ZodType, located: Located, file: string): Problem[] {
  return issues.flatMap((issue) => explainOne(issue, schema, located, file));
}

function explainOne(issue: Issue, schema: z.ZodType, located: Located, file: string): Problem[] {
  const path = issue.path.map((step) => (typeof step === 'symbol' ? String(step) : step));
  const found = show(valueAt(located.data, path));
  const make = (code: string, foundText: string, expected: string, hint?: string): Problem =>
    problem({ file, ...located.at(path), field: fieldName(path), code, found: foundText, expected, hint });

  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((key) => unknownKey(key, path, schema, located, file));
    case 'invalid_type':
      if (valueAt(located.data, path) === undefined) {
        const about = describe(schema, path);
        return [make('missing', 'поля нет', `обязательное поле${about ? `: ${lower(about)}` : ''}`, `Добавьте строку «${String(path.at(-1) ?? '')}: …».`)];
      }
      return [make('wrong-type', found, TYPES[issue.expected] ?? issue.expected, typeHint(valueAt(located.data, path), issue.expected))];
    case 'invalid_value': {
      const words = issue.values.map(String);
      const guess = nearest(String(valueAt(located.data, path) ?? ''), words);
      return [make('unknown-word', found, `одно из: ${words.join(' · ')}`, guess ? `Возможно, вы имели в виду «${guess}».` : undefined)];
    }
    case 'invalid_union':
      return [make('wrong-value', found, 'одно из допустимых значений')];
    case 'too_small':
    case 'too_big':
    case 'custom': {
      const fault = (issue as { params?: Partial<FieldFault> }).params;
      return [make(issue.code === 'custom' ? 'wrong-value' : 'out-of-range', found, fault?.expected ?? issue.message, fault?.hint)];
    }
    default:
      return [make('wrong-value', found, issue.message)];
  }
}

function unknownKey(key: string, path: Path, schema: z.ZodType, located: Located, file: string): Problem {
  const known = keysAt(schema, path);
  const guess = nearest(key, known);
  return problem({
    file,
    ...located.atKey([...path, key]),
    field: fieldName([...path, key]),
    code: 'unknown-key',
    found: `неизвестное поле «${key}»`,
    expected: known.length > 0 ? `одно из полей: ${known.join(', ')}` : 'только известные поля',
    hint: guess ? `Возможно, вы имели в виду «${guess}».` : 'Удалите поле или впишите сведения в подходящее.',
  });
}

/** Inner schema at a path; undefined where a union or a record hides it. */
function schemaAt(schema: z.ZodType, path: Path): z.ZodType | undefined {
  let current: z.ZodType | undefined = unwrap(schema);
  for (const step of path) {
    if (current instanceof z.ZodObject) current = unwrap(current.shape[step as string] as z.ZodType | undefined);
    else if (current instanceof z.ZodArray) current = unwrap(current.element as z.ZodType);
    else if (current instanceof z.ZodTuple) current = unwrap(current.def.items[step as number] as z.ZodType | undefined);
    else return undefined;
  }
  return current;
}

function keysAt(schema: z.ZodType, path: Path): string[] {
  const inner = schemaAt(schema, path);
  return inner instanceof z.ZodObject ? Object.keys(inner.shape) : [];
}

/** The Russian description of the field, from the schema itself. */
function describe(schema: z.ZodType, path: Path): string | undefined {
  const parent = schemaAt(schema, path.slice(0, -1));
  const field = parent instanceof z.ZodObject ? (parent.shape[String(path.at(-1))] as z.ZodType | undefined) : undefined;
  return field?.description ?? (field && unwrap(field)?.description);
}

export function unwrap(schema: z.ZodType | undefined): z.ZodType | undefined {
  let current = schema;
  while (current instanceof z.ZodOptional || current instanceof z.ZodNullable || current instanceof z.ZodDefault || current instanceof z.ZodPipe) {
    current = (current instanceof z.ZodPipe ? current.def.out : current.def.innerType) as z.ZodType;
  }
  return current;
}

function valueAt(data: unknown, path: Path): unknown {
  return path.reduce<unknown>((value, step) => (value as Record<string | number, unknown> | null | undefined)?.[step], data);
}

/** «money.parts[2].amount»: how people point at a place in a form. */
export function fieldName(path: Path): string {
  return path.reduce<string>((name, step) => (typeof step === 'number' ? `${name}[${step + 1}]` : name ? `${name}.${step}` : String(step)), '');
}

function show(value: unknown): string {
  if (value === undefined) return 'поля нет';
  if (value === null) return 'пустое значение';
  if (typeof value === 'string') return value.trim() === '' ? 'пустой текст' : `«${value.length > 60 ? `${value.slice(0, 57)}…` : value}»`;
  if (Array.isArray(value)) return value.length === 0 ? 'пустой список' : `список из ${value.length}`;
  return typeof value === 'object' ? 'вложенные поля' : String(value);
}

function typeHint(value: unknown, expected: string): string | undefined {
  if (expected === 'number' && typeof value === 'string') {
    const withPoint = value.trim().replace(/[\s\u00A0\u202F]/g, '').replace(',', '.');
    if (/^-?\d+(\.\d+)?$/.test(withPoint)) {
      return value.includes(',') ? `Десятичный знак — точка, без кавычек: ${withPoint}.` : `Уберите кавычки и пробелы: ${withPoint}.`;
    }
    return 'Число пишется цифрами без кавычек, слов и единиц; неизвестное — удалите строку.';
  }
  if (expected === 'string' && (typeof value === 'number' || typeof value === 'boolean')) return `Возьмите в кавычки: "${String(value)}".`;
  if (expected === 'array') return 'Каждая строка списка начинается с дефиса и пробела.';
  return undefined;
}

const TYPES: Record<string, string> = {
  string: 'текст',
  number: 'число',
  int: 'целое число',
  boolean: 'true или false',
  array: 'список',
  object: 'вложенные поля',
  tuple: 'список заданной длины',
};

function lower(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
