/** Schema issues → problems an editor understands: place, found, expected, nearest mend. */
import { z } from 'zod';
import { COLLECTIONS, dateFields, references, type FieldFault } from '../kernel/fields.ts';
import { problem, type Problem } from '../kernel/problems.ts';
import { nearest } from '../kernel/suggest.ts';
import { countOf, NOUNS } from '../kernel/text.ts';
import { explainPair, isPairIssue, withoutEchoes } from './explain-pair.ts';
import { cut, needOf, show, type Need } from './explain-values.ts';
import { dateHint, typeHint } from './hints.ts';
import { wordMeant } from './word-meant.ts';
import { fieldsAt, schemaAt } from '../kernel/schema-shape.ts';
import { YAML_FAULTS } from './yaml-faults.ts';
import type { Located, Path } from './yaml.ts';

type Issue = z.core.$ZodIssue;
const LONGEST_LIST = 18;
/** More is not read by anybody, and looking for the place of each takes time. */
const MAX_ISSUES = 40;

/** `schema` is needed to know the neighbours of an unknown key. A misspelt field is one fault, not also a missing one. */
export function explain(issues: readonly Issue[], schema: z.ZodType, located: Located, file: string): Problem[] {
  const misspelt = new Set<string>();
  const telling = withoutEchoes(issues, schema);
  const problems = telling.issues.slice(0, MAX_ISSUES).flatMap((issue) => {
    if (issue.code !== 'unrecognized_keys') return explainOne(issue, schema, located, file, telling.echoes.get(issue));
    const path = issue.path as Path;
    return issue.keys.slice(0, MAX_ISSUES).map((key) => {
      const { guess, told } = unknownKey(key, path, schema, located, file);
      if (guess) misspelt.add(fieldName([...path, guess]));
      return told;
    });
  });
  return problems.filter((p) => p.code !== 'missing' || !misspelt.has(p.field));
}

function explainOne(issue: Issue, schema: z.ZodType, located: Located, file: string, echoes = 0): Problem[] {
  const path = issue.path.map((step) => (typeof step === 'symbol' ? String(step) : step));
  const value = valueAt(located.data, path);
  const found = show(value, located.source(path));
  const make = (code: string, foundText: string, expected: string, hint?: string): Problem[] => [
    problem({ file, ...located.at(path), field: fieldName(path), code, found: foundText, expected, hint }),
  ];
  const isDate = dateFields.has(schemaAt(schema, path) ?? z.never());
  const datesHint = isDate && (typeof value === 'string' || typeof value === 'number') ? dateHint(located.source(path) ?? String(value)) : undefined;

  const reference = references.get(schemaAt(schema, path) ?? z.never());
  /* The rule of references knows the names of all records and tells more. */
  if (reference && value !== undefined && (value === null || typeof value !== 'object')) return [];
  if (isPairIssue(issue, schema) && value !== undefined) {
    const pair = explainPair(value, path, located, echoes);
    return make('wrong-type', pair.found, pair.expected, pair.hint);
  }
  const need = needOf(schema, path);
  if (issue.code === 'custom') {
    const fault = issue.params as Partial<FieldFault> | undefined;
    const isEmpty = value === null || (typeof value === 'string' && value.trim() === '');
    return make(value === undefined ? 'missing' : 'wrong-value', found, fault?.expected ?? issue.message, datesHint ?? (isEmpty ? emptyHint(need, path, isDate) : undefined) ?? fault?.hint);
  }
  const words = wordsOf(issue);
  if (value === undefined && path.length > 0) return make('missing', 'поля нет', expectedField(schema, path, words), `Добавьте строку «${String(path.at(-1))}: …».`);
  if (words) {
    const guess = typeof value === 'string' ? wordMeant(value, words) : undefined;
    return make('unknown-word', found, `одно из: ${words.join(' · ')}`, guess && `Возможно, вы имели в виду «${guess}».`);
  }
  if (issue.code === 'invalid_type') {
    const keys = [...fieldsAt(schema, path).keys()];
    if (path.length === 0) return make('wrong-type', isPlain(value) ? 'сплошной текст вместо полей' : found, 'строки вида «поле: значение»', 'Сравните с образцом из папки _templates.');
    if (isDate) return make('wrong-type', found, 'дата: 2025-06-14, 2025-06 или 2025', datesHint ?? typeHint(value, 'string', located.source(path), [], need));
    if (path[0] === 'notes' && isObservation(value) && fieldsAt(schema, []).has('observations')) return make('wrong-type', 'вложенные поля в пояснениях', 'текст пояснения', OBSERVATIONS_HINT);
    const expected = reference ? `имя файла записи «${COLLECTIONS[reference.collection]}»` : expectedType(issue.expected, keys);
    return make('wrong-type', found, expected, typeHint(value, issue.expected, located.source(path), keys, need));
  }
  if (issue.code === 'too_small' || issue.code === 'too_big') {
    const shape = schemaAt(schema, path);
    const expected = shape instanceof z.ZodTuple ? `список из ${countOf(shape.def.items.length, ['числа', 'чисел', 'чисел'])}` : rangeOf(issue);
    return make('out-of-range', found, expected, Array.isArray(value) && value.length === 0 ? emptyHint(need, path, false) : undefined);
  }
  return make('wrong-value', found, /[а-яё]/i.test(issue.message) ? issue.message : 'другое значение');
}

function emptyHint(need: Need, path: Path, isDate: boolean): string | undefined {
  if (typeof path.at(-1) === 'number') return 'Уберите пустую строку списка.';
  if (need !== 'optional') return isDate ? 'Поле обязательное: впишите дату, хотя бы год.' : 'Поле обязательное: впишите значение.';
  return isDate ? 'Если дата неизвестна, удалите строку.' : undefined;
}

function unknownKey(key: string, path: Path, schema: z.ZodType, located: Located, file: string): { guess?: string; told: Problem } {
  const known = fieldsAt(schema, path);
  const byMeaning = (): string | undefined => [...known].find(([, about]) => key.length > 3 && about.toLowerCase().startsWith(key.toLowerCase()))?.[0];
  const isStrayValue = path.length === 0 && OBSERVED.has(key) && known.has('observations') && lastBefore(key, located.data) !== 'target';
  const owner = isStrayValue ? undefined : ownerBefore(key, path, schema, located.data);
  const guess = owner || isStrayValue ? undefined : (nearest(key, known.keys()) ?? byMeaning());
  const names = [...known.keys()];
  const slip = keySlip(key);
  if (slip) return { guess, told: problem({ file, ...located.atKey([...path, key]), field: fieldName([...path, key]), code: 'unknown-key', found: `неизвестное поле «${cut(key)}»: ${slip[0]}`, expected: 'отступ из обычных пробелов, после дефиса — пробел', hint: slip[1] }) };
  const list = names.length > 0 && names.length <= LONGEST_LIST ? `одно из полей: ${names.join(', ')}` : 'поле из образца в папке _templates';
  const told = problem({
    file,
    ...located.atKey([...path, key]),
    field: fieldName([...path, key]),
    code: 'unknown-key',
    found: `неизвестное поле «${cut(key)}»`,
    expected: list,
    hint: isStrayValue ? 'Значение — строка раздела «observations:»: - period, value, asOf и source. Единица уже записана в unit.' : owner ? `Похоже, строка потеряла отступ: «${cut(key)}» бывает внутри поля «${owner}».` : guess ? `Возможно, вы имели в виду «${guess}».` : 'Удалите поле или впишите сведения в подходящее.',
  });
  return { guess, told };
}

const OBSERVED: ReadonlySet<string> = new Set(['period', 'value', 'asOf']);
const OBSERVATIONS_HINT = 'Похоже на значение показателя: начните раздел «observations:» без отступа.';

function isObservation(value: unknown): boolean {
  return value !== null && typeof value === 'object' && Object.keys(value).some((key) => OBSERVED.has(key));
}

/** The field right above this one in a file. */
function lastBefore(key: string, data: unknown): string | undefined {
  const names = Object.keys(valueAt(data, []) ?? {});
  return names[names.indexOf(key) - 1];
}

/** The field above, if the unknown one is known inside it: the line has lost its indent. */
function ownerBefore(key: string, path: Path, schema: z.ZodType, data: unknown): string | undefined {
  const above = Object.keys(valueAt(data, path) ?? {});
  const owner = above.slice(0, above.indexOf(key)).findLast((name) => fieldsAt(schema, path).has(name));
  if (owner === undefined) return undefined;
  return [[...path, owner], [...path, owner, 0]].some((inside) => fieldsAt(schema, inside).has(key)) ? owner : undefined;
}

/** A field that is unknown only because of the signs before it. */
function keySlip(key: string): readonly [found: string, hint: string] | undefined {
  if (/^[\u00A0\u202F\u2003]/.test(key)) return YAML_FAULTS.NBSP_INDENT;
  return /^-\w/.test(key) ? YAML_FAULTS.DASH_WITHOUT_SPACE : undefined;
}

/** Words of an enum or of a union of literals; a union that has a sentence of its own says that. */
function wordsOf(issue: Issue): string[] | undefined {
  if (issue.code === 'invalid_value') return issue.values.map(String);
  if (issue.code !== 'invalid_union' || /[а-яё]/i.test(issue.message)) return undefined;
  const words = issue.errors.flat().flatMap((inner) => wordsOf(inner) ?? []);
  return words.length > 0 ? words : undefined;
}

function expectedField(schema: z.ZodType, path: Path, words: string[] | undefined): string {
  const about = fieldsAt(schema, path.slice(0, -1)).get(String(path.at(-1)));
  const list = words ? ` (${words.join(' · ')})` : '';
  return `обязательное поле${about ? `: ${about.charAt(0).toLowerCase()}${about.slice(1)}` : ''}${list}`;
}

function expectedType(expected: string, keys: readonly string[]): string {
  if (expected === 'object' && keys.length > 0 && keys.length <= LONGEST_LIST) return `вложенные поля: ${keys.join(', ')}`;
  return TYPES[expected] ?? 'значение другого вида';
}

/** Bounds that a schema left without a sentence of its own. */
function rangeOf(issue: Issue & { code: 'too_small' | 'too_big' }): string {
  if (!/^Too (small|big)/.test(issue.message)) return issue.message;
  const bound = issue.code === 'too_small' ? issue.minimum : issue.maximum;
  if (issue.origin === 'array') return `${issue.code === 'too_small' ? 'не короче' : 'не длиннее'}, чем ${countOf(Number(bound), NOUNS.row)} списка`;
  if (issue.origin === 'string') return issue.code === 'too_small' ? `не короче ${String(bound)} знаков` : `не длиннее ${String(bound)} знаков`;
  const relation = issue.code === 'too_small' ? (issue.inclusive ? 'не меньше' : 'больше') : issue.inclusive ? 'не больше' : 'меньше';
  return `число ${relation} ${String(bound)}`;
}

function valueAt(data: unknown, path: Path): unknown {
  return path.reduce<unknown>((value, step) => (value !== null && typeof value === 'object' && Object.hasOwn(value, step) ? (value as Record<string | number, unknown>)[step] : undefined), data);
}

/** «money.parts[2].amount»: how people point at a place in a form. */
export function fieldName(path: Path): string {
  return path.reduce<string>((name, step) => (typeof step === 'number' ? `${name}[${step + 1}]` : name ? `${name}.${cut(step)}` : cut(step)), '');
}

function isPlain(value: unknown): boolean {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';
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
