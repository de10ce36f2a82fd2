/** Boundaries of records as a small public file, loaded only when the map comes near. Packed like the base, ten times finer. Both directions live here. */
import { packLine, unpackLine } from './base-file.ts';
import type { Position } from './mercator.ts';

export interface OutlinesFile {
  about: string;
  outlines: { id: string; line: number[] }[];
}

const FINER = 10;
const ABOUT = 'Границы записей тонкой линией. Координаты — целые стотысячные доли градуса (EPSG:4326), сначала долгота; первая точка задана полностью, каждая следующая — разностью с предыдущей. Полные данные — на страницах записей и в открытых данных.';

export function packOutlines(records: readonly { id: string; polygon: readonly Position[] }[]): OutlinesFile {
  return { about: ABOUT, outlines: records.map(({ id, polygon }) => ({ id, line: packLine(polygon.map(([lng, lat]) => [lng * FINER, lat * FINER])) })) };
}

/** Lines by the record's id, latitude first; a file that is no such file gives none. */
export function unpackOutlines(file: unknown): Map<string, [lat: number, lng: number][]> {
  const { outlines } = (file ?? {}) as Partial<OutlinesFile>;
  if (!Array.isArray(outlines)) return new Map();
  const sound = outlines.filter(({ id, line }) => typeof id === 'string' && Array.isArray(line) && line.every(Number.isFinite));
  return new Map(sound.map(({ id, line }) => [id, unpackLine(line).map(([lat, lng]) => [lat / FINER, lng / FINER])]));
}
