/** A GeoJSON value of any kind → the list of its shapes; nothing is trusted yet but the outer frame. Pure. */
import type { ShapeRemark } from './remark.ts';

export interface Shape {
  /** From 1, as a person counts. */
  number: number;
  /** Of the feature itself; programs number them as they like. */
  id?: string;
  properties: Readonly<Record<string, unknown>>;
  geometry: { type: string; coordinates?: unknown; geometries?: unknown };
}

/** The property that names the folder of a KML file in which a placemark lies: offices sort ТОС by municipality. */
export const FOLDER = 'folder';

/** More shapes than this is not a layer of ТОС. */
const MOST_SHAPES = 50_000;
const GEOMETRIES = ['Point', 'MultiPoint', 'LineString', 'MultiLineString', 'Polygon', 'MultiPolygon', 'GeometryCollection'];
export const EXPORT_ADVICE = 'В QGIS: «Экспорт → Сохранить объекты как…», формат GeoJSON, система координат EPSG:4326 (WGS 84).';

export function readShapes(data: unknown): { shapes: Shape[]; remarks: ShapeRemark[] } {
  const fail = (code: string, text: string): { shapes: Shape[]; remarks: ShapeRemark[] } => ({ shapes: [], remarks: [{ severity: 'error', code, text }] });
  if (!isRecord(data)) return fail('geo-shape', `в файле ${kindOf(data)}, а нужен слой GeoJSON: объект с полем "type". ${EXPORT_ADVICE}`);
  const foreign = foreignSystem(data.crs);
  if (foreign) return fail('geo-system', `файл в системе координат ${foreign}, а нужны градусы WGS 84. ${EXPORT_ADVICE}`);
  const { type } = data;
  if (type === 'Topology') return fail('geo-shape', `это TopoJSON, а нужен GeoJSON. ${EXPORT_ADVICE}`);
  if (type !== 'FeatureCollection') {
    if (type === 'Feature' || GEOMETRIES.includes(String(type))) return collect([type === 'Feature' ? data : { type: 'Feature', properties: {}, geometry: data }]);
    return fail('geo-shape', `поле "type" — ${kindOf(type)}, а нужно FeatureCollection, Feature или геометрия. ${EXPORT_ADVICE}`);
  }
  if (!Array.isArray(data.features)) return fail('geo-shape', `поле "features" — ${kindOf(data.features)}, а нужен список объектов.`);
  if (data.features.length === 0) return fail('geo-empty', 'в слое нет ни одного объекта. Проверьте, не был ли при выгрузке включён отбор.');
  if (data.features.length > MOST_SHAPES) return fail('geo-many', `объектов ${data.features.length}, предел ${MOST_SHAPES}: похоже, это не слой границ.`);
  return collect(data.features);
}

function collect(features: readonly unknown[]): { shapes: Shape[]; remarks: ShapeRemark[] } {
  const shapes: Shape[] = [];
  const remarks: ShapeRemark[] = [];
  for (const [index, feature] of features.entries()) {
    const shape = index + 1;
    if (!isRecord(feature) || feature.type !== 'Feature') {
      remarks.push({ severity: 'error', code: 'geo-feature', shape, text: `${kindOf(feature)} на месте объекта Feature.` });
      continue;
    }
    const properties = isRecord(feature.properties) ? feature.properties : {};
    const { geometry, id } = feature;
    if (geometry === null || geometry === undefined) remarks.push({ severity: 'warning', code: 'geo-no-geometry', shape, name: labelOf(properties), text: 'у объекта нет геометрии (или её координаты не читаются); пропущен.' });
    else if (!isRecord(geometry) || !GEOMETRIES.includes(String(geometry.type))) remarks.push({ severity: 'error', code: 'geo-geometry', shape, name: labelOf(properties), text: `геометрия — ${kindOf(isRecord(geometry) ? geometry.type : geometry)}, а нужен Polygon или MultiPolygon.` });
    else shapes.push({ number: shape, ...((typeof id === 'string' || typeof id === 'number') && { id: String(id).trim().slice(0, 200) }), properties, geometry: geometry as unknown as Shape['geometry'] });
  }
  return { shapes, remarks };
}

/** The old member `crs`: absent or WGS 84 is right, anything else is told by its name. */
function foreignSystem(crs: unknown): string | undefined {
  if (!isRecord(crs)) return undefined;
  const name = isRecord(crs.properties) ? crs.properties.name : undefined;
  if (typeof name !== 'string') return undefined;
  if (/CRS84|EPSG:{1,2}(?:[\d.]*:)?4326\b|WGS\s?_?84$/iu.test(name)) return undefined;
  const code = /EPSG:{1,2}(?:[\d.]*:)?(\d+)/iu.exec(name)?.[1];
  const known: Record<string, string> = { 3857: 'EPSG:3857 (метры Web Mercator)', 900913: 'EPSG:3857 (метры Web Mercator)', 3395: 'EPSG:3395 (метры Меркатора)', 4284: 'EPSG:4284 (Пулково-1942)', 7683: 'EPSG:7683 (ГСК-2011)' };
  return code ? (known[code] ?? `EPSG:${code}`) : `«${name.slice(0, 60)}»`;
}

/** How the file calls a shape, for messages. */
export function labelOf(properties: Readonly<Record<string, unknown>>): string | undefined {
  for (const key of ['name', 'Name', 'NAME', 'название', 'Название', 'наименование', 'Наименование', 'title', 'description']) {
    const value = properties[key];
    if (typeof value === 'string' && value.trim() !== '') return value.trim().replace(/\s+/gu, ' ').slice(0, 60);
  }
  for (const [key, value] of Object.entries(properties)) {
    const said = typeof value === 'string' || typeof value === 'number' ? String(value).trim() : '';
    if (said !== '' && OTHER_LABELS.test(key.trim())) return `${key.trim().slice(0, 30)} ${said.slice(0, 30)}`;
  }
  return undefined;
}
/** Where a shape has no name: its number or code. */
const OTHER_LABELS = /^(id|code|код.*|reg_?no|number|номер.*|№.*|рег.*номер.*|рег\. ?№)$/iu;

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A value in a few words, never whole: it may be huge. */
export function kindOf(value: unknown): string {
  if (value === undefined) return 'пусто';
  if (value === null) return 'null';
  if (Array.isArray(value)) return `список (${value.length})`;
  if (typeof value === 'object') return 'объект';
  return typeof value === 'string' ? `«${value.slice(0, 40)}»` : String(value);
}
