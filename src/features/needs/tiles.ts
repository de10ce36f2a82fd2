/** Tiles of the mosaic by the theme asked for most: themes get numbers by how many places they lead in. Pure. */
import { compareRu, countOf, NOUNS } from '../../kernel/text.ts';

export interface NeedTile {
  name: string;
  short: string;
  href: string;
  row: number;
  column: number;
  /** Numbers of the leading themes: two when they were asked for equally often. */
  themes: number[];
  /** The same in words. */
  text: string;
}
export interface NumberedTheme {
  no: number;
  name: string;
  places: string;
}

/** What leads in each place: all themes with the greatest count, none where nothing may be said. */
export function leaders(counts: readonly { theme: string; count: number }[]): string[] {
  const most = Math.max(0, ...counts.map(({ count }) => count));
  return most === 0 ? [] : counts.filter(({ count }) => count === most).map(({ theme }) => theme);
}

export function numberThemes(leading: readonly (readonly string[])[], name: (theme: string) => string): { numbers: Map<string, number>; list: NumberedTheme[] } {
  const counts = new Map<string, number>();
  for (const theme of leading.flat()) counts.set(theme, (counts.get(theme) ?? 0) + 1);
  const ordered = [...counts].toSorted((a, b) => b[1] - a[1] || compareRu(name(a[0]), name(b[0])));
  return {
    numbers: new Map(ordered.map(([theme], i) => [theme, i + 1])),
    list: ordered.map(([theme, places], i) => ({ no: i + 1, name: name(theme), places: countOf(places, NOUNS.municipality) })),
  };
}
