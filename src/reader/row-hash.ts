/**
 * The hash by which a snapshot of the registry can be checked: over its day, what it takes in and what its rows say,
 * whatever their order and spelling in the file. It stands here since both the command that takes a snapshot and the
 * rule that checks it need it.
 */
import { createHash } from 'node:crypto';

export interface HashedRow {
  id: string;
  name: string;
  municipality: string;
  status: string;
  regNo?: string;
  boundary?: string;
}
export interface HashedSnapshot {
  asOf: string;
  coverage: string;
  /** Names of that day belong to the rows: they change in a reform. */
  municipalities: readonly { id: string; name: string }[];
  rows: readonly HashedRow[];
}

/** Changes with the recipe, so that a hash of one is never taken for a hash of another. */
export const HASH_RECIPE = 'tos-registry/2';

export function hashOfSnapshot({ asOf, coverage, municipalities, rows }: HashedSnapshot): string {
  const names = new Map(municipalities.map(({ id, name }) => [id, name]));
  const head = JSON.stringify([HASH_RECIPE, asOf, coverage]);
  const lines = rows.map((row) => JSON.stringify([row.id, row.name, row.municipality, names.get(row.municipality) ?? null, row.status, row.regNo ?? null, row.boundary ?? null])).sort();
  return `sha256:${createHash('sha256').update([head, ...lines].join('\n')).digest('hex')}`;
}
