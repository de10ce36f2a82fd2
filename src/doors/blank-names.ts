/** A blank of another region: names of its records give way to names that this region has. Pure. */
import { z } from 'zod';
import { references, type CollectionName } from '../kernel/fields.ts';
import { unwrap } from '../kernel/schema-shape.ts';
import { splitFrontmatter } from '../reader/frontmatter.ts';
import { valuesWith } from '../reader/schema-walk.ts';
import { parseYaml } from '../reader/yaml.ts';

/** More names than this in a comment nobody reads. */
const MOST_NAMES = 6;

/** References get the first record of their kind, also those that are offered behind a «#»; the comment above lists the others. */
export function withOwnNames(text: string, schema: z.ZodType, idsOf: (collection: CollectionName) => ReadonlySet<string>): string {
  const yaml = text.startsWith('---') ? splitFrontmatter(text, '').yaml : text;
  const switchedOn = valuesWith(schema, parseYaml(yaml, '').data, references).reduce((before, { value, path, meta: { collection } }) => {
    const ids = [...idsOf(collection)].toSorted();
    if (typeof value !== 'string' || ids.length === 0 || ids.includes(value)) return before;
    const key = String(path.findLast((step) => typeof step === 'string'));
    const listed = [...ids.slice(0, MOST_NAMES), ...(ids.length > MOST_NAMES ? ['…'] : [])].join(' · ');
    return before
      .split('\n')
      .map((line) => {
        if (new RegExp(`^[\\s-]*${key}: \\[?${value}\\]?$`).test(line)) return line.replace(value, ids[0]!);
        return line.startsWith('#') ? line.replace(new RegExp(`[a-z0-9-]+(?: · [a-z0-9-]+)* · ${value}(?: · [a-z0-9-]+)*|${value}(?: · [a-z0-9-]+)+`), listed) : line;
      })
      .join('\n');
  }, text);
  const keys = new Map(referenceKeys(schema));
  return switchedOn.replace(/^(\s*#[\s-]*(\w+): \[?)([a-z0-9-]+)(?=\]?$)/gm, (line: string, before: string, key: string, value: string) => {
    const collection = keys.get(key);
    const ids = collection ? [...idsOf(collection)].toSorted() : [];
    return ids.length === 0 || ids.includes(value) ? line : `${before}${ids[0]}`;
  });
}

/** Names of the fields that hold references, wherever in the record they stand. */
function referenceKeys(schema: z.ZodType, key = ''): [string, CollectionName][] {
  const inner = unwrap(schema);
  const meta = inner && references.get(inner);
  if (meta) return [[key, meta.collection]];
  if (inner instanceof z.ZodArray) return referenceKeys(inner.element as z.ZodType, key);
  return inner instanceof z.ZodObject ? Object.entries(inner.shape).flatMap(([name, field]) => referenceKeys(field as z.ZodType, name)) : [];
}
