/** One municipality as a printed sheet: its own border if it is known, waters, names, its known places as dots and numerals. Pure. */
import type { Bbox, LngLat } from '../../kernel/geo.ts';
import { escapeMarkup } from '../../kernel/markup.ts';
import type { Area, BaseLayers, Place } from './base-layers.ts';
import { boxAround, placeLabels } from './label-placing.ts';
import { bboxOf, frameOfBbox, project, unitsPerKm, type Frame } from './mercator.ts';
import { pathData, simplifyRing } from './path-data.ts';
import { mergeIntoRings, ringRadius, type Ring } from './rings.ts';
import { baseMarkup, basePaths, cutLayers } from './static-map.ts';

export interface DistrictMapPlan {
  /** Places known at least to the village. */
  points: readonly LngLat[];
  centre: LngLat;
  /** The municipality's own area; without it the sheet is cut around the points. */
  areas?: readonly Area[];
  width: number;
}
export interface DistrictMapDrawing {
  width: number;
  height: number;
  markup: string;
}

const MARGIN = 26;
/** Degrees of latitude around points that lie close together, about 14 km, so that the reader sees where it is. */
const ROOM = 0.13;
/** The sheet is never taller than wide by more than this, nor flatter. */
const TALLEST = 1.15;
const FLATTEST = 0.6;
const TEXT: Record<number, number> = { 1: 16, 2: 14, 3: 12 };
const NAMES = 12;

export function drawDistrictMap(layers: BaseLayers, { points, centre, areas = [], width }: DistrictMapPlan): DistrictMapDrawing {
  const frame = frameOfBbox(shaped(boxOf(points, centre, areas)), width, MARGIN);
  const rings = mergeIntoRings(points.map(({ lng, lat }) => project(frame, [lng, lat])).map(([x, y]) => ({ x, y })));
  const border = areas.flat().map((ring) => pathData(simplifyRing(ring.map((position) => project(frame, position)), 0.8), true)).join('');
  const markup =
    baseMarkup(basePaths(cutLayers(layers, frame), 1)) + (border && `<path class="a" d="${border}"/>`) + towns(layers.places, frame, rings) + ringsMarkup(rings) + scaleBar(frame, centre.lat);
  return { width, height: frame.height, markup };
}

function boxOf(points: readonly LngLat[], centre: LngLat, areas: readonly Area[]): Bbox {
  const own = bboxOf(areas.flatMap((area) => area[0] ?? []));
  if (own) return own;
  const [west, south, east, north] = bboxOf([...points, centre].map(({ lng, lat }) => [lng, lat] as const))!;
  const wide = ROOM / Math.cos((centre.lat * Math.PI) / 180);
  return [west - wide, south - ROOM, east + wide, north + ROOM];
}

/** A box opened on the shorter side until it makes a sheet of decent shape. */
function shaped([west, south, east, north]: Bbox): Bbox {
  const squash = Math.cos((((south + north) / 2) * Math.PI) / 180);
  const [across, up] = [(east - west) * squash, north - south];
  const extraUp = Math.max(0, across * FLATTEST - up) / 2;
  const extraAcross = Math.max(0, up / TALLEST - across) / 2 / squash;
  return [west - extraAcross, south - extraUp, east + extraAcross, north + extraUp];
}

function towns(places: readonly Place[], frame: Frame, rings: readonly Ring[]): string {
  const obstacles = rings.map(({ x, y, count }) => boxAround(x, y, ringRadius(count) + 1));
  const corner = { left: 0, top: frame.height - 30, right: 90, bottom: frame.height };
  const wishes = places.map((item) => {
    const [x, y] = project(frame, [item.lng, item.lat]);
    const under = rings.find((r) => Math.hypot(r.x - x, r.y - y) < ringRadius(r.count) + 3);
    return { item, text: item.name, x: under?.x ?? x, y: under?.y ?? y, size: TEXT[item.rank] ?? 12, gap: under ? ringRadius(under.count) + 4 : 6 };
  });
  const inside = wishes.filter(({ x, y }) => x > 3 && y > 3 && x < frame.width - 3 && y < frame.height - 3);
  const labels = placeLabels(inside, { left: 3, top: 3, right: frame.width - 3, bottom: frame.height - 3 }, [...obstacles, corner], NAMES);
  const dots = labels.filter((l) => l.gap === 6).map(({ x, y }) => `M${Math.round(x)} ${Math.round(y)}h0`).join('');
  const names = labels.map(({ item, textX, textY, anchor, text }) => `<text class="c${item.rank}${anchor[0]}" x="${Math.round(textX)}" y="${Math.round(textY)}">${escapeMarkup(text)}</text>`);
  return (dots && `<path class="t" d="${dots}"/>`) + names.join('');
}

function ringsMarkup(rings: readonly Ring[]): string {
  return rings
    .toReversed()
    .map(({ x, y, count }) => {
      const [cx, cy] = [Math.round(x), Math.round(y)];
      if (count === 1) return `<circle class="p" cx="${cx}" cy="${cy}" r="5.5"/>`;
      const radius = ringRadius(count);
      return `<circle class="q" cx="${cx}" cy="${cy}" r="${radius}"/><text class="f" x="${cx}" y="${cy}" dy=".35em" style="font-size:${Math.round(10 + radius / 3)}px">${count}</text>`;
    })
    .join('');
}

function scaleBar(frame: Frame, lat: number): string {
  const perKm = unitsPerKm(frame, lat);
  const km = [50, 20, 10, 5, 2, 1].find((n) => n * perKm <= 80) ?? 1;
  const y = frame.height - 10;
  return `<path class="s" d="M10 ${y - 4}v4h${Math.round(km * perKm)}v-4"/><text class="k" x="12" y="${y - 8}">${km} км</text>`;
}
