/** What may be counted of municipalities side by side, in which words, and how the chosen measure is spelled in the address. Pure. */
import type { MunicipalityKind } from '../../kernel/vocabulary.ts';

export const MEASURES = ['proekty', 'dengi', 'tos', 'na-10000'] as const;
export type Measure = (typeof MEASURES)[number];
export const DRAWINGS = ['plitki', 'karta'] as const;
export type Drawing = (typeof DRAWINGS)[number];

/** One number of one municipality, ready for a tile, for the table and for those who listen. */
export interface MeasureValue {
  /** null is «нет данных», drawn as hatching; zero is a number like any other. */
  value: number | null;
  /** Short enough for a tile: «12», «1,88». */
  figure: string;
  /** The same in words: «12 проектов»; why there is none, if there is none. */
  text: string;
  /** What the number rests on, for the table: dates, how many of how many. */
  note?: string;
}

export interface MeasuredPlace {
  id: string;
  name: string;
  kind: MunicipalityKind;
  fullName: string;
  href: string;
  column: number;
  row: number;
  values: Readonly<Record<Measure, MeasureValue>>;
}

/** A municipality on the drawn map: its outline and where its numeral stands, in units of the drawing. */
export interface DrawnArea {
  id: string;
  path: string;
  x: number;
  y: number;
}
export interface AreaDrawing {
  width: number;
  height: number;
  areas: readonly DrawnArea[];
  water: string;
}

export const MEASURE_NAMES: Readonly<Record<Measure, string>> = {
  proekty: 'Проекты',
  dengi: 'Деньги',
  tos: 'ТОС',
  'na-10000': 'На 10\u00A0000 жителей',
};

export const MEASURE_CAPTIONS: Readonly<Record<Measure, string>> = {
  proekty: 'Проекты в каталоге. Заштрихованная клетка — не «ничего не сделано», а «ещё никто не записал».',
  dengi: 'Известная стоимость проектов, миллионов рублей. Стоимость названа не у всех, поэтому настоящие суммы больше.',
  tos: 'ТОС, о которых есть запись в каталоге. На самом деле их больше; ноль стоит там, где источник прямо говорит, что ТОС нет.',
  'na-10000': 'Проекты каталога на 10 000 жителей. Посчитано только там, где известно население; его дата — в таблице.',
};

export interface MeasureView {
  measure: Measure;
  drawing: Drawing;
}
export const MEASURE_FIELD = 'mera';
export const DRAWING_FIELD = 'risunok';

/** What the address asks for; what it spells wrongly is as if it were not said. */
export function readView(search: string, measures: readonly string[] = MEASURES, drawings: readonly string[] = DRAWINGS): MeasureView {
  const query = new URLSearchParams(search);
  const pick = (name: string, known: readonly string[]): string => known.find((value) => value === query.get(name)) ?? known[0]!;
  return { measure: pick(MEASURE_FIELD, measures) as Measure, drawing: pick(DRAWING_FIELD, drawings) as Drawing };
}

/** The address with this view in it; the first of each choice is silent, foreign parameters stay as they are. */
export function writeView(address: string, { measure, drawing }: MeasureView): string {
  const url = new URL(address);
  const put = (name: string, value: string, silent: string): void => (value === silent ? url.searchParams.delete(name) : url.searchParams.set(name, value));
  put(MEASURE_FIELD, measure, MEASURES[0]);
  put(DRAWING_FIELD, drawing, DRAWINGS[0]);
  return url.href;
}
