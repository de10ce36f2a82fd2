/** Values of a record by their keys, wherever they stand in it. Pure. */

interface Leaf {
  value: unknown;
  path: readonly (string | number)[];
}

/** Every value under one of these keys, at any depth of plain objects and arrays. */
export function valuesCalled(keys: ReadonlySet<string>, data: unknown, path: readonly (string | number)[] = []): Leaf[] {
  if (data === null || typeof data !== 'object') return [];
  return Object.entries(data).flatMap(([name, value]) => {
    const here = [...path, Array.isArray(data) ? Number(name) : name];
    return [...(keys.has(name) ? [{ value, path: here }] : []), ...valuesCalled(keys, value, here)];
  });
}
