/** Looks into a schema: which fields a place has, what they are called in Russian. */
import { z } from 'zod';
/** Keys and indexes from the top of a value. */
type Path = readonly (string | number)[];

/** Without optional, nullable, default and preprocess around it. */
export function unwrap(schema: z.ZodType | undefined): z.ZodType | undefined {
  let current = schema;
  while (current instanceof z.ZodOptional || current instanceof z.ZodNullable || current instanceof z.ZodDefault || current instanceof z.ZodPipe) {
    current = (current instanceof z.ZodPipe ? current.def.out : current.def.innerType) as z.ZodType;
  }
  return current;
}

/** Inner schema at a path; undefined where a union or a record hides it. */
export function schemaAt(schema: z.ZodType, path: Path): z.ZodType | undefined {
  let current: z.ZodType | undefined = unwrap(schema);
  for (const step of path) {
    if (current instanceof z.ZodObject) current = Object.hasOwn(current.shape, step) ? unwrap(current.shape[step as string] as z.ZodType) : undefined;
    else if (current instanceof z.ZodArray) current = unwrap(current.element as z.ZodType);
    else if (current instanceof z.ZodTuple) current = unwrap(current.def.items[step as number] as z.ZodType | undefined);
    else return undefined;
  }
  return current;
}

/** Fields that may stand at a place, with their Russian descriptions. */
export function fieldsAt(schema: z.ZodType, path: Path): Map<string, string> {
  const inner = schemaAt(schema, path);
  if (!(inner instanceof z.ZodObject)) return new Map();
  return new Map(Object.entries(inner.shape).map(([key, field]) => [key, (field as z.ZodType).description ?? unwrap(field as z.ZodType)?.description ?? '']));
}
