/** A record as the text of its file, and back. Keys stand in the order of the schema, as in the templates. Pure. */
import { parse, stringify } from 'yaml';
import { bodyToStory, storyToBody } from './story-text.ts';
import type { FormField } from './form-field.ts';

export interface WrittenRecord {
  data: Record<string, unknown>;
  story: string;
}

/** @param preface comment lines for those who open the file, without «#» */
export function writeRecord({ data, story }: WrittenRecord, fields: readonly FormField[], preface: readonly string[] = []): string {
  const yaml = stringify(inOrder(data, fields), { lineWidth: 0, schema: 'core', aliasDuplicateObjects: false });
  const head = preface.map((line) => `# ${line}\n`).join('');
  return `---\n${head}${yaml}---\n${story.trim() === '' ? '' : `\n${storyToBody(story)}\n`}`;
}

/** Reads a file that this form has written, or one like it. Throws when it is none. */
export function readRecord(text: string): WrittenRecord {
  const match = /^\uFEFF?---[^\S\n]*\r?\n([\s\S]*?)\r?\n---[^\S\n]*(?:\r?\n([\s\S]*))?$/.exec(text);
  if (!match) throw new Error('В файле нет полей между двумя строками «---».');
  const data: unknown = parse(match[1]!, { schema: 'core', maxAliasCount: 100 });
  if (data === null || typeof data !== 'object' || Array.isArray(data)) throw new Error('В файле нет полей записи.');
  return { data: data as Record<string, unknown>, story: bodyToStory(match[2] ?? '') };
}

/** Keys in the order of the form; what it does not know stands last. */
function inOrder(value: unknown, fields: readonly FormField[]): unknown {
  if (value === null || typeof value !== 'object' || Array.isArray(value)) return value;
  const known = new Map(fields.map((field) => [field.name, field]));
  const entries = Object.entries(value).filter(([, one]) => one !== undefined);
  const place = (key: string): number => (known.has(key) ? [...known.keys()].indexOf(key) : known.size);
  return Object.fromEntries(entries.toSorted(([a], [b]) => place(a) - place(b)).map(([key, one]) => [key, below(one, known.get(key))]));
}

function below(value: unknown, field: FormField | undefined): unknown {
  if (field?.kind === 'group') return inOrder(value, field.fields);
  if (field?.kind === 'list' && Array.isArray(value)) return value.map((one) => below(one, field.item));
  return value;
}
