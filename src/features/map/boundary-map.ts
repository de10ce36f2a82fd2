/** A ТОС's borders as a printed drawing: its parts, those of its neighbours faintly, the point, a scale. Pure. */
import type { Ring } from '../../kernel/contour.ts';
import { distanceKm, type LngLat } from '../../kernel/geo.ts';
import { escapeMarkup } from '../../kernel/markup.ts';
import type { BaseLayers, Place } from './base-layers.ts';
import { nameNeighbours } from './boundary-names.ts';
import { boxAround, placeLabels, type Box, type PlacedLabel } from './label-placing.ts';
import { bboxOf, frameAround, project, unitsPerKm, type Frame, type XY } from './mercator.ts';
import { clipRing, pathData, simplifyRing } from './path-data.ts';
import { baseMarkup, basePaths, cutLayers } from './static-map.ts';

export interface Neighbour {
  name: string;
  rings: readonly Ring[];
}
export interface BoundaryPlan {
  polygons: readonly Ring[];
  others: readonly Neighbour[];
  point?: LngLat;
  width: number;
  height: number;
}

/** Air around the contour, so that the neighbourhood is seen. */
const AIR = 1.45;
/** A single porch is still shown with its yard. */
const LEAST_KM = 0.12;
const TOLERANCE = 0.5;
const BLEED = 8;
const TEXT = 15;
const BAR_KM = [50, 20, 10, 5, 2, 1, 0.5, 0.2, 0.1, 0.05, 0.02];
const BAR_LONGEST = 80;

export interface BoundaryDrawing {
  /** Inner markup of the SVG. */
  markup: string;
  /** Neighbours that came into the window, for the caption. */
  neighbours: readonly string[];
}

/** Undefined when there is nothing to draw. */
export function drawBoundaryMap(layers: BaseLayers, { polygons, others, point, width, height }: BoundaryPlan): BoundaryDrawing | undefined {
  const frame = frameOf(polygons, point, width, height);
  if (!frame) return undefined;
  const { lat } = frame.middle;
  const beside = others.map(({ name, rings }) => ({ name, path: rings.map((ring) => ringPath(frame, ring)).join(''), rings })).filter(({ path }) => path);
  const neighbours = beside.map(({ path }) => path).join('');
  const own = polygons.map((ring) => ringPath(frame, ring)).join('');
  const towns = placeTowns(frame, layers.places);
  const besideNames = nameNeighbours(frame, polygons, beside, [...towns.map(({ box }) => box), cornerOf(frame), ...(point ? [dotBox(frame, point)] : [])]);
  const markup = [
    baseMarkup(basePaths(cutLayers(layers, frame), 0.8)),
    neighbours && `<path class="o" d="${neighbours}"/>`,
    `<path class="z" d="${own}"/>`,
    point ? dot(project(frame, [point.lng, point.lat])) : '',
    dotsOf(towns) + [...towns, ...besideNames].map(textOf).join(''),
    scaleBar(frame, lat),
  ].join('');
  return { markup, neighbours: beside.map(({ name }) => name) };
}

type MiddleFrame = Frame & { middle: LngLat };

function frameOf(polygons: readonly Ring[], point: LngLat | undefined, width: number, height: number): MiddleFrame | undefined {
  const box = bboxOf(polygons.flat());
  if (!box) return undefined;
  const [west, south, east, north] = box;
  const middle = { lat: (south + north) / 2, lng: (west + east) / 2 };
  const across = distanceKm({ lat: middle.lat, lng: west }, { lat: middle.lat, lng: east });
  const down = distanceKm({ lat: south, lng: middle.lng }, { lat: north, lng: middle.lng });
  // A point far away would shrink the contour to a speck; it is left out of the drawing then.
  const reach = point ? Math.min(distanceKm(middle, point) * 2, Math.max(across, down) * 2) : 0;
  const widthKm = Math.max(across, (down * width) / height, reach, LEAST_KM) * AIR;
  return { ...frameAround(middle, widthKm, width, height), middle };
}

function ringPath(frame: Frame, ring: Ring): string {
  const rect = { left: -BLEED, top: -BLEED, right: frame.width + BLEED, bottom: frame.height + BLEED };
  return pathData(simplifyRing(clipRing(ring.slice(0, -1).map((corner) => project(frame, corner)), rect), TOLERANCE), true);
}

function dotBox(frame: Frame, point: LngLat): Box {
  return boxAround(...project(frame, [point.lng, point.lat]), 6);
}

function dot([x, y]: XY): string {
  return `<circle class="p" cx="${Math.round(x)}" cy="${Math.round(y)}" r="5"/>`;
}

function placeTowns(frame: Frame, places: readonly Place[]): PlacedLabel<Place>[] {
  const wishes = places.flatMap((item) => {
    const [x, y] = project(frame, [item.lng, item.lat]);
    return x > 4 && y > 4 && x < frame.width - 4 && y < frame.height - 4 ? [{ item, text: item.name, x, y, size: TEXT, gap: 6 }] : [];
  });
  return placeLabels(wishes, { left: 6, top: 6, right: frame.width - 6, bottom: frame.height - 6 }, [cornerOf(frame), ...wishes.map(({ x, y }) => boxAround(x, y, 3))]);
}

/** The corner of the scale. */
function cornerOf(frame: Frame): Box {
  return { left: 0, top: frame.height - 30, right: BAR_LONGEST + 20, bottom: frame.height };
}

function dotsOf(towns: readonly PlacedLabel<Place>[]): string {
  const dots = towns.map(({ x, y }) => `M${Math.round(x)} ${Math.round(y)}h0`).join('');
  return dots && `<path class="t" d="${dots}"/>`;
}

function textOf({ textX, textY, anchor, text, size }: PlacedLabel<unknown>): string {
  const classes = [anchor === 'middle' ? 'm' : anchor === 'end' ? 'e' : '', size < TEXT ? 'n' : ''].filter(Boolean).join(' ');
  return `<text x="${Math.round(textX)}" y="${Math.round(textY)}"${classes && ` class="${classes}"`}>${escapeMarkup(text)}</text>`;
}

/** «200 м»: round metres or kilometres, as long as the corner allows. */
function scaleBar(frame: Frame, lat: number): string {
  const perKm = unitsPerKm(frame, lat);
  const km = BAR_KM.find((n) => n * perKm <= BAR_LONGEST) ?? BAR_KM.at(-1)!;
  const words = km < 1 ? `${Math.round(km * 1000)} м` : `${km} км`;
  const [x, y] = [10, frame.height - 10];
  return `<path class="s" d="M${x} ${y - 4}v4h${Math.round(km * perKm)}v-4"/><text class="k" x="${x + 2}" y="${y - 7}">${words}</text>`;
}
