/**
 * The base of the moving map as one public file. Coordinates are whole ten-thousandths of a degree, longitude first;
 * each point after the first of its line is the difference from the one before. Both directions live here, so that they cannot part.
 */
import type { BaseLayers, Place } from './base-layers.ts';
import type { Position } from './mercator.ts';
import type { WaterName } from './water-names.ts';

type Packed = number[];

export interface BaseFile {
  about: string;
  attribution: string;
  outline: Packed[][];
  lakes: Packed[][];
  rivers: Packed[];
  /** Lines between municipalities; empty when the region has no such file. */
  borders: Packed[];
  places: readonly Place[];
  waterNames: readonly WaterName[];
}

const UNIT = 10_000;

export const ABOUT =
  'Основа карты. Координаты — целые десятитысячные доли градуса (EPSG:4326), сначала долгота, потом широта; первая точка линии задана полностью, каждая следующая — разностью с предыдущей. Кольца замкнуты, первое кольцо внешнее.';

export function packLayers(layers: BaseLayers, attribution: string): BaseFile {
  const area = (rings: readonly (readonly Position[])[]): Packed[] => rings.map(packLine);
  return {
    about: ABOUT,
    attribution,
    outline: layers.outline.map(area),
    lakes: layers.lakes.map((lake) => area(lake.area)),
    rivers: layers.rivers.map((river) => packLine(river.line)),
    borders: layers.borders.map(packLine),
    places: layers.places,
    waterNames: layers.waterNames,
  };
}

export function packLine(line: readonly Position[]): Packed {
  const packed: Packed = [];
  let [lastX, lastY] = [0, 0];
  for (const [lng, lat] of line) {
    const [x, y] = [Math.round(lng * UNIT), Math.round(lat * UNIT)];
    packed.push(x - lastX, y - lastY);
    [lastX, lastY] = [x, y];
  }
  return packed;
}

/** Latitude first, as the drawing library wants it. */
export function unpackLine(packed: Packed): [lat: number, lng: number][] {
  const line: [number, number][] = [];
  let [x, y] = [0, 0];
  for (let i = 0; i + 1 < packed.length; i += 2) {
    x += packed[i]!;
    y += packed[i + 1]!;
    line.push([y / UNIT, x / UNIT]);
  }
  return line;
}
