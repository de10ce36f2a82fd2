/**
 * A record's file as the editor of /admin/ sees it and writes it back. The text it was read from travels with the
 * values under a key of its own, so that writing touches only what was changed. Pure.
 */
import type { FormField } from './form-field.ts';
import { cleanRecord } from './record-clean.ts';
import { fieldsOf, recordParts } from './record-parts.ts';
import { newYaml, patchYaml } from './yaml-patch.ts';

type Data = Record<string, unknown>;

/** Key under which the text of the file travels; no record has such a field. */
export const ORIGIN = '_text';
/** Key of the text below the fields. */
export const BODY = 'body';

export interface Layout {
  fields: readonly FormField[];
  /** Fields between two «---» lines and a text below. */
  hasBody: boolean;
}

/** Values of a file's text. Throws when it is no record: then the editor shows the file's name and leaves it alone. */
export function readRecord(text: string, { hasBody }: Layout): Data {
  const whole = text.replace(/\r\n?/g, '\n');
  const parts = hasBody ? recordParts(whole) : { yaml: whole, body: '' };
  return { ...fieldsOf(parts.yaml), ...(hasBody && { [BODY]: parts.body.trim() }), [ORIGIN]: whole };
}

/** Text of the file with these values. */
export function writeRecord(values: Data, { fields, hasBody }: Layout): string {
  const { [ORIGIN]: origin, [BODY]: body, ...given } = values;
  const order = fields.map(({ name }) => name);
  const old = typeof origin === 'string' && origin.trim() !== '' ? (hasBody ? recordParts(origin) : { yaml: origin, body: '' }) : undefined;
  const before = old ? fieldsOf(old.yaml) : undefined;
  const record = cleanRecord(fields, hasBody || body === undefined ? given : { ...given, [BODY]: body }, before);
  const yaml = old ? patchYaml(old.yaml, record, order) : newYaml(record);
  if (!hasBody) return withEnd(yaml);
  const text = typeof body === 'string' ? body.replace(/\r\n?/g, '\n').trim() : '';
  const below = old && old.body.trim() === text ? old.body : text === '' ? '' : `\n${text}\n`;
  return withEnd(`---\n${withEnd(yaml)}---\n${below}`);
}

/** The fields' part of a file. */
export function yamlOf(text: string, { hasBody }: Layout): string {
  return hasBody ? recordParts(text).yaml : text;
}

function withEnd(text: string): string {
  return text.endsWith('\n') || text === '' ? text : `${text}\n`;
}
