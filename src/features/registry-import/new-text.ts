/** A new record as text: fields in the order of the schema, above them where it came from. Pure. */
import { formatDateShort } from '../../kernel/dates.ts';
import { fieldsAt, schemaAt } from '../../kernel/schema-shape.ts';
import { z } from 'zod';
import type { Data } from '../../reader/edit-yaml.ts';
import type { Path } from '../../reader/yaml-places.ts';
import type { Shape, Workbook } from './plan.ts';
import { blockYaml, flowYaml } from '../../reader/yaml-words.ts';

const MANNER = { singleQuote: true };

/** `inOneLine` names lists whose items are short maps: one application, one line. */
export function newText(data: Data, schema: Shape, { source, asOf }: Workbook, inOneLine?: string): string {
  const ordered = inOrder(data, schema) as Data;
  const lines = inOneLine === undefined ? blockYaml(ordered, MANNER) : linesOf(ordered, inOneLine);
  return `# Внесено из выгрузки: ${source.title.replace(/\s+/g, ' ')}, на ${formatDateShort(asOf)}\n${lines}\n`;
}

function linesOf(data: Data, inOneLine: string): string {
  return Object.entries(data)
    .map(([key, value]) => (key === inOneLine ? `${key}:\n${(value as unknown[]).map((item) => `  - ${flowYaml(item, MANNER)}`).join('\n')}` : blockYaml({ [key]: value }, MANNER)))
    .join('\n');
}

/** Fields of a record and of everything inside it as the schema orders them. */
export function inOrder(value: unknown, schema: Shape, path: Path = []): unknown {
  if (Array.isArray(value)) return value.map((item) => inOrder(item, schema, [...path, 0]));
  if (value === null || typeof value !== 'object') return value;
  const known = schemaAt(schema, path) instanceof z.ZodObject ? [...fieldsAt(schema, path).keys()] : [];
  const keys = [...known.filter((key) => key in value), ...Object.keys(value).filter((key) => !known.includes(key))];
  return Object.fromEntries(keys.map((key) => [key, inOrder((value as Data)[key], schema, [...path, key])]));
}
