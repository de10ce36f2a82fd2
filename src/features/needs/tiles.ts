/** Tiles of the mosaic by the theme asked for most: themes get letters by how many places they lead in. Pure. */
import { compareRu, countOf, NOUNS } from '../../kernel/text.ts';

export interface NeedTile {
  name: string;
  short: string;
  href: string;
  row: number;
  column: number;
  /** Letters of the leading themes: two when they were asked for equally often. */
  themes: string[];
  /** The same in words. */
  text: string;
}
export interface LetteredTheme {
  letter: string;
  name: string;
  places: string;
}

/** What leads in each place: all themes with the greatest count, none where nothing may be said. */
export function leaders(counts: readonly { theme: string; count: number }[]): string[] {
  const most = Math.max(0, ...counts.map(({ count }) => count));
  return most === 0 ? [] : counts.filter(({ count }) => count === most).map(({ theme }) => theme);
}

/** Digits would be read as counts of applications; «Ё», «Й», «О», «Щ» and the like are easily mistaken for others. */
const LETTERS = [...'АБВГДЕЖЗИКЛМНПРСТУФХЦЧШЭЮЯ'];

export function letterThemes(leading: readonly (readonly string[])[], name: (theme: string) => string): { letters: Map<string, string>; list: LetteredTheme[] } {
  const counts = new Map<string, number>();
  for (const theme of leading.flat()) counts.set(theme, (counts.get(theme) ?? 0) + 1);
  const ordered = [...counts].toSorted((a, b) => b[1] - a[1] || compareRu(name(a[0]), name(b[0])));
  return {
    letters: new Map(ordered.map(([theme], i) => [theme, letterAt(i)])),
    list: ordered.map(([theme, places], i) => ({ letter: letterAt(i), name: name(theme), places: countOf(places, NOUNS.municipality) })),
  };
}

/** After the last letter they go on in pairs: «АА», «АБ». */
function letterAt(i: number): string {
  const letter = LETTERS[i % LETTERS.length]!;
  return i < LETTERS.length ? letter : `${LETTERS[Math.floor(i / LETTERS.length) - 1] ?? 'Я'}${letter}`;
}
