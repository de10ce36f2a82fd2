/** What the map page shows: projects and ТОС of the catalogue as records of one map, with their choices. Composition only. */
import type { Catalogue } from '../catalogue.ts';
import type { PointSource } from '../features/map/map-points.ts';
import type { PointRecord } from '../features/map/points-file.ts';
import type { SheetPoint } from '../features/map/region-map.ts';
import type { KindWords } from '../features/map/map-words.ts';
import { groupRecords, type Choices, type ListRecord, type RecordGroup } from '../features/map/record-list.ts';
import { placeOf, ringsOf } from '../kernel/contour.ts';
import { routes } from '../kernel/routes.ts';
import { NOUNS, tosTitle } from '../kernel/text.ts';

export const KINDS: readonly KindWords[] = [
  { id: 'proekty', forms: NOUNS.project },
  { id: 'tos', forms: NOUNS.tos, shape: 'square' },
];
export type MapKind = 'proekty' | 'tos';

/** Files of the moving map; made from the same records as the public tables, only smaller. */
export const SOURCES: readonly PointSource[] = [
  { kind: 'proekty', href: routes.dataFile('karta/proekty.json'), words: routes.dataFile('karta/proekty-slova-{n}.json'), page: routes.project('{id}') },
  { kind: 'tos', href: routes.dataFile('karta/tos.json'), words: routes.dataFile('karta/tos-slova-{n}.json'), page: routes.tos('{id}'), outlines: routes.dataFile('karta/granitsy.json') },
];

/** Records of one kind that have a point. */
export function pointRecords({ all, get }: Catalogue, kind: MapKind): PointRecord[] {
  const municipality = (id: string): string => get('municipalities', id).data.nameShort;
  const made =
    kind === 'proekty'
      ? all.projects.map(({ id, data }) => ({ id, point: data.point, title: data.title, detail: [municipality(data.municipality), data.year, data.statusHistory.at(-1)!.status] }))
      : all.tos.map(({ id, data, municipality: steward }) => ({ id, point: placeOf(data), title: tosTitle(data.name), detail: [municipality(steward)], isOutlined: ringsOf(data.boundary).length > 0 }));
  return made.flatMap(({ point, detail, ...record }) => (point ? [{ ...record, lat: point.lat, lng: point.lng, precision: point.precision, detail: detail.filter(Boolean).join(' · ') }] : []));
}

const NO_YEAR = 'ne-nazvan';

export interface MapRecords {
  groups: RecordGroup[];
  choices: Choices;
  points: SheetPoint[];
}

export function mapRecords({ all, years }: Catalogue): MapRecords {
  const projects = all.projects.map(
    ({ id, data }): ListRecord => ({
      key: `proekty:${id}`,
      title: data.title,
      href: routes.project(id),
      detail: [data.place, data.year].filter(Boolean).join(' · '),
      facets: { group: data.municipality, topic: data.direction, year: String(data.year ?? NO_YEAR), kind: 'proekty' },
      hasPoint: data.point !== undefined,
    }),
  );
  const tos = all.tos.map(
    ({ id, municipality, data }): ListRecord => ({
      key: `tos:${id}`,
      title: tosTitle(data.name),
      href: routes.tos(id),
      detail: data.place,
      facets: { group: municipality, topic: '', year: '', kind: 'tos' },
      hasPoint: placeOf(data) !== undefined,
    }),
  );
  const groups = groupRecords(
    all.municipalities.map(({ id, data }) => ({ id, name: data.nameShort, href: routes.municipality(id) })),
    [...projects, ...tos],
  );
  const yearChoices = years.map((year) => ({ value: String(year), label: String(year) }));
  return {
    groups,
    choices: {
      group: groups.map(({ id, name }) => ({ value: id, label: name })),
      topic: all.directions.map(({ id, data }) => ({ value: id, label: data.nameShort })),
      year: projects.some((p) => p.facets.year === NO_YEAR) ? [...yearChoices, { value: NO_YEAR, label: 'не назван' }] : yearChoices,
      kind: [
        { value: 'proekty', label: 'только проекты' },
        { value: 'tos', label: 'только ТОС' },
      ],
    },
    points: [
      ...all.projects.flatMap(({ data }) => data.point ?? []),
      ...all.tos.flatMap(({ data }) => {
        const point = placeOf(data);
        return point ? { ...point, isOutlined: ringsOf(data.boundary).length > 0 } : [];
      }),
    ],
  };
}
