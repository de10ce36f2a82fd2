/** The tile-grid map: short names that fit a small square and shades by quantile. Pure. */

export interface GridTile {
  id: string;
  name: string;
  column: number;
  row: number;
  href: string;
  /** null is «нет данных», drawn as hatching; zero is a number like any other. */
  value: number | null;
  /** The value in words, for the table and for those who listen. */
  text: string;
}

export const SHADES = 5;
const SHORT = 3;

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

/**
 * Short forms for squares: the first letters of the name, as few as tell all tiles apart, at least three.
 * A name of several words gives the first letters of each: «Верхние Грёзы» → «ВГр».
 */
export function shortNames(names: readonly string[]): string[] {
  const lengths = names.map(() => SHORT);
  for (let round = 0; round < 12; round++) {
    const forms = names.map((name, i) => abbreviate(name, lengths[i]!));
    const clashes = forms.map((form, i) => forms.some((other, j) => j !== i && other === form && names[j] !== names[i]));
    if (!clashes.includes(true)) return forms;
    clashes.forEach((clash, i) => clash && lengths[i]!++);
  }
  return names.map((name, i) => abbreviate(name, lengths[i]!));
}

function abbreviate(name: string, length: number): string {
  const words = name.split(/[\s-]+/).filter(Boolean);
  if (words.length === 1) return name.length <= length + 2 ? name : name.slice(0, length);
  const [first = '', second = ''] = words;
  return (first[0]! + second[0]!).toUpperCase() + second.slice(1, Math.max(1, length - 1));
}
