/** What a finished file is asked to be. Written by the maker of a kit; the file itself is never asked what it wants to be. */
import { NOUNS, type PluralForms } from '../../../kernel/text.ts';
import type { PreflightCheck } from '../issue/kit.ts';

export interface Expectation {
  kind: 'экран' | 'цвет' | 'серый';
  trimMm: { width: number; height: number };
  bleedMm: number;
  pages: number;
  /** A folded sheet has four pages. */
  pagesStep?: number;
  /** Sum of four inks, per cent. */
  inkLimit?: number;
  standard?: 'PDF/X-4' | 'PDF 1.4';
  /** Source words of every article that is set; a line break divides blocks. */
  texts: readonly { id: string; text: string }[];
  /** Links that must be read from paper. */
  qr: readonly string[];
  minPpi: number;
  /** Type area in the middle of the trimmed page. */
  typeAreaMm?: { width: number; height: number };
  /** The file is read aloud: tags, language, title, words for pictures. */
  tagged?: boolean;
  /** The screen file of the same pages: a picture turned inside out is seen only beside it. */
  twin?: Uint8Array;
}

export const PT_PER_MM = 72 / 25.4;
export const mm = (points: number): number => points / PT_PER_MM;
/** «297,0» */
export const sayMm = (points: number): string => mm(points).toFixed(1).replace('.', ',');
/** «24», «0,35»: a number for people, at most two digits after the comma. */
export const sayNumber = (value: number): string => String(Math.round(value * 100) / 100).replace('.', ',');

type Verdict = PreflightCheck['verdict'];
export const check = (name: string, verdict: Verdict, found: string, expected: string): PreflightCheck => ({ name, verdict, found, expected });
/** A check that could not look. */
export const notChecked = (name: string, reason: string, expected: string): PreflightCheck => check(name, 'не проверялось', reason, expected);

const SHOWN = 5;
/** The first few of many, and how many more. */
export function some(items: readonly string[], shown = SHOWN): string {
  const rest = items.length - shown;
  return items.slice(0, shown).join('; ') + (rest > 0 ? `; и ещё ${rest}` : '');
}

export const THINGS = {
  picture: ['снимок', 'снимка', 'снимков'],
  object: ['предмет', 'предмета', 'предметов'],
  article: ['статья', 'статьи', 'статей'],
  letter: ['буква', 'буквы', 'букв'],
  sign: NOUNS.letter,
  link: ['ссылка', 'ссылки', 'ссылок'],
  place: ['место', 'места', 'мест'],
} as const satisfies Record<string, PluralForms>;

/** «стр. 1–4», «стр. 1, 3» */
export function sayPages(pages: readonly number[]): string {
  const runs: [number, number][] = [];
  for (const page of [...new Set(pages)].sort((a, b) => a - b)) {
    const last = runs.at(-1);
    if (last && last[1] + 1 === page) last[1] = page;
    else runs.push([page, page]);
  }
  return `стр. ${runs.map(([from, to]) => (from === to ? `${from}` : to === from + 1 ? `${from}, ${to}` : `${from}–${to}`)).join(', ')}`;
}

/** Rectangle of a page in points, from the lower left corner. */
export interface Box {
  left: number;
  bottom: number;
  right: number;
  top: number;
}
export const widthOf = ({ left, right }: Box): number => right - left;
export const heightOf = ({ bottom, top }: Box): number => top - bottom;
/** By how many points the inner box sticks out of the outer one; 0 when it lies inside. */
export const sticksOut = (inner: Box, outer: Box): number => Math.max(0, outer.left - inner.left, inner.right - outer.right, outer.bottom - inner.bottom, inner.top - outer.top);
export const meet = (a: Box, b: Box): Box => ({ left: Math.max(a.left, b.left), bottom: Math.max(a.bottom, b.bottom), right: Math.min(a.right, b.right), top: Math.min(a.top, b.top) });
/** The same box on all sides bigger. */
export const grown = ({ left, bottom, right, top }: Box, by: number): Box => ({ left: left - by, bottom: bottom - by, right: right + by, top: top + by });
