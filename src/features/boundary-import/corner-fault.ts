/** What is wrong with one corner of a contour, in words of a person who drew it in some program. Pure. */
import { insideBbox, type Bbox } from '../../kernel/geo.ts';
import { EXPORT_ADVICE, kindOf } from './read-shapes.ts';

export type Corner = readonly [lng: number, lat: number];

export interface CornerFault {
  code: string;
  /** What stands there. */
  found: string;
  advice: string;
}

/** Nothing when it is a pair of degrees inside the region. A third number, the height, is no fault: it is dropped. */
export function cornerFault(value: unknown, bbox: Bbox | undefined): CornerFault | undefined {
  if (!Array.isArray(value)) return { code: 'geo-corner', found: kindOf(value), advice: 'Нужна пара чисел [долгота, широта].' };
  const wrong = value.slice(0, 2).find((n) => typeof n !== 'number' || !Number.isFinite(n));
  if (value.length < 2 || wrong !== undefined) return notNumbers(value.length < 2 ? value : wrong);
  const [lng, lat] = value as unknown as Corner;
  const found = `[${lng}, ${lat}]`;
  if (lng === 0 && lat === 0) return { code: 'geo-zero', found, advice: 'Это точка в Гвинейском заливе: программа поставила нули вместо неизвестных координат. Удалите её или поставьте настоящую.' };
  if (Math.abs(lng) > 180 || Math.abs(lat) > 90) return { code: 'geo-metres', found, advice: metresAdvice([lng, lat], bbox) };
  if (!bbox || insideBbox({ lat, lng }, bbox)) return undefined;
  if (insideBbox({ lat: lng, lng: lat }, bbox)) return { code: 'geo-swapped', found, advice: `Похоже, широта и долгота переставлены: в GeoJSON сначала долгота. Должно быть [${lat}, ${lng}]; проверьте и остальные точки.` };
  const [west, south, east, north] = bbox;
  return { code: 'geo-outside', found, advice: `Точка вне региона: долгота здесь ${west}–${east}, широта ${south}–${north}.` };
}

function notNumbers(value: unknown): CornerFault {
  const found = typeof value === 'string' ? `текст «${value.slice(0, 40)}»` : kindOf(value);
  if (typeof value !== 'string') return { code: 'geo-corner', found, advice: 'Нужны два числа: [долгота, широта], градусы с точкой.' };
  if (/[°′'"″]|\d\s+\d/u.test(value)) return { code: 'geo-corner', found, advice: 'Градусы и минуты переведите в градусы с дробью: 57°49′ — это 57.8167.' };
  if (/^\s*-?\d+,\d+\s*$/u.test(value)) return { code: 'geo-corner', found, advice: `Дробь пишется с точкой и без кавычек: ${value.trim().replace(',', '.')}` };
  if (/^\s*-?\d+(\.\d+)?\s*$/u.test(value)) return { code: 'geo-corner', found, advice: `Число пишется без кавычек: ${value.trim()}` };
  return { code: 'geo-corner', found, advice: 'Нужны два числа: [долгота, широта], градусы с точкой.' };
}

/** Radius of the sphere of Web Mercator, in metres. */
const MERCATOR_RADIUS = 6_378_137;

function metresAdvice([x, y]: Corner, bbox: Bbox | undefined): string {
  const degrees = (radians: number): number => (radians * 180) / Math.PI;
  const lng = degrees(x / MERCATOR_RADIUS);
  const lat = degrees(2 * Math.atan(Math.exp(y / MERCATOR_RADIUS)) - Math.PI / 2);
  const isMercator = bbox !== undefined && insideBbox({ lat, lng }, bbox);
  return `${isMercator ? 'Это метры EPSG:3857 (Web Mercator)' : 'Это метры, а не градусы: похоже на местную систему координат (МСК)'}. ${EXPORT_ADVICE}`;
}
