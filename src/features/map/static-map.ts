/** A printed map as SVG markup: base layers cut to a frame and simplified to the pixel. Pure; the markup carries one-letter classes, styled by the component that draws it. */
import type { Area, BaseLayers } from './base-layers.ts';
import { project, type Frame, type Position } from './mercator.ts';
import { clipLine, clipRing, extent, pathData, simplifyLine, simplifyRing } from './path-data.ts';

export interface BasePaths {
  land: string;
  water: string;
  rivers: string;
  /** Lines between municipalities. */
  borders: string;
}

/** Lines run this far beyond the frame, so that cut edges are not seen. */
const BLEED = 6;

/** @param tolerance in drawing units: no drawn line strays farther from the true one */
export function basePaths(layers: BaseLayers, frame: Frame, tolerance = 0.8): BasePaths {
  const rect = { left: -BLEED, top: -BLEED, right: frame.width + BLEED, bottom: frame.height + BLEED };
  const smallest = tolerance * 4;
  const ring = (positions: readonly Position[], floor: number): string => {
    const cut = clipRing(positions.map((p) => project(frame, p)), rect);
    return extent(cut) > floor ? pathData(simplifyRing(cut, tolerance), true) : '';
  };
  const area = (rings: Area, floor: number): string => rings.map((r) => ring(r, floor)).join('');
  const line = (positions: readonly Position[]): string =>
    clipLine(positions.map((p) => project(frame, p)), rect)
      .filter((part) => extent(part) > smallest * 2)
      .map((part) => pathData(simplifyLine(part, tolerance), false))
      .join('');
  return {
    land: layers.outline.map((a) => area(a, 0)).join(''),
    water: layers.lakes.map((lake) => area(lake.area, smallest)).join(''),
    rivers: layers.rivers.map((river) => line(river.line)).join(''),
    borders: layers.borders.map(line).join(''),
  };
}

/** Land, borders, water and rivers in the order of printing, so that no border runs over water: classes l, b, w, r. */
export function baseMarkup({ land, water, rivers, borders }: BasePaths): string {
  const path = (name: string, d: string): string => (d ? `<path class="${name}" d="${d}"/>` : '');
  return path('l', land) + path('b', borders) + path('w', water) + path('r', rivers);
}

/** Text for markup. */
export function escapeText(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
