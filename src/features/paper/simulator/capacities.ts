/** Metered capacities as the page needs them. */
import metered from '../issue/capacities.json' with { type: 'json' };
import type { Capacity } from '../issue/modules.ts';
import type { Format } from '../issue/profiles.ts';

export interface Capacities {
  rows: readonly Capacity[];
  /** Of which page the rows are; the asked one only when it was metered itself. */
  format: Format;
}

/** A bare list is of A3; other pages lie under their names. Rows without positive numbers are left out; throws when none is left. */
export function capacitiesOf(asked: Format, json: unknown = metered): Capacities {
  const own = Array.isArray(json) ? undefined : (json as Partial<Record<Format, unknown>> | null | undefined)?.[asked];
  const list = own ?? json;
  const rows = Array.isArray(list) ? (list as Capacity[]).filter(({ tight, natural, loose, perLine }) => [tight, natural, loose, perLine].every((value) => Number.isFinite(value) && value > 0)) : [];
  if (rows.length === 0) throw new Error(`Вместимость модулей не измерена: в capacities.json нет строк для полосы ${asked} и для A3.`);
  return { rows, format: own ? asked : 'a3' };
}
