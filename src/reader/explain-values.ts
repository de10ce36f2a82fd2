/** How a found value is shown to the editor, and whether its field may be left out. */
import { z } from 'zod';
import { countOf, NOUNS } from '../kernel/text.ts';
import { schemaAt } from '../kernel/schema-shape.ts';
import type { Path } from './yaml.ts';

/** What may stand in a field instead of a value: nothing at all, null, or neither. */
export type Need = 'optional' | 'nullable' | 'required';

/** A line of a list may always be taken away. */
export function needOf(schema: z.ZodType, path: Path): Need {
  const owner = schemaAt(schema, path.slice(0, -1));
  const field = owner instanceof z.ZodObject ? (owner.shape[String(path.at(-1))] as z.ZodType | undefined) : undefined;
  if (!field || field.safeParse(undefined).success) return 'optional';
  return field.safeParse(null).success ? 'nullable' : 'required';
}

export function show(value: unknown, source?: string): string {
  if (value === undefined) return 'поля нет';
  if (value === null) return 'пустое значение';
  if (typeof value === 'string') return value.trim() === '' ? 'пустой текст' : `«${cut(value)}»`;
  if (Array.isArray(value)) return showList(value);
  if (typeof value === 'object') return 'вложенные поля';
  return `«${cut(source ?? String(value))}»`;
}

function showList(values: readonly unknown[]): string {
  if (values.length === 0) return 'пустой список';
  if (values.every((one) => typeof one === 'string')) {
    if (values.length > 1) return `список: ${cut(values.map((one) => `«${one}»`).join(', '))}`;
    return `список, в нём ${/\s/.test(values[0]!.trim()) ? 'одна строка' : 'одно слово'}: «${cut(values[0]!)}»`;
  }
  if (values.every((one) => typeof one === 'number')) return `список: ${cut(values.join(', '))}`;
  return `список, в нём ${countOf(values.length, NOUNS.row)}`;
}

/** One line of at most sixty signs. */
export function cut(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length > 60 ? `${line.slice(0, 57)}…` : line;
}
