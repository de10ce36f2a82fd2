/** Proves one GeoJSON layer: shape, kinds of geometry, closed rings, every coordinate inside the region. */
import { insideBbox, type Bbox } from '../kernel/geo.ts';
import { problem, type Problem } from '../kernel/problems.ts';
import { nearest } from '../kernel/suggest.ts';
import { fieldName } from './explain.ts';
import type { Located, Path } from './yaml.ts';

export interface LayerRules {
  types: readonly string[];
  /** Every feature carries the id of a municipality. */
  hasIds?: boolean;
}

/** One fault in a layer is usually repeated in every point of it: the first of each kind is told. */
const NESTING: Record<string, number> = { LineString: 1, Polygon: 2, MultiLineString: 2, MultiPolygon: 3 };

export function checkLayer(located: Located, file: string, rules: LayerRules, bbox: Bbox | undefined, municipalities: ReadonlySet<string>): Problem[] {
  const problems = new Map<string, Problem>();
  const say = (path: Path, code: string, found: string, expected: string, hint?: string): void => {
    if (!problems.has(code)) problems.set(code, problem({ file, ...located.at(path), field: fieldName(path), code, found, expected, hint }));
  };
  const root = located.data as { type?: unknown; features?: unknown } | null;
  if (root === null || typeof root !== 'object' || root.type !== 'FeatureCollection' || !Array.isArray(root.features)) {
    say([], 'geo-shape', 'не слой GeoJSON', 'FeatureCollection со списком features');
    return [...problems.values()];
  }
  const seen = new Set<string>();
  for (const [index, feature] of (root.features as Record<string, unknown>[]).entries()) {
    const path = ['features', index];
    const geometry = (feature as { geometry?: { type?: unknown; coordinates?: unknown } } | null)?.geometry;
    if (feature?.type !== 'Feature' || !geometry || !rules.types.includes(String(geometry.type))) {
      say(path, 'geo-geometry', geometry?.type === undefined ? 'объект без геометрии' : `геометрия «${String(geometry.type)}»`, `Feature с геометрией ${rules.types.join(' или ')}`);
      continue;
    }
    if (rules.hasIds) checkId((feature.properties as { id?: unknown } | null)?.id, [...path, 'properties', 'id'], seen);
    checkCoordinates(geometry.coordinates, NESTING[String(geometry.type)]!, String(geometry.type).endsWith('Polygon'), [...path, 'geometry', 'coordinates']);
  }
  return [...problems.values()];

  function checkId(id: unknown, path: Path, taken: Set<string>): void {
    if (typeof id !== 'string' || !municipalities.has(id)) {
      const guess = typeof id === 'string' ? nearest(id, municipalities) : undefined;
      say(path, 'dangling-reference', typeof id === 'string' ? `«${id}»: такого муниципалитета нет` : 'у границы нет id муниципалитета', 'имя файла из municipalities/', guess && `Возможно, вы имели в виду «${guess}».`);
    } else if (taken.has(id)) say(path, 'duplicate-id', `граница «${id}» уже есть в этом файле`, 'одна граница на муниципалитет', 'Несколько кусков — один MultiPolygon.');
    else taken.add(id);
  }

  function checkCoordinates(value: unknown, nesting: number, isRing: boolean, path: Path): void {
    if (!Array.isArray(value)) return say(path, 'geo-coordinates', 'нет списка координат', 'пары [долгота, широта]');
    if (nesting > 1) {
      if (value.length === 0) say(path, 'geo-coordinates', 'пустой список координат', 'пары [долгота, широта]');
      for (const [index, part] of value.entries()) checkCoordinates(part, nesting - 1, isRing, [...path, index]);
      return;
    }
    for (const [index, point] of value.entries()) if (!isGoodPoint(point, [...path, index])) return;
    const least = isRing ? 4 : 2;
    if (value.length < least) say(path, 'geo-short', `точек в линии: ${value.length}`, `не меньше ${least}`);
    else if (isRing && String(value[0]) !== String(value.at(-1))) say([...path, value.length - 1], 'geo-open-ring', 'контур не замкнут', 'последняя точка повторяет первую');
  }

  function isGoodPoint(point: unknown, path: Path): boolean {
    if (!Array.isArray(point) || point.length < 2 || !point.slice(0, 2).every((n) => typeof n === 'number' && Number.isFinite(n))) {
      say(path, 'geo-coordinates', 'точка не из двух чисел', '[долгота, широта], градусы с точкой');
      return false;
    }
    const [lng, lat] = point as [number, number];
    if (!bbox || insideBbox({ lat, lng }, bbox)) return true;
    const isSwapped = insideBbox({ lat: lng, lng: lat }, bbox);
    const isMetres = Math.abs(lng) > 180 || Math.abs(lat) > 90;
    const hint = isSwapped ? 'Похоже, переставлены: в GeoJSON сначала долгота, потом широта.' : isMetres ? 'Похоже, это метры, а не градусы: пересохраните слой в EPSG:4326.' : undefined;
    say(path, isSwapped ? 'swapped-coordinates' : 'point-outside', `[${lng}, ${lat}]`, 'точка внутри региона, [долгота, широта]', hint);
    return false;
  }
}
