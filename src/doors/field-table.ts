/** Schema → the table of fields an editor reads. The words come from the schema itself, so the two cannot disagree. */
import { z } from 'zod';
import { COLLECTIONS, observation, officeContact, point, references, source } from '../kernel/fields.ts';
import { unwrap } from '../kernel/schema-shape.ts';

export interface FieldRow {
  name: string;
  meaning: string;
  type: string;
  isRequired: boolean;
}

/** Shapes that many records share have a table of their own. A copy with its own description has the same shape. */
const SHARED = [
  { shape: source.shape, name: 'источник', meaning: 'Откуда сведения' },
  { shape: observation.shape, name: 'число с источником', meaning: 'Число, его дата и источник' },
  { shape: point.shape, name: 'точка', meaning: 'Точка на карте' },
  { shape: officeContact.shape, name: 'служебный контакт', meaning: 'Служебный контакт' },
];

function sharedShape(inner: z.ZodType | undefined): (typeof SHARED)[number] | undefined {
  return inner instanceof z.ZodObject ? SHARED.find(({ shape }) => Object.values(shape)[0] === Object.values(inner.shape)[0]) : undefined;
}

/** Rows in the order of the schema; nested fields follow their owner as «money.parts[].amount». */
export function fieldRows(schema: z.ZodType, prefix = ''): FieldRow[] {
  const inner = unwrap(schema);
  if (!(inner instanceof z.ZodObject)) return [];
  return Object.entries(inner.shape as Record<string, z.ZodType>).flatMap(([key, field]) => {
    const name = `${prefix}${key}`;
    const own: FieldRow = { name, meaning: meaningOf(field), type: typeOf(field), isRequired: isRequired(field) };
    return [own, ...nestedRows(field, name)];
  });
}

/** Markdown table, one row per field. */
export function fieldTable(schema: z.ZodType): string {
  const rows = fieldRows(schema).map(({ name, meaning, type, isRequired: required }) => `| \`${name}\` | ${meaning} | ${type} | ${required ? 'да' : ''} |`);
  return ['| поле | что писать | вид | обязательно |', '|---|---|---|---|', ...rows].join('\n');
}

/** Puts tables between `<!-- поля: имя -->` and `<!-- /поля -->`; an unknown name is a fault. `sharedIn`: the document that tells the shared parts, if another. */
export function withTables(text: string, tables: Record<string, z.ZodType>, sharedIn = ''): string {
  return text.replace(/(<!-- поля: (\S+) -->\n)[\s\S]*?(<!-- \/поля -->)/g, (_, open: string, name: string, close: string) => {
    const schema = tables[name];
    if (!schema) throw new Error(`Нет схемы «${name}» для таблицы полей`);
    return `${open}\n${fieldTable(schema).replaceAll('](#', `](${sharedIn}#`)}\n\n${close}`;
  });
}

function nestedRows(field: z.ZodType, name: string): FieldRow[] {
  const inner = unwrap(field)!;
  if (sharedShape(inner)) return [];
  if (inner instanceof z.ZodObject) return fieldRows(inner, `${name}.`);
  if (!(inner instanceof z.ZodArray)) return [];
  const element = unwrap(inner.element as z.ZodType)!;
  return element instanceof z.ZodObject && !sharedShape(element) ? fieldRows(element, `${name}[].`) : [];
}

function meaningOf(field: z.ZodType): string {
  const inner = unwrap(field)!;
  const element = inner instanceof z.ZodArray ? unwrap(inner.element as z.ZodType) : inner;
  return field.description ?? inner.description ?? sharedShape(element)?.meaning ?? '';
}

function isRequired(field: z.ZodType): boolean {
  return !(field instanceof z.ZodOptional || field instanceof z.ZodDefault);
}

/** How a value is written, in a few words. */
function typeOf(field: z.ZodType): string {
  const nullable = isNullable(field) ? ' или null' : '';
  return baseType(field) + nullable;
}

function baseType(field: z.ZodType): string {
  const inner = unwrap(field)!;
  const shared = sharedShape(inner)?.name;
  if (shared) return `[${shared}](#${shared.replaceAll(' ', '-')})`;
  const meta = references.get(inner);
  if (meta) return `имя файла: ${COLLECTIONS[meta.collection]}`;
  if (hasPreprocess(field)) return 'дата';
  if (inner instanceof z.ZodEnum) return inner.options.map((word) => `\`${String(word)}\``).join(', ');
  if (inner instanceof z.ZodUnion) return inner.options.map((option) => baseType(option as z.ZodType)).join(', ');
  if (inner instanceof z.ZodLiteral) return [...inner.values].map((value) => `\`${String(value)}\``).join(', ');
  if (inner instanceof z.ZodBoolean) return '`true` или `false`';
  if (inner instanceof z.ZodNumber) return inner.format ? 'целое число' : 'число';
  if (inner instanceof z.ZodArray) {
    const element = unwrap(inner.element as z.ZodType)!;
    return element instanceof z.ZodObject && !sharedShape(element) ? 'список' : `список: ${baseType(inner.element as z.ZodType)}`;
  }
  if (inner instanceof z.ZodTuple) return 'список чисел';
  return inner instanceof z.ZodObject ? 'вложенные поля' : 'текст';
}

function isNullable(field: z.ZodType): boolean {
  if (field instanceof z.ZodNullable) return true;
  return field instanceof z.ZodOptional || field instanceof z.ZodDefault ? isNullable(field.def.innerType as z.ZodType) : false;
}

/** Only dates are prepared before they are read: a bare year becomes a string. */
function hasPreprocess(field: z.ZodType): boolean {
  if (field instanceof z.ZodPipe) return true;
  return field instanceof z.ZodOptional || field instanceof z.ZodDefault || field instanceof z.ZodNullable ? hasPreprocess(field.def.innerType as z.ZodType) : false;
}
