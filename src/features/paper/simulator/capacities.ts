/** Metered capacities as the page needs them; until the typesetter has metered, an estimate from trial pages that says so. */
import type { Capacity } from '../issue/modules.ts';
import type { Format } from '../issue/profiles.ts';

/** Looked for at build time: the file appears when `npm run print` has metered the modules. */
const metered = Object.values(import.meta.glob<unknown>('../issue/capacities.json', { import: 'default', eager: true }))[0];

/**
 * Trial pages of A3, 31 letters a line of 50.4 mm: 1/4 ≈ 1100, 1/2 ≈ 3500, page ≈ 6700, each with one picture; other
 * rows are counted from the lines that a picture of the same kind takes. Setting gives about six per cent; larger text fills a module with less than half as much.
 */
const ESTIMATE: readonly Capacity[] = [
  ['polosa', 0, 10_700], ['polosa', 1, 6700], ['polosa', 2, 5600],
  ['polovina', 0, 4600], ['polovina', 1, 3500], ['polovina', 2, 2400],
  ['chetvert', 0, 1850], ['chetvert', 1, 1100],
  ['stroka', 0, 700],
].map(([module, pictures, natural]) => ({ module, pictures, natural, tight: Math.round(Number(natural) * 1.06), loose: Math.round(Number(natural) * 0.45), perLine: 31 }) as Capacity);

export interface Capacities {
  rows: readonly Capacity[];
  /** Of which page the rows are; the asked one only when it was metered itself. */
  format: Format;
  isMetered: boolean;
}

/** A bare list is of A3; other pages lie under their names. Rows without positive numbers are left out. */
export function capacitiesOf(asked: Format, json: unknown = metered): Capacities {
  const own = Array.isArray(json) ? undefined : (json as Partial<Record<Format, unknown>> | null | undefined)?.[asked];
  const list = own ?? json;
  const rows = Array.isArray(list) ? (list as Capacity[]).filter(({ tight, natural, loose, perLine }) => [tight, natural, loose, perLine].every((value) => Number.isFinite(value) && value > 0)) : [];
  return rows.length > 0 ? { rows, format: own ? asked : 'a3', isMetered: true } : { rows: ESTIMATE, format: 'a3', isMetered: false };
}
