/** Contours that a map file brings → what changes in which records. Nothing is written here. */
import { readFileSync } from 'node:fs';
import { relative, sep } from 'node:path';
import { collections } from '../collections.ts';
import type { Candidate } from '../features/boundary-import/match-shapes.ts';
import type { Part } from '../features/boundary-import/outline.ts';
import { ringAreaM2, ringsOf, type Ring } from '../kernel/contour.ts';
import { isPlaceKnown } from '../kernel/vocabulary.ts';
import { roundDegrees } from '../kernel/geo.ts';
import { formatNumber } from '../kernel/text.ts';
import type { Content, DataOf, Entry } from '../reader/content.ts';
import { editYaml, type Edit } from '../reader/edit-yaml.ts';
import { ringKey } from '../reader/geometry/overlaps.ts';
import { LIMITS } from '../rules/boundary-limits.ts';
import type { FileToWrite } from './write-all.ts';

export type TosEntry = Entry<DataOf<'tos'>>;

/** What becomes of one record. */
export type Change =
  | ({ kind: 'added' | 'changed'; line: string } & FileToWrite)
  | { kind: 'same' }
  | { kind: 'question'; code: string; text: string };

export function tosCandidates({ entries }: Content): Candidate[] {
  return entries.tos.map(({ id, steward, data }) => ({
    id,
    name: data.name,
    formerNames: data.formerNames,
    code: data.code,
    ...(data.regNo && { regNo: data.regNo }),
    ...(steward && { steward }),
    ...(data.point && isPlaceKnown(data.point) && { point: { lat: data.point.lat, lng: data.point.lng, metres: LIMITS.pointMetres[data.point.precision as keyof typeof LIMITS.pointMetres] } }),
  }));
}

export function municipalityCandidates({ entries }: Content): Candidate[] {
  return entries.municipalities.map(({ id, data }) => ({ id, name: data.name, formerNames: [data.nameShort, ...data.formerNames.map(({ name }) => name)] }));
}

/**
 * @param words what the file says of the boundary, or that it says nothing: for a record that has no words yet
 * @param source title of the document or the layer, when the person named it
 */
export function tosChange(entry: TosEntry, parts: readonly Part[], root: string, words: string, source?: { title: string; date?: string }): Change {
  const { boundary, sources } = entry.data;
  const rings = parts.map(({ outer }) => outer);
  const before = ringsOf(boundary);
  if (sameRings(before, rings)) return { kind: 'same' };
  if (before.length > 0 && boundary?.precision === 'по решению') return { kind: 'question', code: 'by-decision', text: `в записи ${entry.file} уже есть контур «по решению», и он другой. Если новый вернее, поставьте там precision: оцифровано и повторите.` };
  const [now, gone] = rings.length === 1 ? (['polygon', 'polygons'] as const) : (['polygons', 'polygon'] as const);
  const edits: Edit[] = [
    ...(boundary ? [] : [{ op: 'set', path: ['boundary', 'text'], value: words } satisfies Edit]),
    { op: 'set', path: ['boundary', 'precision'], value: 'оцифровано' },
    { op: 'set', path: ['boundary', now], value: rings.length === 1 ? rings[0] : rings },
    ...(boundary && gone in boundary ? [{ op: 'remove', path: ['boundary', gone] } satisfies Edit] : []),
  ];
  const isNamed = source === undefined || sources.some(({ title }) => title === source.title);
  if (!isNamed) edits.push({ op: 'append', path: ['sources'], value: { title: source.title, kind: 'документ', ...(source.date && { date: source.date }) } });
  const text = readFileSync(entry.path, 'utf8');
  const corners = rings.reduce((sum, ring) => sum + ring.length - 1, 0);
  const was = !boundary ? `; границы словами: «${words}»` : boundary.precision === 'оцифровано' ? '' : `; точность была «${boundary.precision}», стала «оцифровано»`;
  return {
    kind: before.length > 0 ? 'changed' : 'added',
    inside: insideOf(entry.path, root),
    before: text,
    after: editYaml(text, edits, collections.tos.schema),
    line: `«${entry.data.name}» (${entry.id}): ${areaText(rings)}${before.length > 0 ? `, было ${areaText(before)}` : ''}, точек ${corners}${rings.length > 1 ? `, частей ${rings.length}` : ''}${was}`,
  };
}

/** The same lines, whatever corner they begin at; digits beyond a metre do not count. */
export function sameRings(a: readonly Ring[], b: readonly Ring[]): boolean {
  const keys = (rings: readonly Ring[]): string => rings.map((ring) => ringKey(ring.map(([lng, lat]) => [roundDegrees(lng), roundDegrees(lat)] as const).filter((corner, i, all) => i === 0 || String(corner) !== String(all[i - 1])))).toSorted().join('|');
  return a.length === b.length && keys(a) === keys(b);
}

export function areaText(rings: readonly Ring[]): string {
  const m2 = rings.reduce((sum, ring) => sum + ringAreaM2(ring), 0);
  if (m2 < 10_000) return `${formatNumber(Math.round(m2))} м²`;
  return m2 < 10_000_000 ? `${formatNumber(Math.round(m2 / 1000) / 10)} га` : `${formatNumber(Math.round(m2 / 100_000) / 10)} км²`;
}

function insideOf(path: string, root: string): string {
  return relative(root, path).split(sep).join('/').normalize('NFC');
}
