/** Rows for a snapshot: of the records as they are now, or as Git remembers them. Records that cannot be read stop it. */
import { z } from 'zod';
import { rowOf } from '../features/registry/snapshot.ts';
import type { Snapshot, SnapshotRow } from '../features/registry/schema.ts';
import { formatProblem } from '../kernel/problems.ts';
import { countOf, municipalityInList, NOUNS } from '../kernel/text.ts';
import { MUNICIPALITY_KINDS, TOS_STATUSES, type MunicipalityKind } from '../kernel/vocabulary.ts';
import type { Content } from '../reader/content.ts';
import type { Problem } from '../kernel/problems.ts';
import { parseYaml } from '../reader/yaml.ts';
import type { PastFile } from './git-tree.ts';

export type Rows = { ok: true; rows: SnapshotRow[]; municipalities: Snapshot['municipalities'] } | { ok: false; why: string };

const MOST_TOLD = 10;

/** What of a record a row needs: an older grammar of the rest is no obstacle. */
const pastTos = z.object({
  name: z.string().min(1),
  regNo: z.string().optional(),
  statusHistory: z.array(z.object({ status: z.enum(TOS_STATUSES) })).min(1),
  boundary: z.object({ text: z.string(), addresses: z.array(z.string()).optional(), polygon: z.unknown().optional(), polygons: z.unknown().optional() }).optional(),
});
const pastMunicipality = z.object({ nameShort: z.string().min(1), kind: z.enum(MUNICIPALITY_KINDS) });

/** Faults of older snapshots are no obstacle: this very command mends them. */
export function presentRows({ entries, ids }: Content, problems: readonly Problem[]): Rows {
  const errors = problems.filter((p) => p.severity === 'error' && !/\/registry\//.test(p.file));
  if (errors.length > 0) {
    const told = errors.slice(0, MOST_TOLD).map(formatProblem).join('\n\n');
    return { ok: false, why: `${told}\n\nВ содержании ${countOf(errors.length, NOUNS.error)}: с ними снимок был бы неполным. Исправьте и повторите.` };
  }
  if (ids.tos.size === 0) return { ok: false, why: 'Записей о ТОС нет: снимать нечего.' };
  return {
    ok: true,
    rows: entries.tos.map(({ id, steward, data }) => rowOf(id, steward!, data)),
    municipalities: entries.municipalities.map(({ id, data }) => ({ id, name: listName(data) })),
  };
}

export function pastRows(files: readonly PastFile[]): Rows {
  const rows: SnapshotRow[] = [];
  const municipalities: Snapshot['municipalities'] = [];
  const unread: string[] = [];
  for (const { inside, text } of files) {
    const [, folder, id] = /^(?:tos\/([a-z0-9-]+)|municipalities)\/([a-z0-9-]+)\.yaml$/.exec(inside) ?? [];
    if (!id) continue;
    const { data } = parseYaml(text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n'), inside);
    const tos = folder ? pastTos.safeParse(data) : undefined;
    const municipality = folder ? undefined : pastMunicipality.safeParse(data);
    if (tos?.success) rows.push(rowOf(id, folder!, tos.data));
    else if (municipality?.success) municipalities.push({ id, name: listName(municipality.data) });
    else unread.push(inside);
  }
  if (unread.length > 0) return { ok: false, why: `В том состоянии не читаются записи: ${unread.slice(0, MOST_TOLD).join(', ')}. Снимок был бы неполным. Возьмите другое изменение.` };
  const nameless = rows.filter((row) => !municipalities.some(({ id }) => id === row.municipality)).map((row) => row.municipality);
  if (nameless.length > 0) return { ok: false, why: `В том состоянии нет записей о муниципалитетах: ${[...new Set(nameless)].slice(0, MOST_TOLD).join(', ')}. Возьмите другое изменение.` };
  return rows.length > 0 ? { ok: true, rows, municipalities } : { ok: false, why: 'В том состоянии нет ни одной записи о ТОС.' };
}

/** As it stands in lists, with ordinary spaces: a file is read by people. */
function listName(data: { nameShort: string; kind: MunicipalityKind }): string {
  return municipalityInList(data).replaceAll('\u00A0', ' ');
}
