/** The whole region with many points as one printed sheet: neatline with degrees, waters, names, numerals in rings. Pure. */
import type { Bbox, LngLat } from '../../kernel/geo.ts';
import { escapeMarkup } from '../../kernel/markup.ts';
import type { PointPrecision } from '../../kernel/vocabulary.ts';
import type { BaseLayers, Place } from './base-layers.ts';
import { boxAround, placeLabels, slantedBoxes, touchesAny, type Box, type LabelWish, type PlacedLabel } from './label-placing.ts';
import { bboxOf, frameOfBbox, project, type Frame } from './mercator.ts';
import { mergeIntoRings, ringDashes, ringRadius, type Ring } from './rings.ts';
import { baseMarkup, basePaths, cutLayers } from './static-map.ts';

export interface RegionMapDrawing {
  width: number;
  height: number;
  markup: string;
}

/** A point without a word about its precision is taken for a known one. */
export type SheetPoint = LngLat & { precision?: PointPrecision; /** The moving map draws its boundary. */ isOutlined?: boolean };

const MARGIN = 22;
const SIZES: Record<number, number> = { 1: 16, 2: 12.5, 3: 10.5 };

/** @param fallback the box to draw when there is no outline file */
export function drawRegionMap(layers: BaseLayers, points: readonly SheetPoint[], fallback: Bbox, width = 600): RegionMapDrawing {
  const bbox = bboxOf(layers.outline.flatMap((area) => area[0] ?? [])) ?? fallback;
  const frame = frameOfBbox(bbox, width, MARGIN);
  const rings = mergeIntoRings(
    points.map(({ lng, lat, precision }) => {
      const [x, y] = project(frame, [lng, lat]);
      return { x, y, isVague: precision === 'центр муниципалитета' };
    }),
  );
  const towns = placeTowns(layers.places, frame, rings);
  const taken = [...towns.flatMap(({ box, x, y }) => [box, boxAround(x, y, 5)]), ...rings.map(({ x, y, count }) => boxAround(x, y, ringRadius(count)))];
  const markup = graticule(frame, bbox) + baseMarkup(basePaths(cutLayers(layers, frame), 0.9)) + waterNames(layers, frame, taken) + townsMarkup(towns) + ringsMarkup(rings);
  return { width, height: frame.height, markup };
}

/** Whole degrees as hairlines, numbered on the frame as in an atlas. */
function graticule(frame: Frame, [west, south, east, north]: Bbox): string {
  const lines: string[] = [];
  const numbers: string[] = [];
  for (let lng = Math.ceil(west); lng <= east; lng++) {
    const x = Math.round(project(frame, [lng, south])[0]);
    lines.push(`M${x} 0v${frame.height}`);
    numbers.push(`<text class="d" x="${x + 3}" y="10">${lng}°</text>`);
  }
  for (let lat = Math.ceil(south); lat <= north; lat++) {
    const y = Math.round(project(frame, [west, lat])[1]);
    lines.push(`M0 ${y}h${frame.width}`);
    numbers.push(`<text class="d" x="3" y="${y - 3}">${lat}°</text>`);
  }
  return `<path class="g" d="${lines.join('')}"/>${numbers.join('')}`;
}

/** Lakes are lettered level, word under word; a river takes the first of its stretches where nothing is in the way. */
function waterNames(layers: BaseLayers, frame: Frame, taken: readonly Box[]): string {
  const done = new Set<string>();
  return layers.waterNames
    .map(({ name, kind, lng, lat, room, angle }) => {
      const [x, y] = project(frame, [lng, lat]).map(Math.round) as [number, number];
      const words = kind === 'lake' ? name.replaceAll('-', '- ').split(' ') : [name];
      const boxes = words.flatMap((word, i) => slantedBoxes(word, x, y + (i - (words.length - 1) / 2) * 13, 11, angle));
      if (done.has(name) || room * frame.scale < (kind === 'lake' ? 20 : 30) || touchesAny(boxes, taken)) return '';
      done.add(name);
      if (kind === 'river') return `<text class="n" x="${x}" y="${y}" dy="-4" transform="rotate(${angle} ${x} ${y})">${escapeMarkup(name)}</text>`;
      return words.map((word, i) => `<text class="n" x="${x}" y="${Math.round(y + (i - (words.length - 2) / 2) * 13)}">${escapeMarkup(word)}</text>`).join('');
    })
    .join('');
}

function placeTowns(places: readonly Place[], frame: Frame, rings: readonly Ring[]): PlacedLabel<Place>[] {
  const obstacles = rings.map(({ x, y, count }) => boxAround(x, y, ringRadius(count) * 0.94));
  const named = new Set<Ring>();
  const wishes: LabelWish<Place>[] = places
    .filter((p) => p.rank < 3)
    .flatMap((item) => {
      const [x, y] = project(frame, [item.lng, item.lat]);
      const under = rings.find((r) => Math.hypot(r.x - x, r.y - y) < ringRadius(r.count));
      // One name a ring, as on the moving map.
      if (under && named.has(under)) return [];
      if (under) named.add(under);
      return { item, text: item.name, x: under?.x ?? x, y: under?.y ?? y, size: SIZES[item.rank] ?? 11, gap: under ? ringRadius(under.count) + 4 : 5 };
    });
  return placeLabels(wishes, { left: 2, top: 2, right: frame.width - 2, bottom: frame.height - 2 }, obstacles);
}

function townsMarkup(labels: readonly PlacedLabel<Place>[]): string {
  const dots = labels.filter((l) => l.gap === 5).map(({ x, y }) => `M${Math.round(x)} ${Math.round(y)}h0`);
  const names = labels.map(({ item, textX, textY, anchor, text }) => `<text class="c${item.rank}${anchor[0]}" x="${Math.round(textX)}" y="${Math.round(textY)}">${escapeMarkup(text)}</text>`);
  return `<path class="t" d="${dots.join('')}"/>${names.join('')}`;
}

function ringsMarkup(rings: readonly Ring[]): string {
  return rings
    .toReversed()
    .map(({ x, y, count, vague }) => {
      const [cx, cy] = [Math.round(x), Math.round(y)];
      if (count === 1) return vague ? `<circle class="q" cx="${cx}" cy="${cy}" r="6" stroke-dasharray="${ringDashes(6, 1)}"/>` : `<circle class="p" cx="${cx}" cy="${cy}" r="4.5"/>`;
      const radius = ringRadius(count);
      const dashes = ringDashes(radius, vague / count);
      const line = dashes && ` stroke-dasharray="${dashes}" transform="rotate(-90 ${cx} ${cy})"`;
      return `<circle class="q" cx="${cx}" cy="${cy}" r="${radius}"${line}/><text class="f" x="${cx}" y="${cy}" dy=".35em" style="font-size:${Math.round(9 + radius / 3)}px">${count}</text>`;
    })
    .join('');
}
