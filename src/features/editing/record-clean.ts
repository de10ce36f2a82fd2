/** What a form gave back becomes a record again: nothing empty, nothing that stands there by itself, fields in the order of the schema. Pure. */
import type { FormField } from './form-field.ts';
import { same } from './same.ts';

type Data = Record<string, unknown>;

/**
 * @param old the record as it was: a value it said aloud is not taken away because it could go unsaid
 */
export function cleanRecord(fields: readonly FormField[], given: Data, old: Data = {}): Data {
  const clean: Data = {};
  for (const field of fields) {
    const value = cleanValue(field, given[field.name], old[field.name]);
    if (value !== undefined) clean[field.name] = value;
  }
  const known = new Set(fields.map(({ name }) => name));
  // A key that no form knows is a colleague's slip or a newer schema: the check will tell, the form must not eat it.
  for (const [key, value] of Object.entries(given)) if (!known.has(key) && !(key in clean) && value !== undefined) clean[key] = value;
  return Object.keys(old).length > 0 ? inOldOrder(clean, old) : clean;
}

/** Undefined when the record should not have the field. */
function cleanValue(field: FormField, given: unknown, old: unknown): unknown {
  if (field.kind === 'raw') return given ?? old;
  if (isEmpty(given)) return old !== undefined && isEmpty(old) ? old : field.isRequired && field.mayBeNull ? null : undefined;
  const value = shaped(field, given, old);
  if (old !== undefined && same(old, value)) return old;
  if (old === undefined && !field.isRequired && (same(value, field.byDefault) || (field.kind === 'yes-no' && value === false))) return undefined;
  return value;
}

function shaped(field: FormField, given: unknown, old: unknown): unknown {
  switch (field.kind) {
    case 'group': {
      if (!isData(given)) return given;
      const group = cleanRecord(field.fields, given, isData(old) ? old : {});
      return Object.keys(group).length > 0 ? group : undefined;
    }
    case 'list': {
      if (!Array.isArray(given)) return given;
      const before: unknown[] = Array.isArray(old) ? old : [];
      const items = given.map((item, i) => cleanValue({ ...field.item, isRequired: true }, item, before.find((one) => same(one, item)) ?? before[i]));
      return items.filter((item) => item !== undefined);
    }
    case 'date':
      return /^\d{4}$/.test(String(given).trim()) ? Number(given) : trimmed(given);
    case 'number':
      return typeof given === 'string' && given.trim() !== '' && Number.isFinite(Number(given)) ? Number(given) : given;
    case 'choice':
      return field.options.find((option) => String(option) === String(given)) ?? given;
    case 'picture':
      return typeof given === 'string' ? given.replace(/^\.\//, '') : given;
    case 'text':
      if (field.isCount && /^\d{1,15}$/.test(String(given).trim())) return Number(given);
      return field.isFile && typeof given === 'string' ? given.replace(/^\.\//, '') : trimmed(given);
    default:
      return trimmed(given);
  }
}

function trimmed(value: unknown): unknown {
  return typeof value === 'string' ? value.replace(/\r\n?/g, '\n').trim() : value;
}

/** An editor leaves empty words, lists and groups of them behind. */
function isEmpty(value: unknown): boolean {
  if (value === undefined || value === null) return true;
  if (typeof value === 'string') return value.trim() === '';
  if (Array.isArray(value)) return value.length === 0;
  return isData(value) && Object.values(value).every((part) => isEmpty(part) || part === false);
}

function isData(value: unknown): value is Data {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Keys that were there stay in their order; new ones come in the order of the schema. */
function inOldOrder(clean: Data, old: Data): Data {
  const keys = [...Object.keys(old).filter((key) => key in clean), ...Object.keys(clean).filter((key) => !(key in old))];
  return Object.fromEntries(keys.map((key) => [key, clean[key]]));
}
