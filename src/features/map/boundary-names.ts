/** Names of neighbours on their own land, as far as they fit there. Pure. */
import { isInside, type Ring } from '../../kernel/contour.ts';
import { placeLabels, type Box, type PlacedLabel } from './label-placing.ts';
import { project, type Frame, type XY } from './mercator.ts';

interface Neighbour {
  name: string;
  rings: readonly Ring[];
}

type Land = readonly (readonly XY[])[];

const TEXT = 13;
const MARGIN = 6;
/** Places for a name are tried on a grid of this step, … */
const STEP = 8;
/** … and beside a contour too small for it. */
const GAP = 7;

/** One name a neighbour: on its own land as far as it goes, nearest to the middle of what is seen, never on the land of another. */
export function nameNeighbours(frame: Frame, own: readonly Ring[], neighbours: readonly Neighbour[], obstacles: readonly Box[]): PlacedLabel<Neighbour>[] {
  const area = { left: MARGIN, top: MARGIN, right: frame.width - MARGIN, bottom: frame.height - MARGIN };
  const landOf = (rings: readonly Ring[]): Land => rings.map((ring) => ring.map((corner) => project(frame, corner)));
  const lands = neighbours.map(({ rings }) => landOf(rings));
  const placed: PlacedLabel<Neighbour>[] = [];
  for (const [i, item] of neighbours.entries()) {
    const land = lands[i]!;
    const foreign = [landOf(own), ...lands.filter((other) => other !== land)];
    const taken = [...obstacles, ...placed.map(({ box }) => box)];
    const seen = gridOf(frame).filter((at) => isOn(at, land));
    const middle = meanOf(seen.length > 0 ? seen : land.flat());
    const wish = ([x, y]: XY, centred: boolean) => ({ item, text: item.name, x, y, size: TEXT, gap: GAP, centred });
    const options = [...seen.toSorted((a, b) => away(a, middle) - away(b, middle)).map((at) => wish(at, true)), wish(middle, false)]
      .flatMap((one) => placeLabels([one], area, taken))
      .filter(({ box }) => !foreign.some((other) => marksOf(box).some((mark) => isOn(mark, other))))
      .map((label) => ({ label, inside: marksOf(label.box).filter((mark) => isOn(mark, land)).length }))
      .toSorted((a, b) => b.inside - a.inside);
    if (options[0]) placed.push(options[0].label);
  }
  return placed;
}

function gridOf({ width, height }: Frame): XY[] {
  const [columns, rows] = [Math.floor(width / STEP), Math.floor(height / STEP)];
  return Array.from({ length: columns * rows }, (_, i) => [((i % columns) + 0.5) * STEP, (Math.floor(i / columns) + 0.5) * STEP] as const);
}

function isOn([x, y]: XY, land: Land): boolean {
  return isInside({ lng: x, lat: y }, land);
}

function meanOf(points: readonly XY[]): XY {
  const sum = (axis: 0 | 1): number => points.reduce((total, point) => total + point[axis], 0) / Math.max(1, points.length);
  return [sum(0), sum(1)];
}

function away([x, y]: XY, [toX, toY]: XY): number {
  return Math.hypot(x - toX, y - toY);
}

/** Corners of a name and the middles of its sides. */
function marksOf({ left, top, right, bottom }: Box): XY[] {
  const [x, y] = [(left + right) / 2, (top + bottom) / 2];
  return [[left, top], [x, top], [right, top], [left, y], [right, y], [left, bottom], [x, bottom], [right, bottom]];
}
