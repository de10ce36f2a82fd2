/**
 * A schema as a form sees it: what to ask, in which words, with which widget. Both forms (the one at /admin/ and the one
 * without an account) are made of this tree, so neither can ask for what the check does not know. Pure.
 */
import { z } from 'zod';
import { dateFields, documentFields, pictureFields, point, references, textLimits, textShapes, type CollectionName } from '../../kernel/fields.ts';
import { unwrap } from '../../kernel/schema-shape.ts';

/** A text longer than this is asked for in a field of several lines. */
const ONE_LINE = 200;

/** Fields that many schemas share and that none describes. */
const UNDESCRIBED: Record<string, string> = { sources: 'Источники: откуда это известно' };

interface Common {
  /** Key in the record. */
  name: string;
  /** What is asked: the description up to its first colon or semicolon. */
  label: string;
  /** The rest of the description. */
  hint?: string;
  isRequired: boolean;
  /** The record may say null: «неизвестно». */
  mayBeNull: boolean;
  /** What stands there when nothing is written. */
  byDefault?: unknown;
}

export type FormField = Common &
  (
    /** `shape`: what it must look like, a pattern and the sentence for who typed something else; `isFile`: names a document beside the record; `isCount`: a whole number may stand there too. */
    | { kind: 'text'; max?: number; isLong: boolean; shape?: { pattern: string; expected: string }; isFile?: boolean; isCount?: boolean }
    | { kind: 'date' | 'yes-no' | 'point' | 'picture' }
    | { kind: 'number'; isWhole: boolean; min?: number; max?: number }
    /** One of the listed words or numbers. */
    | { kind: 'choice'; options: readonly (string | number)[] }
    /** The id of a record. */
    | { kind: 'reference'; collection: CollectionName }
    | { kind: 'group'; fields: readonly FormField[] }
    /** Many of the same; the item's name is ''. */
    | { kind: 'list'; item: FormField; min?: number; max?: number }
    /** A shape no form asks for by hand: rings of a territory. */
    | { kind: 'raw' }
  );

/** The fields of an object schema in its order. Throws when the schema is no object. */
export function formFields(schema: z.ZodType): FormField[] {
  const inner = unwrap(schema);
  if (!(inner instanceof z.ZodObject)) throw new Error('Форма бывает только у записи с полями.');
  return Object.entries(inner.shape as Record<string, z.ZodType>).map(([name, field]) => formField(name, field));
}

/** One field with all that lies below it. */
function formField(name: string, schema: z.ZodType): FormField {
  const inner = unwrap(schema)!;
  const element = inner instanceof z.ZodArray ? unwrap(inner.element as z.ZodType) : undefined;
  const [label, hint] = splitDescription(schema.description ?? inner.description ?? element?.description ?? UNDESCRIBED[name] ?? name);
  const byDefault = defaultOf(schema);
  const common: Common = { name, label, ...(hint && { hint }), isRequired: !isOptional(schema), mayBeNull: isNullable(schema), ...(byDefault !== undefined && { byDefault }) };
  return { ...common, ...kindOf(inner, schema) } as FormField;
}

type Kind = FormField extends infer F ? (F extends FormField ? Omit<F, keyof Common> : never) : never;

function kindOf(inner: z.ZodType, schema: z.ZodType): Kind {
  const reference = references.get(inner);
  if (reference) return { kind: 'reference', collection: reference.collection };
  if (pictureFields.get(schema) ?? pictureFields.get(inner)) return { kind: 'picture' };
  if (dateFields.get(inner)) return { kind: 'date' };
  if (inner instanceof z.ZodEnum) return { kind: 'choice', options: inner.options as (string | number)[] };
  if (inner instanceof z.ZodLiteral) return { kind: 'choice', options: [...inner.values] as (string | number)[] };
  if (inner instanceof z.ZodUnion) return choiceOfUnion(inner);
  if (inner instanceof z.ZodBoolean) return { kind: 'yes-no' };
  if (inner instanceof z.ZodNumber) return { kind: 'number', isWhole: inner.format !== null && /int/.test(inner.format), ...boundsOf(inner) };
  if (inner instanceof z.ZodString) {
    const max = textLimits.get(inner)?.max;
    const shape = textShapes.get(inner);
    return { kind: 'text', isLong: (max ?? 0) > ONE_LINE, ...(max !== undefined && { max }), ...(shape && { shape }), ...(documentFields.get(inner) && { isFile: true }) };
  }
  if (inner instanceof z.ZodObject) return inner.shape.lat === point.shape.lat ? { kind: 'point' } : { kind: 'group', fields: formFields(inner) };
  if (inner instanceof z.ZodArray) {
    const item = formField('', inner.element as z.ZodType);
    return item.kind === 'list' || item.kind === 'raw' ? { kind: 'raw' } : { kind: 'list', item, ...lengthsOf(inner) };
  }
  return { kind: 'raw' };
}

function choiceOfUnion(union: z.ZodUnion): Kind {
  const options = union.options.map((option) => unwrap(option as z.ZodType));
  const literals = options.flatMap((option) => (option instanceof z.ZodLiteral ? [...option.values] : []));
  if (literals.length === 1 && options.length === 2 && options.some((option) => option instanceof z.ZodNumber)) return { kind: 'text', isLong: false, isCount: true, shape: { pattern: `^(?:0|[1-9]\\d*|${literals[0]})$`, expected: `число или слова «${literals[0]}»` } };
  return literals.length === options.length ? { kind: 'choice', options: literals as (string | number)[] } : { kind: 'raw' };
}

/** Numbers that the schema does not limit come as the greatest safe ones: those are no limits for a person. */
function boundsOf(schema: z.ZodNumber): { min?: number; max?: number } {
  const { minValue, maxValue } = schema;
  return { ...(isLimit(minValue) && { min: minValue! }), ...(isLimit(maxValue) && { max: maxValue! }) };
}

function isLimit(value: number | null): boolean {
  return value !== null && Math.abs(value) < Number.MAX_SAFE_INTEGER;
}

function lengthsOf(schema: z.ZodArray): { min?: number; max?: number } {
  const checks = (schema.def.checks ?? []).map((check) => check._zod.def as { check: string; minimum?: number; maximum?: number });
  const min = checks.find(({ check }) => check === 'min_length')?.minimum;
  const max = checks.find(({ check }) => check === 'max_length')?.maximum;
  return { ...(min !== undefined && { min }), ...(max !== undefined && { max }) };
}

function splitDescription(description: string): [label: string, hint: string | undefined] {
  const cut = /^([^:;]+)[:;]\s*(.+)$/su.exec(description);
  return cut ? [cut[1]!.trim(), cut[2]!.trim()] : [description, undefined];
}

function isOptional(schema: z.ZodType): boolean {
  return schema instanceof z.ZodOptional || schema instanceof z.ZodDefault || (schema instanceof z.ZodNullable && isOptional(schema.def.innerType as z.ZodType));
}

function isNullable(schema: z.ZodType): boolean {
  if (schema instanceof z.ZodNullable) return true;
  return schema instanceof z.ZodOptional || schema instanceof z.ZodDefault ? isNullable(schema.def.innerType as z.ZodType) : false;
}

function defaultOf(schema: z.ZodType): unknown {
  if (schema instanceof z.ZodDefault) return schema.def.defaultValue;
  return schema instanceof z.ZodOptional || schema instanceof z.ZodNullable ? defaultOf(schema.def.innerType as z.ZodType) : undefined;
}
