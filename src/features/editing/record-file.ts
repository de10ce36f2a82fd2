/**
 * A practice told in the form as the text of a new file, and back. Keys stand in the order of the schema, as in the templates;
 * no line is folded, for the sender looks into it too. A file that is there already is changed by `record-text.ts`. Pure.
 */
import { stringify } from 'yaml';
import { fieldsOf, recordParts } from './record-parts.ts';
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
  const { yaml, body } = recordParts(text);
  return { data: fieldsOf(yaml), story: bodyToStory(body) };
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
