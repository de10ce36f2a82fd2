/** A small map around one point, light enough for a card: as honest as the knowledge of the place. Pure. */
import type { LngLat } from '../../kernel/geo.ts';
import { escapeMarkup } from '../../kernel/markup.ts';
import type { PointPrecision } from '../../kernel/vocabulary.ts';
import type { BaseLayers, Place } from './base-layers.ts';
import { boxAround, placeLabels, type PlacedLabel } from './label-placing.ts';
import { frameAround, project, unitsPerKm, type Frame } from './mercator.ts';
import { baseMarkup, basePaths, cutLayers } from './static-map.ts';

export interface MiniMapPlan {
  point: LngLat & { precision: PointPrecision };
  widthKm: number;
  width: number;
  height: number;
  /** Bytes of markup the drawing may take. */
  budget?: number;
}

/** How wide the unknown is drawn, in kilometres, when only the municipality is known. */
const UNKNOWN_KM = 14;
const WIDER = 2;
const TEXT = 13;
const MARGIN = 7;

/** A window with fewer names than this is opened wider, step by step, so that the reader can tell where it is. */
const ENOUGH_NAMES = 2;
const STEPS = [1, 1.35, 1.8];

const drawn = new WeakMap<BaseLayers, Map<string, string>>();

/** Inner markup of the SVG; remembered, since a record's card stands on many pages. */
export function drawMiniMap(layers: BaseLayers, plan: MiniMapPlan): string {
  const { lat, lng, precision } = plan.point;
  const key = [lat, lng, precision, plan.widthKm, plan.width, plan.height, plan.budget].join();
  let maps = drawn.get(layers);
  if (!maps) drawn.set(layers, (maps = new Map()));
  let markup = maps.get(key);
  if (markup === undefined) maps.set(key, (markup = draw(layers, plan)));
  return markup;
}

/** The lines are simplified further until the markup fits its budget. */
function draw(layers: BaseLayers, { point, widthKm, width, height, budget = 1200 }: MiniMapPlan): string {
  const isWide = point.precision === 'центр муниципалитета';
  const looks = STEPS.map((step) => {
    const frame = frameAround(point, widthKm * step * (isWide ? WIDER : 1), width, height);
    const radius = isWide ? Math.round(UNKNOWN_KM * unitsPerKm(frame, point.lat)) : point.precision === 'дом' ? 6 : 11;
    return { frame, radius, towns: nameTowns(layers.places, frame, radius) };
  });
  const { frame, radius, towns } = looks.find((look) => look.towns.length >= ENOUGH_NAMES) ?? looks.at(-1)!;
  const details = townMarkup(towns) + symbol(point.precision, width / 2, height / 2, radius) + scaleBar(frame, point.lat);
  const cut = cutLayers(layers, frame);
  for (let tolerance = 0.7; ; tolerance *= 1.35) {
    const markup = baseMarkup(basePaths(cut, tolerance)) + details;
    if (tolerance > 12 || new TextEncoder().encode(markup).length <= budget) return markup;
  }
}

/** Up to three names: towns before villages, near before far. */
function nameTowns(places: readonly Place[], frame: Frame, radius: number): PlacedLabel<Place>[] {
  const middle = { x: frame.width / 2, y: frame.height / 2 };
  const away = (p: { x: number; y: number }): number => Math.hypot(p.x - middle.x, p.y - middle.y);
  const near = places
    .map((item) => {
      const [x, y] = project(frame, [item.lng, item.lat]);
      return { item, x, y };
    })
    .filter(({ x, y }) => x > 4 && y > 4 && x < frame.width - 4 && y < frame.height - 4)
    .map((at) => ({ ...at, away: away(at) }))
    .toSorted((a, b) => Number(b.away < 4) - Number(a.away < 4) || Math.min(a.item.rank, 2) - Math.min(b.item.rank, 2) || a.away - b.away);
  const wishes = near.map(({ item, x, y, away: distance }) => {
    const isHere = distance < 4;
    return { item, text: item.name, x: isHere ? middle.x : x, y: isHere ? middle.y : y, size: TEXT, gap: isHere ? radius + 5 : 6 };
  });
  const area = { left: MARGIN, top: MARGIN, right: frame.width - MARGIN, bottom: frame.height - MARGIN };
  const corner = { left: 0, top: frame.height - 26, right: 78, bottom: frame.height };
  // Beside the sign and never across it: letters under a hatch are struck through.
  const sign = boxAround(middle.x, middle.y, radius + 2);
  // Nor on a side where another town's dot would seem to be its own.
  const foreign = wishes.filter(({ item, gap }) => gap === 6 && item.rank < 3).map(({ x, y }) => boxAround(x, y, TEXT * 0.7));
  const own = wishes.filter(({ gap }) => gap > 6);
  const here = [[corner, sign, ...foreign], [corner, sign]].map((obstacles) => placeLabels(own, area, obstacles, 1)).find((placed) => placed.length > 0) ?? [];
  const others = placeLabels(wishes.filter(({ gap }) => gap === 6), area, [corner, sign, ...here.map(({ box }) => box)], 3 - here.length);
  return [...here, ...others];
}

function townMarkup(labels: readonly PlacedLabel<Place>[]): string {
  const dots = labels.filter(({ gap }) => gap === 6).map(({ x, y }) => `M${Math.round(x)} ${Math.round(y)}h0`);
  const names = labels.map(({ textX, textY, anchor, text }) => {
    const anchored = anchor === 'start' ? '' : ` class="${anchor === 'middle' ? 'm' : 'e'}"`;
    return `<text x="${Math.round(textX)}" y="${Math.round(textY)}"${anchored}>${escapeMarkup(text)}</text>`;
  });
  return (dots.length > 0 ? `<path class="t" d="${dots.join('')}"/>` : '') + names.join('');
}

/** A dot for a house, a dot in a ring for a village, a hatched circle without a dot for «somewhere in the municipality». */
function symbol(precision: PointPrecision, x: number, y: number, radius: number): string {
  if (precision === 'дом') return `<circle class="p" cx="${x}" cy="${y}" r="${radius}"/>`;
  if (precision === 'населённый пункт') return `<circle class="q" cx="${x}" cy="${y}" r="${radius}"/><circle class="p" cx="${x}" cy="${y}" r="4"/>`;
  return `<path class="h" d="${hatch(x, y, radius)}"/><circle class="u" cx="${x}" cy="${y}" r="${radius}"/>`;
}

/** Slanting chords of a circle, drawn as lines because patterns need ids and ids must be unique on a page. */
function hatch(x: number, y: number, radius: number, gap = 7): string {
  const chords: string[] = [];
  for (let offset = -Math.floor(radius / gap) * gap; offset <= radius; offset += gap) {
    const half = Math.sqrt(Math.max(0, radius * radius - offset * offset));
    const along = (half * 2) / Math.SQRT2;
    const [startX, startY] = [x + (offset - half) / Math.SQRT2, y + (offset + half) / Math.SQRT2];
    if (along > 3) chords.push(`M${Math.round(startX)} ${Math.round(startY)}l${Math.round(along)}-${Math.round(along)}`);
  }
  return chords.join('');
}

/** A bar of ten kilometres (or less), so that the crop tells its size. */
function scaleBar(frame: Frame, lat: number): string {
  const perKm = unitsPerKm(frame, lat);
  const km = [20, 10, 5, 2, 1].find((n) => n * perKm <= 60) ?? 1;
  const [x, y] = [MARGIN + 2, frame.height - MARGIN - 2];
  return `<path class="s" d="M${x} ${y - 3}v3h${Math.round(km * perKm)}v-3"/><text class="k" x="${x + 1}" y="${y - 6}">${km} км</text>`;
}
