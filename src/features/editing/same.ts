/** Whether two values of a record say the same. «2025» and 2025 do: dates are written both ways. Pure. */
export function same(one: unknown, other: unknown): boolean {
  if (Object.is(one, other)) return true;
  if (typeof one !== typeof other) return isYear(one) && isYear(other) && String(one) === String(other);
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) return false;
  if (Array.isArray(one) !== Array.isArray(other)) return false;
  const [keys, others] = [Object.keys(one), Object.keys(other)];
  return keys.length === others.length && keys.every((key) => Object.hasOwn(other, key) && same((one as Record<string, unknown>)[key], (other as Record<string, unknown>)[key]));
}

function isYear(value: unknown): boolean {
  return /^\d{4}$/.test(String(value));
}
