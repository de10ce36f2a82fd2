/** All shapes of a file → whose they are and what their contours are, with everything that has to be told. Pure. */
import type { Ring } from '../../kernel/contour.ts';
import { findOverlaps, ringKey } from '../../reader/geometry/overlaps.ts';
import { formatNumber } from '../../kernel/text.ts';
import { matchShape, type Candidate, type FindPlace } from './match-shapes.ts';
import { readOutline, type Mends, type OutlineRules, type Part } from './outline.ts';
import { labelOf, readShapes, type Shape } from './read-shapes.ts';
import type { ShapeRemark } from './remark.ts';

export interface Assignment {
  id: string;
  shape: Shape;
  parts: Part[];
}
export interface Assigned {
  assignments: Assignment[];
  remarks: ShapeRemark[];
  shapeCount: number;
}

/** Parts of one territory may touch; more common ground than this is the same part drawn twice. */
const PARTS_OVERLAP_M2 = 25;

/** @param data a value that came out of a JSON or KML file, of any kind */
export function assignShapes(data: unknown, candidates: readonly Candidate[], findPlace: FindPlace, rules: OutlineRules, what: 'ТОС' | 'муниципалитет'): Assigned {
  const { shapes, remarks } = readShapes(data);
  const mends: Mends = { closed: [], turned: [], heights: [] };
  const assignments: Assignment[] = [];
  const taken = new Map<string, Shape>();
  for (const shape of shapes) {
    const outline = readOutline(shape, rules, mends);
    remarks.push(...outline.remarks);
    if (outline.parts.length === 0) continue;
    const say = (severity: ShapeRemark['severity'], code: string, text: string): void => void remarks.push({ severity, code, shape: shape.number, name: labelOf(shape.properties), text });
    const twice = commonGround(outline.parts.map(({ outer }) => outer));
    if (twice) say('error', 'geo-parts-overlap', `части ${twice.a + 1} и ${twice.b + 1} накладываются друг на друга на ${formatNumber(Math.round(twice.areaM2))} м². Соедините их в одну.`);
    const match = matchShape(shape, outline.parts.map(({ outer }) => outer), candidates, findPlace, what);
    remarks.push(...match.remarks);
    if (match.id === undefined) continue;
    const first = taken.get(match.id);
    if (first) say('question', 'match-twice', `${what} «${match.id}» уже взят из объекта ${first.number}. ${isSame(first, shape) ? 'Это тот же контур: удалите повтор.' : 'Если это части одной территории, соедините их в MultiPolygon; если нет — впишите разные id.'}`);
    else {
      taken.set(match.id, shape);
      assignments.push({ id: match.id, shape, parts: outline.parts });
    }
  }
  return { assignments, remarks: [...remarks, ...mended(mends)], shapeCount: shapes.length };
}

function commonGround(rings: readonly Ring[]): { a: number; b: number; areaM2: number } | undefined {
  return findOverlaps(rings.map((ring, item) => ({ item, rings: [ring] })), ({ areaM2 }) => areaM2 > PARTS_OVERLAP_M2, 1)[0];
}

function isSame(a: Shape, b: Shape): boolean {
  const key = ({ geometry }: Shape): string | undefined => (geometry.type === 'Polygon' && Array.isArray(geometry.coordinates) ? ringKey(geometry.coordinates[0] as Ring) : undefined);
  return key(a) !== undefined && key(a) === key(b);
}

function mended({ closed, turned, heights }: Mends): ShapeRemark[] {
  const note = (code: string, list: readonly number[], text: string): ShapeRemark[] => (list.length === 0 ? [] : [{ severity: 'note', code, text: `${text}: ${list.length > 8 ? `${list.slice(0, 8).join(', ')} и ещё ${list.length - 8}` : list.join(', ')}.` }]);
  return [
    ...note('mended-closed', closed, 'контур не был замкнут, первая точка повторена в конце; объекты'),
    ...note('mended-turned', turned, 'контур шёл не в ту сторону, развёрнут; объекты'),
    ...note('mended-heights', heights, 'высоты отброшены; объекты'),
  ];
}
