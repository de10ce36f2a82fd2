/** Records → a snapshot → its file: the same bytes for the same records, whatever the order they came in. Pure. */
import { createHash } from 'node:crypto';
import { Document, isMap, isSeq, type YAMLMap } from 'yaml';
import { hashOfSnapshot } from '../../reader/row-hash.ts';
import type { Snapshot, SnapshotRow } from './schema.ts';

/** What a row is made of; a record of an older grammar has at least this. */
export interface RegisteredTos {
  name: string;
  regNo?: string;
  statusHistory: readonly { status: SnapshotRow['status'] }[];
  boundary?: { text: string; addresses?: readonly string[]; polygon?: unknown; polygons?: unknown };
}

export function rowOf(id: string, municipality: string, { name, regNo, statusHistory, boundary }: RegisteredTos): SnapshotRow {
  return { id, name, municipality, status: statusHistory.at(-1)!.status, ...(regNo ? { regNo } : {}), ...(boundary ? { boundary: fingerprintOf(boundary) } : {}) };
}

/**
 * Words and outline apart: an outline drawn for the same words is a better description, not another border.
 * How a line is broken or spaced is no border either.
 */
export function fingerprintOf({ text, addresses = [], polygon, polygons }: NonNullable<RegisteredTos['boundary']>): string {
  const words = JSON.stringify([text, ...addresses].map((line) => line.replace(/\s+/gu, ' ').trim()));
  const outline = polygon ?? polygons;
  return `words:${short(words)}${outline === undefined ? '' : ` outline:${short(JSON.stringify(outline))}`}`;
}

function short(text: string): string {
  return createHash('sha256').update(text.normalize('NFC')).digest('hex').slice(0, 16);
}

export function makeSnapshot({ municipalities, rows, ...about }: Omit<Snapshot, 'hash'>): Snapshot {
  const used = new Set(rows.map((row) => row.municipality));
  const named = byId(municipalities.filter(({ id }) => used.has(id)));
  return { ...about, hash: hashOfSnapshot({ ...about, municipalities: named, rows }), municipalities: named, rows: byId(rows) };
}

function byId<T extends { id: string }>(list: readonly T[]): T[] {
  return list.toSorted((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
}

const HEAD = ' Снимок реестра. Его пишет команда npm run snapshot; руками не правят: отпечаток перестанет сходиться.';

/** One row is one line, so that a difference between two files reads as a list. */
export function snapshotYaml({ asOf, coverage, source, hash, municipalities, rows }: Snapshot): string {
  const document = new Document({ asOf, coverage, source, hash, municipalities, rows });
  document.commentBefore = HEAD;
  for (const key of ['municipalities', 'rows']) {
    const list = document.get(key);
    if (isSeq(list)) for (const item of list.items) if (isMap(item)) (item as YAMLMap).flow = true;
  }
  return document.toString({ lineWidth: 0, flowCollectionPadding: false });
}
