/** Boundaries of records as a small public file, loaded only when the map comes near. Packed like the base, ten times finer. Both directions live here. */
import { packLine, unpackLine } from './base-file.ts';
import type { Position } from './mercator.ts';

export interface OutlinesFile {
  about: string;
  /** A record in several parts has several lines. */
  outlines: { id: string; lines: number[][] }[];
}

const FINER = 10;
const ABOUT = 'Границы записей тонкой линией. Координаты — целые стотысячные доли градуса (EPSG:4326), сначала долгота; первая точка задана полностью, каждая следующая — разностью с предыдущей. Полные данные — на страницах записей и в открытых данных.';

export function packOutlines(records: readonly { id: string; rings: readonly (readonly Position[])[] }[]): OutlinesFile {
  return { about: ABOUT, outlines: records.map(({ id, rings }) => ({ id, lines: rings.map((ring) => packLine(ring.map(([lng, lat]) => [lng * FINER, lat * FINER]))) })) };
}

/** Lines by the record's id, latitude first; a file that is no such file gives none. */
export function unpackOutlines(file: unknown): Map<string, [lat: number, lng: number][][]> {
  const { outlines } = (file ?? {}) as Partial<OutlinesFile>;
  if (!Array.isArray(outlines)) return new Map();
  const sound = outlines.filter(({ id, lines }) => typeof id === 'string' && Array.isArray(lines) && lines.every((line) => Array.isArray(line) && line.every(Number.isFinite)));
  return new Map(sound.map(({ id, lines }) => [id, lines.map((line) => unpackLine(line).map(([lat, lng]) => [lat / FINER, lng / FINER]))]));
}
