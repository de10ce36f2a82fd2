/** What lies in a finished kit: the manifest that the site, the preflight and the reading page are drawn from. */
import type { TextSize } from './contract.ts';
import type { CellFit } from './layout.ts';
import type { ModuleName } from './modules.ts';

export const KIT_GROUPS = ['вкладка', 'модули', 'тексты', 'снимки', 'выходные данные', 'превью', 'проверка', 'архив'] as const;
export type KitGroup = (typeof KIT_GROUPS)[number];

export interface KitFile {
  /** From the kit's folder, with «/»; it is a part of a stable address. */
  path: string;
  group: KitGroup;
  /** «Вкладка для цветной печати» */
  title: string;
  /** «PDF/X-4, CMYK, обрез 297 × 420 мм, вылеты 3 мм» */
  about: string;
  bytes: number;
  sha256: string;
  sizeMm?: [number, number];
  pages?: number;
  colour?: 'экран' | 'цвет' | 'серый';
  article?: string;
  module?: ModuleName;
  /** Letters with spaces of what is set or written. */
  characters?: number;
}

export interface Passport {
  size: TextSize;
  characters: number;
  charactersWithoutSpaces: number;
  words: number;
  /** Lines of a 50 mm column of 9-point text, about. */
  lines: number;
}

export interface KitArticle {
  id: string;
  headline: string;
  code: string;
  shortAddress: string;
  passports: Passport[];
  /** Which modules were made, and why others were not; `pictures`: how many of them the verdict is about. */
  modules: { module: ModuleName; made: boolean; size?: TextSize; verdict: CellFit['verdict']; characters: number; pictures?: number }[];
  /** Up to which width each picture may be printed. */
  pictures: { key: string; path: string; caption: string; author: string; consent?: string; widthPx: number; heightPx: number; mmAt300: number; mmAt200: number }[];
}

export interface PreflightCheck {
  /** «Шрифты вложены» */
  name: string;
  verdict: 'хорошо' | 'предупреждение' | 'ошибка' | 'не проверялось';
  found: string;
  expected: string;
}
export interface PreflightReport {
  /** Path of the file in the kit. */
  file: string;
  checks: PreflightCheck[];
}

export interface Kit {
  version: 1;
  insert: string;
  edition: { id: string; name: string; kind: 'общее' | 'газета' | 'муниципалитет' };
  /** Words about the page: «A3, полоса набора 256 × 380 мм». */
  page: string;
  /** Letters by which a stale kit is known: hash of everything it was made from. */
  madeFrom: string;
  /** yyyy-mm-dd: day of the figures. */
  updated: string;
  pages: number;
  terms: string;
  /** The imprint holds ОБРАЗЕЦ: the pages may be looked at, not printed. */
  isSample?: true;
  files: KitFile[];
  articles: KitArticle[];
  fits: CellFit[];
  preflight: PreflightReport[];
  /** What the maker of the kit should know, in words. */
  warnings: string[];
}
