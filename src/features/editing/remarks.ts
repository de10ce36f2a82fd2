/** Issues of a schema as sentences for a person who fills in a form: no word of files, lines or keys. Pure. */
import { z } from 'zod';
import { dateFields, references, type FieldFault } from '../../kernel/fields.ts';
import { schemaAt, unwrap } from '../../kernel/schema-shape.ts';
import { capitalise, withStop } from '../../kernel/text.ts';
import { dateHint, numberHint } from '../../reader/hints.ts';

export type FieldPath = readonly (string | number)[];

export interface Remark {
  path: FieldPath;
  text: string;
  /** Worth a look, and no reason to stop. */
  isNote?: boolean;
  /** Not to be published, nor packed. */
  isPrivate?: boolean;
}

type Issue = z.core.$ZodIssue;

/** What the schema says of a whole record, one remark a place. */
export function remarksOf(schema: z.ZodType, data: unknown): Remark[] {
  const parsed = schema.safeParse(data);
  if (parsed.success) return [];
  const seen = new Set<string>();
  return parsed.error.issues.flatMap((issue) => {
    const path = issue.path.map((step) => (typeof step === 'symbol' ? String(step) : step));
    const key = JSON.stringify(path);
    if (seen.has(key)) return [];
    seen.add(key);
    return [{ path, text: sentenceOf(issue, path, schema, data) }];
  });
}

function sentenceOf(issue: Issue, path: FieldPath, schema: z.ZodType, data: unknown): string {
  const value = valueAt(data, path);
  const field = schemaAt(schema, path);
  const isDate = dateFields.get(field ?? z.never()) !== undefined;
  const isChoice = isListOfChoices(field) || issue.code === 'invalid_value' || issue.code === 'invalid_union' || references.get(field ?? z.never()) !== undefined;
  if (value === undefined || value === null || value === '') return emptySentence(issue, isDate, isChoice);
  if (isDate) return join('Нужна дата: 2025, 2025-06, июнь 2025, 2025-06-14 или 14.06.2025', dateHint(String(value)));
  if (isChoice) return 'Выберите из списка.';
  if (issue.code === 'custom') return ofFault(issue.params as Partial<FieldFault> | undefined, issue.message);
  if (issue.code === 'invalid_type' && (issue.expected === 'number' || issue.expected === 'int')) {
    return typeof value === 'number' ? 'Нужно целое число.' : (asked(numberHint(String(value), 'required')) ?? 'Нужно число: только цифры.');
  }
  if (issue.code === 'too_small' || issue.code === 'too_big') return withStop(/[а-яё]/i.test(issue.message) ? `Нужно: ${issue.message}` : boundSentence(issue));
  return /[а-яё]/i.test(issue.message) ? withStop(`Нужно: ${issue.message}`) : 'Проверьте это поле: так записать нельзя.';
}

/** A list whose items begin with a choice: its first question is a choice too. */
function isListOfChoices(field: z.ZodType | undefined): boolean {
  const list = unwrap(field);
  const item = list instanceof z.ZodArray ? unwrap(list.element as z.ZodType) : undefined;
  return item instanceof z.ZodObject && unwrap(Object.values(item.shape as Record<string, z.ZodType>)[0]) instanceof z.ZodEnum;
}

function emptySentence(issue: Issue, isDate: boolean, isChoice: boolean): string {
  const fault = issue.code === 'custom' ? (issue.params as Partial<FieldFault> | undefined) : undefined;
  if (fault?.expected && !/^непустой текст/.test(fault.expected) && !isDate) return withStop(`Нужно: ${fault.expected}`);
  if (isDate) return 'Впишите дату, хотя бы год.';
  if (isChoice) return 'Выберите из списка.';
  return 'Впишите: без этого рассказ не принять.';
}

function ofFault(fault: Partial<FieldFault> | undefined, message: string): string {
  return join(`Нужно: ${fault?.expected ?? message}`, asked(fault?.hint));
}

/** Hints that speak of lines and keys of a file are of no use here. */
function asked(hint: string | undefined): string | undefined {
  return hint === undefined || /(?:удалите|уберите|добавьте) (?:пустую )?строк|[a-z]+:(?!\/)|«[a-z]+»|null|кавыч/i.test(hint) ? undefined : hint;
}

function join(sentence: string, hint: string | undefined): string {
  return [withStop(capitalise(sentence)), hint].filter(Boolean).join(' ');
}

function boundSentence(issue: Issue & { code: 'too_small' | 'too_big' }): string {
  if (issue.origin === 'array') return issue.code === 'too_small' ? 'Добавьте хотя бы одну запись' : 'Записей слишком много';
  return issue.code === 'too_small' ? `Нужно число не меньше ${String(issue.minimum)}` : `Нужно число не больше ${String(issue.maximum)}`;
}

function valueAt(data: unknown, path: FieldPath): unknown {
  return path.reduce<unknown>((value, step) => (value !== null && typeof value === 'object' && Object.hasOwn(value, step) ? (value as Record<string | number, unknown>)[step] : undefined), data);
}
