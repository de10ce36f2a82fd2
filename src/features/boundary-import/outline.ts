/** Geometry of one shape → clean parts with their holes: closed, rounded, turned one way, or the reason why not. Pure. */
import { ringAreaM2, type Ring } from '../../kernel/contour.ts';
import { roundDegrees, type Bbox } from '../../kernel/geo.ts';
import { formatNumber } from '../../kernel/text.ts';
import { countCorners, isClosed, selfCrossing } from '../../reader/geometry/rings.ts';
import { cornerFault, type Corner } from './corner-fault.ts';
import { isRecord, kindOf, labelOf, type Shape } from './read-shapes.ts';
import type { ShapeRemark } from './remark.ts';
import { simplified } from './simplify.ts';

/** Limits of the records that take the contours. */
export interface OutlineRules {
  bbox: Bbox | undefined;
  mostCorners: number;
  mostParts: number;
  /** A record of a ТОС has no holes; a layer of municipalities has. */
  allowsHoles: boolean;
}

export interface Part {
  outer: Ring;
  holes: readonly Ring[];
}

/** What was mended on the way: told once for the whole file. */
export interface Mends {
  closed: number[];
  turned: number[];
  heights: number[];
}

/** Smaller than a porch: a slip of the hand. */
const LEAST_AREA_M2 = 20;

export function readOutline(shape: Shape, rules: OutlineRules, mends: Mends): { parts: Part[]; remarks: ShapeRemark[] } {
  const remarks: ShapeRemark[] = [];
  const say = (severity: ShapeRemark['severity'], code: string, text: string): undefined => {
    remarks.push({ severity, code, shape: shape.number, name: labelOf(shape.properties), text });
    return undefined;
  };
  const { polygons, others } = polygonsOf(shape.geometry);
  if (polygons.length === 0) {
    const isLine = others.some((type) => type.endsWith('LineString'));
    say('warning', 'geo-not-area', `это ${isLine ? 'линия' : 'точка'}, а не территория; пропущен.${isLine ? ' Обведите территорию многоугольником.' : ''}`);
    return { parts: [], remarks };
  }
  if (others.length > 0) say('note', 'geo-extra', 'рядом с многоугольником есть точки или линии; взят только многоугольник.');
  if (polygons.length > rules.mostParts) say('error', 'geo-parts', `частей ${polygons.length}, а в записи не больше ${rules.mostParts}.`);
  const parts = polygons.slice(0, rules.mostParts).flatMap((polygon, index) => {
    const part = readPart(polygon, polygons.length > 1 ? `часть ${index + 1}, ` : '');
    return part ? [part] : [];
  });
  return { parts, remarks };

  function readPart(polygon: unknown, where: string): Part | undefined {
    if (!Array.isArray(polygon) || polygon.length === 0) return say('error', 'geo-coordinates', `${where}координаты — ${kindOf(polygon)}, а нужен список контуров.`);
    const outer = readRing(polygon[0], `${where}контур`, 1);
    const holes = polygon
      .slice(1)
      .map((hole: unknown, index) => readRing(hole, `${where}вырез ${index + 1}`, -1))
      .filter((hole) => hole !== undefined);
    if (!outer) return undefined;
    if (!rules.allowsHoles && holes.length > 0) return say('error', 'geo-hole', `${where}внутри есть вырез на ${formatNumber(Math.round(holes.reduce((sum, hole) => sum + ringAreaM2(hole), 0)))} м² около точки ${pair(holes[0]![0]!)}: запись о ТОС вырезов не держит. Разрежьте территорию на части без выреза (MultiPolygon) или закройте вырез.`);
    return { outer, holes };
  }

  /** @param turn 1: against the clock, as outer rings run; -1: holes */
  function readRing(value: unknown, where: string, turn: 1 | -1): Ring | undefined {
    if (!Array.isArray(value)) return say('error', 'geo-coordinates', `${where} — ${kindOf(value)}, а нужен список точек [долгота, широта].`);
    for (const [index, corner] of value.entries()) {
      const fault = cornerFault(corner, rules.bbox);
      if (fault) return say('error', fault.code, `${where}, точка ${index + 1}: ${fault.found}. ${fault.advice}`);
    }
    const typed = value as readonly Corner[];
    if (value.some((corner: unknown[]) => corner.length > 2)) note(mends.heights);
    const ring = rounded(typed, roundDegrees);
    if (ring.length > 1 && !isClosed(ring)) {
      note(mends.closed);
      ring.push(ring[0]!);
    }
    if (countCorners(ring) < 3) return say('error', 'geo-thin', `${where}: разных точек ${countCorners(ring)}${ring[0] ? `, первая ${pair(ring[0])}` : ''}, а у территории их не меньше трёх.`);
    if (ring.length > rules.mostCorners) return tooMany(ring, where);
    const sound = selfCrossing(ring) ? finer(typed) : ring;
    const crossing = selfCrossing(sound);
    if (crossing) return say('error', 'geo-crosses', `${where} пересекает сам себя около точки ${pair(crossing)} (широта ${roundDegrees(crossing[1])}, долгота ${roundDegrees(crossing[0])}). Поменяйте местами соседние точки.`);
    const area = ringAreaM2(sound);
    if (area < LEAST_AREA_M2) {
      if (turn === -1) return say('note', 'geo-sliver-hole', `${where} на ${formatNumber(area)} м² отброшен: это след черчения.`);
      return say('error', 'geo-thin', `${where} около ${pair(sound[0]!)}: площадь ${formatNumber(area)} м², меньше ${LEAST_AREA_M2} м².`);
    }
    if (isAgainstClock(sound) === (turn === 1)) return sound;
    note(mends.turned);
    return sound.toReversed();
  }

  function tooMany(ring: Ring, where: string): undefined {
    const fewer = simplified(ring, rules.mostCorners);
    return say('error', 'geo-many-corners', `${where}: точек ${ring.length}, а в записи не больше ${rules.mostCorners}.${fewer ? ` Если упростить с допуском ${fewer.metres} м, останется ${fewer.ring.length}.` : ''} В QGIS: «Вектор → Обработка геометрии → Упростить»; сами не упрощаем, чтобы граница не сдвинулась молча.`);
  }

  function note(list: number[]): void {
    if (list.at(-1) !== shape.number) list.push(shape.number);
  }
}

/** Rounding may press a narrow neck together: then one more digit is kept. */
function finer(typed: readonly Corner[]): Ring {
  const ring = rounded(typed, (n) => Math.round(n * 1e6) / 1e6);
  if (!isClosed(ring)) ring.push(ring[0]!);
  return ring;
}

function rounded(typed: readonly Corner[], round: (n: number) => number): Corner[] {
  return typed.map(([lng, lat]): Corner => [round(lng), round(lat)]).filter((corner, i, all) => i === 0 || String(corner) !== String(all[i - 1]));
}

/** Shoelace by the sign alone (RFC 7946, 3.1.6: outer rings run against the clock). */
function isAgainstClock(ring: Ring): boolean {
  const [x0, y0] = ring[0]!;
  return ring.reduce((sum, [x, y], i) => sum + (x - x0) * (ring[(i + 1) % ring.length]![1] - y0) - (ring[(i + 1) % ring.length]![0] - x0) * (y - y0), 0) > 0;
}

/** KML packs several polygons into one GeometryCollection. */
function polygonsOf({ type, coordinates, geometries }: Shape['geometry']): { polygons: unknown[]; others: string[] } {
  if (type === 'Polygon') return { polygons: [coordinates], others: [] };
  if (type === 'MultiPolygon') return { polygons: Array.isArray(coordinates) ? coordinates : [coordinates], others: [] };
  if (type !== 'GeometryCollection' || !Array.isArray(geometries)) return { polygons: [], others: [type] };
  const inner = geometries.filter(isRecord);
  return {
    polygons: inner.flatMap((geometry) => (geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.type === 'MultiPolygon' && Array.isArray(geometry.coordinates) ? geometry.coordinates : [])),
    others: inner.map((geometry) => String(geometry.type)).filter((kind) => !kind.endsWith('Polygon')),
  };
}

function pair(corner: Corner): string {
  return `[${roundDegrees(corner[0])}, ${roundDegrees(corner[1])}]`;
}
