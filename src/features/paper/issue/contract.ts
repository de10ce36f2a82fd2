/**
 * One newspaper insert as data for paper: the typed contract between the records and the typesetter. It knows no MDX, no
 * Astro and no file of a record but its name for messages; words are ready to be set, numbers stand only where something
 * is drawn. Lengths are millimetres or rows of the baseline grid, as the name says.
 */

/** Which inks a file is made of: for a screen, for a colour press, for a black press. */
export type InkMode = 'rgb' | 'cmyk' | 'gray';

export type TextSize = 'short' | 'medium' | 'long';
export const TEXT_SIZES: readonly TextSize[] = ['long', 'medium', 'short'];

/** A paragraph-like piece of a text. Inline emphasis is given up: a newspaper column sets plain words. */
export type Block =
  | { kind: 'p'; text: string }
  | { kind: 'heading'; text: string }
  | { kind: 'list'; ordered: boolean; items: string[] }
  | { kind: 'quote'; text: string }
  | { kind: 'table'; head: string[]; rows: string[][] };

export interface Picture {
  /** Unique in the insert: «most-cherez-priskazku/posle.jpg». */
  key: string;
  /** Absolute path of the original. */
  file: string;
  widthPx: number;
  heightPx: number;
  alt: string;
  caption?: string;
  author: string;
  /** «до», «после», … */
  moment: string;
  consent?: string;
  /** The first letters of the SHA-256 of the original's bytes: by them a prepared picture is known again. */
  sha256?: string;
}

/** How near a practice is to the readers of an edition; the order of the list is the order of preference. */
export const NEARNESS = ['свои', 'соседи', 'область'] as const;
export type Nearness = (typeof NEARNESS)[number];

export interface Article {
  kind: 'article';
  /** The project. */
  id: string;
  /** File of the record, for messages: «content/projects/most/index.mdx». */
  source: string;
  role: 'главный' | 'статья' | 'коротко';
  /** The editor named it, or it is the readers' own: it must stand. Others fill what is left. */
  isAsked?: true;
  /** Direction of the strategy, short. */
  rubric: string;
  headline: string;
  /** «Заречный округ · ТОС «Родник»» */
  where: string;
  municipality: string;
  nearness: Nearness;
  /** What is written, by length; the longest may carry headings, lists, a table. */
  texts: Partial<Record<TextSize, Block[]>>;
  /** The length the editor asked for. */
  wanted: TextSize;
  /** «Сколько стоило» → «1,2 млн ₽»; what is unknown is left out. */
  facts: { label: string; value: string }[];
  pictures: Picture[];
  /** Printed code «П-12». */
  code: string;
  /** What a person types: «atlas-tos.example/k/p12». */
  shortAddress: string;
  /** What the QR mark carries. */
  link: string;
}

export interface MoneyTable {
  kind: 'money';
  title: string;
  head: string[];
  rows: string[][];
  note: string;
}
export interface StrategyStrip {
  kind: 'strategy';
  title: string;
  /** `share`: 0…1 of the way to the target; absent when no number is known: then the strip is hatched. */
  rows: { name: string; value: string; target: string; status: string; share?: number }[];
  note: string;
}
export interface RegionMap {
  kind: 'map';
  title: string;
  /** Tile grid: a column, a row, a short name, how many practices; `own`: the readers' district. */
  tiles: { column: number; row: number; name: string; count: number | null; own: boolean }[];
  columns: number;
  rows: number;
  note: string;
}
export interface FiguresBox {
  kind: 'figures';
  title: string;
  rows: { value: string; label: string; about: string }[];
}
/** Radio, events, where to turn: short dated lines. */
export interface EventsBox {
  kind: 'events';
  title: string;
  rows: { when: string; what: string; where: string }[];
  note: string;
}
/** The editor's word. */
export interface Word {
  kind: 'word';
  title: string;
  blocks: Block[];
}
/** Practices that have no article here, a line each, nearest first: it fills what is left of a page. */
export interface Directory {
  kind: 'directory';
  title: string;
  groups: { name: string; lines: { code: string; text: string }[] }[];
  note: string;
}
export interface Imprint {
  kind: 'imprint';
  /** In the order of the law. */
  fields: { label: string; value: string }[];
  ageMark: string;
  /** Terms of reuse, one line. */
  terms: string;
  isSample: boolean;
}
export type Service = MoneyTable | StrategyStrip | RegionMap | FiguresBox | EventsBox | Word | Directory;
export type Cell = Article | Service;
/** Identity of a cell in a layout: the project of an article, the kind of a service. */
export const cellId = (cell: Cell): string => (cell.kind === 'article' ? cell.id : cell.kind);

export interface Masthead {
  title: string;
  /** «Соседи Вымышленской области: ТОС» */
  strap: string;
  /** «№ 3» or «пробный номер» */
  number: string;
  date: string;
  ageMark: string;
  /** Name of the edition under the title: «с газетой «Заря»», «для Заречного округа»; empty for the common one. */
  edition: string;
  lead: string;
}

export interface InsertMaterial {
  insert: string;
  /** File of the insert's record, for messages. */
  source: string;
  edition: { id: string; name: string; kind: 'общее' | 'газета' | 'муниципалитет' };
  /** yyyy-mm-dd: the day of the figures. */
  day: string;
  region: string;
  publisher: string;
  site: string;
  masthead: Masthead;
  /** In order of preference: first the edition's own. */
  articles: Article[];
  services: Service[];
  imprint: Imprint;
}
