/** Walks a value beside its schema and returns the parts whose schema is in a registry: references, for example. */
import { z } from 'zod';
import { unwrap } from '../kernel/schema-shape.ts';
import type { Path } from './yaml.ts';

export interface Found<Meta> {
  value: unknown;
  path: Path;
  meta: Meta;
}

export function valuesWith<Meta extends object>(schema: z.ZodType, value: unknown, registry: z.core.$ZodRegistry<Meta>, path: Path = []): Found<Meta>[] {
  if (value === undefined || (value === null && schema.safeParse(null).success)) return [];
  const inner = unwrap(schema)!;
  const meta = registry.get(inner) as Meta | undefined;
  if (meta) return [{ value, path, meta }];
  if (inner instanceof z.ZodObject) {
    return Object.entries(inner.shape).flatMap(([key, field]) => valuesWith(field as z.ZodType, ownField(value, key), registry, [...path, key]));
  }
  if (inner instanceof z.ZodArray && Array.isArray(value)) {
    return value.flatMap((item, index) => valuesWith(inner.element as z.ZodType, item, registry, [...path, index]));
  }
  return [];
}

/** Values that did not pass their schema may be anything: a text has no fields. */
function ownField(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, key) ? (value as Record<string, unknown>)[key] : undefined;
}
