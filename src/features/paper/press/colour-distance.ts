/**
 * How far two renderings of one page lie apart in colour. A page for a press is never equal to the page for a screen, but a
 * photograph that was turned inside out or washed out on the way lies much farther off. Pure.
 */

/**
 * The worst square of a page (`farthestPart` with 40 points at 72 dpi) above this: a picture is spoilt. Measured on photographs and
 * drawings through the newsprint profile, rendered by PDFium: sound ones reach 15, washed-out, misread and inverted ones begin at 30.
 */
export const FAR_PART = 22;
/** The same for the mean of a picture alone: sound ones 5…12, spoilt ones from 22. For a whole page it is weak: sound text dilutes it. */
export const FAR = 17;
/** Lighter than this on both pages is bare paper and says nothing. */
const PAPER = 250;

export interface Raster {
  widthPx: number;
  heightPx: number;
  /** Row by row from the top left, four bytes a point. */
  rgba: Uint8Array;
}
export interface Part {
  left: number;
  top: number;
  width: number;
  height: number;
}

/**
 * Mean CIE 1976 difference ΔE*ab over the points that are painted on at least one of two rasters of one size (RGBA, over white).
 * 0 is equal; about 2 is the least that an eye sees; 100 is black against white. 0 for two empty pages. A page with little
 * paint is judged by that paint alone, but text and pictures count together: see `farthestPart` for one bad picture among many.
 */
export function distance(a: Uint8Array, b: Uint8Array): number {
  if (a.length !== b.length) throw new Error(`Растры разного размера: ${a.length / 4} и ${b.length / 4} точек.`);
  const { sum, count } = differences(a, b, { left: 0, top: 0, width: a.length / 4, height: 1 }, a.length / 4);
  return count === 0 ? 0 : sum / count;
}

/** The same for one rectangle of two pages, in points; `painted`: share of it that is not bare paper. */
export function distanceIn(a: Raster, b: Raster, part: Part): { distance: number; painted: number } {
  if (a.widthPx !== b.widthPx || a.heightPx !== b.heightPx) throw new Error(`Растры разного размера: ${a.widthPx} × ${a.heightPx} и ${b.widthPx} × ${b.heightPx} точек.`);
  const right = Math.min(a.widthPx, part.left + part.width);
  const bottom = Math.min(a.heightPx, part.top + part.height);
  const inside = { left: Math.max(0, part.left), top: Math.max(0, part.top), width: 0, height: 0 };
  Object.assign(inside, { width: Math.max(0, right - inside.left), height: Math.max(0, bottom - inside.top) });
  const { sum, count } = differences(a.rgba, b.rgba, inside, a.widthPx);
  return { distance: count === 0 ? 0 : sum / count, painted: count / Math.max(1, inside.width * inside.height) };
}

/** The square whose colours lie farthest apart among those that are mostly painted: pictures and tints, not text. Undefined where there is none. */
export function farthestPart(a: Raster, b: Raster, sidePx: number): (Part & { distance: number }) | undefined {
  let farthest: (Part & { distance: number }) | undefined;
  for (let top = 0; top < a.heightPx; top += sidePx) {
    for (let left = 0; left < a.widthPx; left += sidePx) {
      const part = { left, top, width: sidePx, height: sidePx };
      const found = distanceIn(a, b, part);
      if (found.painted > 0.6 && found.distance > (farthest?.distance ?? -1)) farthest = { ...part, distance: found.distance };
    }
  }
  return farthest;
}

function differences(a: Uint8Array, b: Uint8Array, { left, top, width, height }: Part, rowPx: number): { sum: number; count: number } {
  let [sum, count] = [0, 0];
  for (let y = top; y < top + height; y++) {
    for (let at = (y * rowPx + left) * 4, end = at + width * 4; at < end; at += 4) {
      const [one, two] = [overWhite(a, at), overWhite(b, at)];
      if (Math.min(...one) >= PAPER && Math.min(...two) >= PAPER) continue;
      const [x, y] = [labOf(one), labOf(two)];
      sum += Math.hypot(x[0] - y[0], x[1] - y[1], x[2] - y[2]);
      count++;
    }
  }
  return { sum, count };
}

type Three = readonly [number, number, number];

function overWhite(rgba: Uint8Array, at: number): Three {
  const alpha = rgba[at + 3]! / 255;
  const mix = (i: number): number => rgba[at + i]! * alpha + 255 * (1 - alpha);
  return [mix(0), mix(1), mix(2)];
}

const LINEAR = Float64Array.from({ length: 256 }, (_, i) => (i <= 10 ? i / 255 / 12.92 : ((i / 255 + 0.055) / 1.055) ** 2.4));
const bend = (t: number): number => (t > 0.008856 ? Math.cbrt(t) : 7.787 * t + 16 / 116);

/** sRGB to CIE L*a*b*, white D65 (IEC 61966-2-1). */
function labOf([red, green, blue]: Three): Three {
  const [r, g, b] = [LINEAR[Math.round(red)]!, LINEAR[Math.round(green)]!, LINEAR[Math.round(blue)]!];
  const x = bend((0.4124 * r + 0.3576 * g + 0.1805 * b) / 0.9505);
  const y = bend(0.2126 * r + 0.7152 * g + 0.0722 * b);
  const z = bend((0.0193 * r + 0.1192 * g + 0.9505 * b) / 1.089);
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)];
}
