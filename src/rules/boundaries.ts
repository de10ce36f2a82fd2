/** Borders of ТОС: each contour by itself. How they lie beside each other is in neighbours.ts. */
import { isInside, metresToEdge, ringAreaM2, ringsOf, type Ring } from '../kernel/contour.ts';
import { insideBbox, roundDegrees, type Bbox } from '../kernel/geo.ts';
import type { Problem } from '../kernel/problems.ts';
import { formatNumber } from '../kernel/text.ts';
import type { Content } from '../reader/content.ts';
import { boxOf, partsOutside, ringKey } from '../reader/geometry/overlaps.ts';
import { countCorners, isClosed, selfCrossing } from '../reader/geometry/rings.ts';
import type { Path } from '../reader/yaml.ts';
import type { Tos } from './address-book.ts';
import { LIMITS } from './boundary-limits.ts';
import { housesHaveOneTos, territoriesDoNotOverlap } from './neighbours.ts';
import { at, type Rule } from './rule.ts';

/** Every ring of a ТОС with its place in the file. */
function placedRings({ data: { boundary } }: Tos): { ring: Ring; path: Path }[] {
  return [
    ...(boundary?.polygon ? [{ ring: boundary.polygon, path: ['boundary', 'polygon'] as Path }] : []),
    ...(boundary?.polygons ?? []).map((ring, index) => ({ ring, path: ['boundary', 'polygons', index] as Path })),
  ];
}

const contoursAreContours: Rule = ({ entries, region }) => entries.tos.flatMap((entry) => placedRings(entry).flatMap(({ ring, path }) => contourFault(entry, ring, path, region?.map.bbox)));

/** The first fault of a ring: those after it are often its echo. */
function contourFault(entry: Tos, ring: Ring, path: Path, bbox: Bbox | undefined): Problem[] {
  const [first, last] = [ring[0]!, ring.at(-1)!];
  const outside = bbox ? ring.findIndex(([lng, lat]) => !insideBbox({ lat, lng }, bbox)) : -1;
  if (bbox && outside >= 0) {
    const [lng, lat] = ring[outside]!;
    const isSwapped = insideBbox({ lat: lng, lng: lat }, bbox);
    return [
      at(entry, [...path, outside], {
        code: isSwapped ? 'swapped-coordinates' : 'contour-outside',
        found: `точка контура ${pair(ring[outside]!)}`,
        expected: `точка внутри региона: сначала долгота ${bbox[0]}–${bbox[2]}, потом широта ${bbox[1]}–${bbox[3]}`,
        hint: isSwapped ? `Похоже, широта и долгота переставлены: [${lat}, ${lng}]. Проверьте и остальные точки.` : undefined,
      }),
    ];
  }
  if (!isClosed(ring)) return [at(entry, [...path, ring.length - 1], { code: 'contour-open', found: `контур не замкнут: начинается в ${pair(first)}, кончается в ${pair(last)}`, expected: 'последняя точка повторяет первую', hint: `Добавьте в конец строку - [${first.join(', ')}]` })];
  if (countCorners(ring) < 3) return [at(entry, path, { code: 'contour-thin', found: `разных точек в контуре: ${countCorners(ring)}`, expected: 'не меньше трёх: иначе у территории нет площади', hint: 'Обойдите территорию по краю: по точке на каждый поворот, последняя повторяет первую. Контура нет — удалите его, хватит слов в «text».' })];
  const crossing = selfCrossing(ring);
  if (crossing) return [at(entry, path, { code: 'contour-crosses', found: `контур пересекает сам себя около точки ${pair(crossing)}`, expected: 'точки по порядку обхода, линия нигде не проходит дважды', hint: `Широта ${roundDegrees(crossing[1])}, долгота ${roundDegrees(crossing[0])}: найдите это место на карте и поменяйте местами соседние точки.` })];
  if (ringAreaM2(ring) < LIMITS.areaM2) return [at(entry, path, { code: 'contour-thin', found: `площадь контура ${formatNumber(ringAreaM2(ring))} м²`, expected: `не меньше ${LIMITS.areaM2} м²`, hint: 'Проверьте, не повторены ли одни и те же координаты.' })];
  return [];
}

const contoursStandOnce: Rule = ({ entries }) => {
  const seen = new Map<string, Tos>();
  return entries.tos.flatMap((entry) => {
    const both = entry.data.boundary?.polygon && entry.data.boundary.polygons;
    return [
      ...(both ? [at(entry, ['boundary', 'polygons'], { code: 'contour-twice', found: 'есть и «polygon», и «polygons»', expected: 'одно из двух', hint: 'Все части запишите в «polygons», а «polygon» удалите.' })] : []),
      ...placedRings(entry).flatMap(({ ring, path }) => {
        const twin = seen.get(ringKey(ring));
        seen.set(ringKey(ring), twin ?? entry);
        if (!twin) return [];
        return [at(entry, path, { code: 'contour-twice', found: twin === entry ? 'тот же контур записан дважды' : `тот же контур, что у ТОС «${twin.data.name}» (${twin.file})`, expected: 'у каждой территории свой контур', hint: 'Похоже, контур скопировали вместе с файлом.' })];
      }),
    ];
  });
};

const pointsLieInTheirContour: Rule = ({ entries }) =>
  entries.tos.flatMap((entry) => {
    const { point, boundary } = entry.data;
    const rings = soundRings(entry);
    if (!point || point.precision === 'центр муниципалитета' || rings.length === 0 || isInside(point, rings)) return [];
    const metres = metresToEdge(point, rings);
    if (metres <= LIMITS.pointMetres[point.precision]) return [];
    return [at(entry, ['point', 'lat'], { severity: 'warning', code: 'point-outside-contour', found: `точка в ${distance(metres)} от контура границ (${boundary!.precision})`, expected: 'точка внутри границ или рядом с ними', hint: 'Проверьте и точку, и контур: одно из двух, вероятно, от другого места.' })];
  });

/** A contour with a corner out of the region has been told of already: swapped or from far away. */
function isInRegion(rings: readonly Ring[], bbox: Bbox | undefined): boolean {
  return !bbox || rings.flat().every(([lng, lat]) => insideBbox({ lat, lng }, bbox));
}

const territoriesLieInTheirMunicipality: Rule = ({ entries, geo, region }) =>
  entries.tos.flatMap((entry) => {
    const border = geo.municipalities?.features.find(({ properties }) => properties.id === entry.steward)?.geometry;
    const rings = soundRings(entry);
    if (!border || rings.length === 0 || !isInRegion(rings, region?.map.bbox)) return [];
    const area = (border.type === 'Polygon' ? [border.coordinates] : border.coordinates).flat() as unknown as Ring[];
    if (isSurelyInside(rings, area)) return [];
    const outside = partsOutside(rings, area);
    const farthest = Math.max(0, ...outside.flat().map(([lng, lat]) => metresToEdge({ lat, lng }, area)));
    if (farthest <= LIMITS.outsideMetres) return [];
    const share = Math.min(1, outside.reduce((sum, ring) => sum + ringAreaM2(ring), 0) / rings.reduce((sum, ring) => sum + ringAreaM2(ring), 0));
    const name = entries.municipalities.find(({ id }) => id === entry.steward)?.data.nameShort ?? entry.steward!;
    return [
      at(entry, placedRings(entry)[0]!.path, {
        severity: entry.data.boundary!.precision === 'по решению' ? 'error' : 'warning',
        code: 'contour-elsewhere',
        found: `${share > 0.999 ? 'вся территория' : `${percent(share)} территории`} вне муниципалитета «${name}», дальше всего на ${distance(farthest)}`,
        expected: `контур внутри своего муниципалитета; не считается до ${LIMITS.outsideMetres} м`,
        hint: 'Проверьте контур; если ТОС в другом муниципалитете, перенесите файл в его папку.',
      }),
    ];
  });

/** No corner outside and no bend of the border within the box: then there is nothing to cut. */
function isSurelyInside(rings: readonly Ring[], area: readonly Ring[]): boolean {
  const box = boxOf(rings);
  const isOdd = ([lng, lat]: Ring[number]): boolean => area.filter((ring) => isInside({ lat, lng }, [ring])).length % 2 === 1;
  return rings.every((ring) => ring.every(isOdd)) && !area.some((ring) => ring.some(([lng, lat]) => insideBbox({ lat, lng }, box)));
}

/** Rings good enough to measure: each fault of a ring has been told by itself. */
function soundRings({ data: { boundary } }: Tos): Ring[] {
  return ringsOf(boundary).filter((ring) => isClosed(ring) && countCorners(ring) > 2 && !selfCrossing(ring) && ringAreaM2(ring) >= LIMITS.areaM2);
}

function pair(corner: Ring[number]): string {
  return `[${roundDegrees(corner[0])}, ${roundDegrees(corner[1])}]`;
}

function percent(share: number): string {
  return `${share < 0.01 ? formatNumber(Math.max(0.01, share * 100)) : formatNumber(Math.round(share * 100))}\u00A0%`;
}

function distance(metres: number): string {
  return metres < 1000 ? `${Math.round(metres)} м` : `${formatNumber(Math.round(metres / 100) / 10)} км`;
}

export const boundaryRules: readonly Rule[] = [
  contoursAreContours,
  contoursStandOnce,
  pointsLieInTheirContour,
  territoriesLieInTheirMunicipality,
  (content: Content) => territoriesDoNotOverlap(content, soundRings),
  housesHaveOneTos,
];
