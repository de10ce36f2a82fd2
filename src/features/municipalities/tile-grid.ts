/** The tile-grid map: short names that fit a small square and shades by quantile. Pure. */

export const SHADES = 5;

/**
 * Shade 1–5 of each value by its share of smaller ones, so that each step holds about a fifth of the tiles;
 * equal values always share a shade. null stays null.
 */
export function shadeByQuantile(values: readonly (number | null)[], shades = SHADES): (number | null)[] {
  const known = values.filter((v): v is number => v !== null).toSorted((a, b) => a - b);
  const isFlat = known[0] === known.at(-1);
  return values.map((value) => {
    if (value === null) return null;
    if (isFlat) return Math.ceil(shades / 2);
    const below = known.filter((other) => other < value).length;
    const notAbove = known.filter((other) => other <= value).length;
    const middle = (below + notAbove) / 2 / known.length;
    return Math.min(shades, Math.floor(middle * shades) + 1);
  });
}

/** One paint of the legend: the least and the greatest number that wear it, and how many tiles do. */
export interface ShadeClass {
  shade: number;
  from: number;
  to: number;
  count: number;
}
export interface ShadeScale {
  /** 0 is a true zero, 1–5 grow, null is unknown; one for each value. */
  shades: (number | null)[];
  /** From the palest; numbers that really occur, so no gap and no puzzle. */
  classes: ShadeClass[];
  zeros: number;
  unknown: number;
}

/**
 * Paints for the values. Few different numbers get a paint each; many are parted about equally, equal numbers always together.
 * A zero has a paint of its own; fewer classes than paints spread over all of them.
 */
export function shadeScale(values: readonly (number | null)[], shades = SHADES): ShadeScale {
  const numbers = values.map((v) => (v === 0 ? null : v));
  const different = [...new Set(numbers.filter((v) => v !== null))].toSorted((a, b) => a - b);
  const raw = different.length <= shades ? numbers.map((v) => (v === null ? null : different.indexOf(v))) : shadeByQuantile(numbers, shades);
  const used = [...new Set(raw.filter((s) => s !== null))].toSorted((a, b) => a - b);
  const spread = new Map(used.map((shade, i) => [shade, used.length === 1 ? Math.ceil(shades / 2) : 1 + Math.round((i * (shades - 1)) / (used.length - 1))]));
  const painted = values.map((value, i) => (value === 0 ? 0 : raw[i] === null ? null : spread.get(raw[i]!)!));
  return {
    shades: painted,
    classes: [...spread.values()].map((shade) => {
      const inside = values.filter((_, i) => painted[i] === shade) as number[];
      return { shade, from: Math.min(...inside), to: Math.max(...inside), count: inside.length };
    }),
    zeros: values.filter((v) => v === 0).length,
    unknown: values.filter((v) => v === null).length,
  };
}
