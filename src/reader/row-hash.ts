/**
 * The hash by which a snapshot of the registry can be checked: over what its rows say, whatever their order and spelling
 * in the file. It stands here since both the command that takes a snapshot and the rule that checks it need it.
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

/** Names of the municipalities of that day belong to the rows: they change in a reform. */
export function hashOfRows(rows: readonly HashedRow[], municipalities: readonly { id: string; name: string }[]): string {
  const names = new Map(municipalities.map(({ id, name }) => [id, name]));
  const lines = rows.map((row) => JSON.stringify([row.id, row.name, row.municipality, names.get(row.municipality) ?? null, row.status, row.regNo ?? null, row.boundary ?? null])).sort();
  return `sha256:${createHash('sha256').update(lines.join('\n')).digest('hex')}`;
}
