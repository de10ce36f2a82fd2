/** Metered capacities as the page needs them; until the typesetter has metered, an estimate from trial pages that says so. */
import type { Capacity } from '../issue/modules.ts';

/** Looked for at build time: the file appears when `npm run print` has metered the modules. */
const metered = Object.values(import.meta.glob<unknown>('../issue/capacities.json', { import: 'default', eager: true }))[0];

/**
 * Trial pages of A3, 31 letters a line of 50.4 mm: 1/4 ≈ 1100, 1/2 ≈ 3500, page ≈ 6700, each with one picture; other
 * rows are counted from the lines that a picture of the same kind takes. Setting gives or takes about six per cent.
 */
const ESTIMATE: readonly Capacity[] = [
  ['polosa', 0, 10_700], ['polosa', 1, 6700], ['polosa', 2, 5600],
  ['polovina', 0, 4600], ['polovina', 1, 3500], ['polovina', 2, 2400],
  ['chetvert', 0, 1850], ['chetvert', 1, 1100],
  ['stroka', 0, 700],
].map(([module, pictures, natural]) => ({ module, pictures, natural, tight: Math.round(Number(natural) * 1.06), loose: Math.round(Number(natural) * 0.94), perLine: 31 }) as Capacity);

export interface Capacities {
  rows: readonly Capacity[];
  isMetered: boolean;
}

/** The list itself, or one under the name of a page format. Rows without a positive number are left out. */
export function capacitiesOf(format: string, json: unknown = metered): Capacities {
  const list = Array.isArray(json) ? json : ((json as Record<string, unknown> | undefined)?.[format] ?? (json as { capacities?: unknown } | undefined)?.capacities);
  const rows = Array.isArray(list) ? (list as Capacity[]).filter(({ tight, natural, loose, perLine }) => [tight, natural, loose, perLine].every((value) => Number.isFinite(value) && value > 0)) : [];
  return rows.length > 0 ? { rows, isMetered: true } : { rows: ESTIMATE, isMetered: false };
}
