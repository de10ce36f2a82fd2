/**
 * Points of one kind as a compact public file: columns instead of rows, neighbours side by side, every coordinate the
 * difference from the one before. Words lie apart in blocks, because the first sight of the map needs none of them.
 * Both directions live here, so that they cannot part.
 */
import { POINT_PRECISIONS, type PointPrecision } from '../../kernel/vocabulary.ts';

export interface PointRecord {
  id: string;
  title: string;
  lat: number;
  lng: number;
  precision: PointPrecision;
  /** The small line: where, when, in what state. */
  detail: string;
  /** Its boundary lies in the file of outlines. */
  isOutlined?: boolean;
}

export interface PointsFile {
  about: string;
  /** Whole hundred-thousandths of a degree; each after the first is the difference from the one before. */
  lng: number[];
  lat: number[];
  /** One figure a point: its place in the list of precisions, best first. */
  precision: string;
  /** Joined by spaces. */
  ids: string;
  /** Points that have an outline. */
  outlined: number[];
  /** How many records lie in one file of words. */
  block: number;
}

/** Read back: columns, never an object a point. */
export interface Points {
  count: number;
  lng: Float64Array;
  lat: Float64Array;
  /** 0 is a house, 1 a settlement, 2 only the centre of the municipality. */
  precision: Uint8Array;
  ids: string[];
  outlined: ReadonlySet<number>;
  block: number;
}

export const BLOCK = 1024;
/** The worst known place: an unknown word must never be taken for a better one. */
export const VAGUE = POINT_PRECISIONS.length - 1;

const UNIT = 100_000;
const ABOUT =
  'Точки карты столбцами. Координаты — целые стотысячные доли градуса (EPSG:4326): первая задана полностью, каждая следующая — разностью с предыдущей; соседние на земле точки стоят рядом. precision — цифра на точку: 0 дом, 1 населённый пункт, 2 центр муниципалитета. ids — через пробел. Названия и пояснения — в соседних файлах, по block записей. Полные данные — в CSV и GeoJSON.';

/** The order of the file: along a Z-shaped curve, so that neighbours on the ground are neighbours in the file. */
export function inFileOrder(records: readonly PointRecord[]): PointRecord[] {
  const codes = new Map(records.map((record) => [record, zCode(record)]));
  return records.toSorted((a, b) => codes.get(a)! - codes.get(b)! || (a.id < b.id ? -1 : 1));
}

/** @param records in the order of `inFileOrder` */
export function packPoints(records: readonly PointRecord[], block = BLOCK): PointsFile {
  return {
    about: ABOUT,
    lng: differences(records.map(({ lng }) => lng)),
    lat: differences(records.map(({ lat }) => lat)),
    precision: records.map(({ precision }) => POINT_PRECISIONS.indexOf(precision)).join(''),
    ids: records.map(({ id }) => id).join(' '),
    outlined: records.flatMap(({ isOutlined }, i) => (isOutlined ? [i] : [])),
    block,
  };
}

/** Title and small line of every record in blocks, in the order of the points. */
export type WordsBlock = readonly (readonly [title: string, detail: string])[];

export function packWords(records: readonly PointRecord[], block = BLOCK): WordsBlock[] {
  return Array.from({ length: Math.ceil(records.length / block) }, (_, i) => records.slice(i * block, (i + 1) * block).map(({ title, detail }) => [title, detail] as const));
}

/** @throws when the file is not what it should be: a half-read file would put records in wrong places */
export function unpackPoints(file: unknown): Points {
  const { lng, lat, precision, ids, outlined, block } = (file ?? {}) as Partial<PointsFile>;
  if (!isNumbers(lng) || !isNumbers(lat) || typeof ids !== 'string' || typeof precision !== 'string') throw new Error('Файл точек не читается');
  const names = ids === '' ? [] : ids.split(' ');
  const count = names.length;
  if (lng.length !== count || lat.length !== count || precision.length !== count) throw new Error('Столбцы файла точек разной длины');
  return {
    count,
    lng: sums(lng),
    lat: sums(lat),
    precision: Uint8Array.from(precision, (figure) => (figure >= '0' && Number(figure) <= VAGUE ? Number(figure) : VAGUE)),
    ids: names,
    outlined: new Set(outlined ?? []),
    block: block && block > 0 ? block : BLOCK,
  };
}

function differences(degrees: readonly number[]): number[] {
  let last = 0;
  return degrees.map((value) => {
    const whole = Math.round(value * UNIT);
    const step = whole - last;
    last = whole;
    return step;
  });
}

function sums(steps: readonly number[]): Float64Array {
  const degrees = new Float64Array(steps.length);
  let whole = 0;
  for (let i = 0; i < steps.length; i++) degrees[i] = (whole += steps[i]!) / UNIT;
  return degrees;
}

/** Bits of longitude and latitude in turns, 26 of each: exact in a double. */
function zCode({ lng, lat }: PointRecord): number {
  let code = 0;
  const [x, y] = [Math.floor(((lng + 180) / 360) * 2 ** 26), Math.floor(((lat + 90) / 180) * 2 ** 26)];
  for (let bit = 25; bit >= 0; bit--) code = code * 4 + ((y >>> bit) & 1) * 2 + ((x >>> bit) & 1);
  return code;
}

function isNumbers(value: unknown): value is number[] {
  return Array.isArray(value) && value.every((item) => Number.isFinite(item));
}
