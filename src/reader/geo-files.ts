/** Reads the base map (folder geo): each layer is proven before a page draws it, so that the map needs no checks. */
import type { FeatureCollection, LineString, MultiLineString, MultiPolygon, Polygon } from 'geojson';
import { z } from 'zod';
import { latitude, longitude, must, text } from '../kernel/fields.ts';
import { insideBbox, type Bbox } from '../kernel/geo.ts';
import { problem, type Problem } from '../kernel/problems.ts';
import { nearest } from '../kernel/suggest.ts';
import { readBytes } from './bytes.ts';
import { decode } from './decode.ts';
import { explain } from './explain.ts';
import { checkLayer, type LayerRules } from './geo-layer.ts';
import { parseJson } from './json.ts';
import type { FoundFile } from './walk.ts';
import type { Located } from './yaml.ts';

type Area = Polygon | MultiPolygon;
type Line = LineString | MultiLineString;

const placesSchema = z.array(
  z.strictObject({
    name: text(100).describe('Название по-русски'),
    nameLatin: text(100).optional().describe('Название латиницей'),
    lon: longitude.describe('Долгота'),
    lat: latitude.describe('Широта'),
    geonamesId: z.number().int().min(1, must('номер в GeoNames')).nullable().optional().describe('Номер в GeoNames; null, если нет'),
    rank: z.literal([1, 2, 3]).describe('1 — город, 2 — центр округа, 3 — прочие'),
  }),
);
export type Place = z.infer<typeof placesSchema>[number];

/** What stands in the properties of a feature of the base map. */
export interface WaterProperties {
  name?: string;
  kind?: string;
}

export interface GeoLayers {
  outline?: FeatureCollection<Area, { kind?: string }>;
  lakes?: FeatureCollection<Area, WaterProperties>;
  rivers?: FeatureCollection<Line, WaterProperties>;
  /** Borders of municipalities, by their ids. */
  municipalities?: FeatureCollection<Area, { id: string }>;
  places?: Place[];
}

const AREA = ['Polygon', 'MultiPolygon'] as const;
const LAYERS: Record<Exclude<keyof GeoLayers, 'places'>, LayerRules> = {
  outline: { types: AREA },
  lakes: { types: AREA },
  rivers: { types: ['LineString', 'MultiLineString'] },
  municipalities: { types: AREA, hasIds: true },
};
/** Beside the layers: licences and the source from which the base map is made. */
const COMPANIONS = ['LICENSES.md', 'README.md', 'water-names.json'];
const MAX_BYTES = 12_000_000;
/** Layers run a little over the edge of the map on purpose: a lake is not cut at the border. */
const MARGIN_DEGREES = 1;

interface Known {
  region?: { map: { bbox: Bbox } };
  ids: { municipalities: ReadonlySet<string> };
}

export function readGeo(files: readonly FoundFile[], shown: (inside: string) => string, { region, ids }: Known, problems: Problem[]): GeoLayers {
  const layers: Record<string, unknown> = {};
  const bbox = region && isPossible(region.map.bbox) ? widened(region.map.bbox) : undefined;
  for (const found of files) {
    const file = shown(found.inside);
    const name = found.inside.slice('geo/'.length);
    const layer = name.replace(/\.(geojson|json)$/, '');
    if (COMPANIONS.includes(name)) continue;
    if (name !== 'places.json' && !(name.endsWith('.geojson') && Object.hasOwn(LAYERS, layer))) {
      const names = [...Object.keys(LAYERS).map((key) => `${key}.geojson`), 'places.json'];
      const guess = nearest(name, names);
      problems.push(problem({ file, code: 'stray-file', found: `«${name}» в папке geo`, expected: `один из слоёв: ${names.join(', ')}`, hint: guess && `Возможно, вы имели в виду «${guess}».` }));
      continue;
    }
    const located = readJson(found, file, problems);
    if (!located) continue;
    const own = name === 'places.json' ? checkPlaces(located, file, bbox) : checkLayer(located, file, LAYERS[layer as keyof typeof LAYERS], bbox, ids.municipalities);
    problems.push(...own);
    if (own.length === 0) layers[layer] = located.data;
  }
  const isDrawn = Object.keys(layers).some((layer) => layer !== 'places');
  if (isDrawn && !files.some(({ inside }) => inside === 'geo/outline.geojson')) {
    problems.push(problem({ file: shown('geo/outline.geojson'), severity: 'warning', code: 'missing', found: 'файла нет', expected: 'контур региона: без него карта рисуется без границы' }));
  }
  return layers as GeoLayers;
}

function readJson(found: FoundFile, file: string, problems: Problem[]): Located | undefined {
  const read = readBytes(found, file, MAX_BYTES);
  const decoded = read.problems.length > 0 ? { text: '', problems: read.problems } : decode(read.bytes, file);
  problems.push(...decoded.problems);
  if (decoded.problems.length > 0) return undefined;
  const located = parseJson(decoded.text, file);
  problems.push(...located.problems);
  return located.problems.length > 0 ? undefined : located;
}

function checkPlaces(located: Located, file: string, bbox: Bbox | undefined): Problem[] {
  const parsed = placesSchema.safeParse(located.data);
  if (!parsed.success) return explain(parsed.error.issues.slice(0, 10), placesSchema, located, file);
  const outside = bbox ? parsed.data.findIndex(({ lat, lon }) => !insideBbox({ lat, lng: lon }, bbox)) : -1;
  if (outside < 0) return [];
  const { name, lat, lon } = parsed.data[outside]!;
  const isSwapped = insideBbox({ lat: lon, lng: lat }, bbox!);
  return [
    problem({
      file,
      ...located.at([outside]),
      field: `[${outside + 1}]`,
      code: isSwapped ? 'swapped-coordinates' : 'point-outside',
      found: `${name}: широта ${lat}, долгота ${lon}`,
      expected: 'точка внутри региона',
      hint: isSwapped ? 'Похоже, широта и долгота переставлены.' : undefined,
    }),
  ];
}

/** A box turned inside out is one fault of region.json, told there. */
function isPossible([west, south, east, north]: Bbox): boolean {
  return west < east && south < north;
}

function widened([west, south, east, north]: Bbox): Bbox {
  return [west - MARGIN_DEGREES, south - MARGIN_DEGREES, east + MARGIN_DEGREES, north + MARGIN_DEGREES];
}
