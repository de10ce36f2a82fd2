/** What a contest's list of applications and its known winners add up to: beside the reported figures, by place, by direction. */
import type { Catalogue, RecOf } from '../catalogue.ts';
import type { Counted } from '../features/contests/counted.ts';
import { known } from '../features/contests/series.ts';
import { sumsOf, type GrantSums } from '../features/grants/grant.ts';
import type { SumsRow } from '../features/grants/sums-row.ts';
import { isSmall } from '../features/needs/closing.ts';
import { OTHER_PLACES, type Cell } from '../features/needs/faces.ts';
import { sumOfKnown, type KnownSum } from '../kernel/known-sum.ts';
import { routes } from '../kernel/routes.ts';
import { municipalityInList } from '../kernel/text.ts';
import { grantsOf, type KnownGrant } from './grants.ts';
import { needsOf } from './needs.ts';

export interface ContestMoney {
  list?: RecOf<'applications'>;
  /** The list holds every application. */
  isWhole: boolean;
  /** Over all applications; absent where it is not known or may not be shown. */
  askedByAll?: KnownSum;
  sums: GrantSums;
  grants: readonly KnownGrant[];
  counted: Counted;
  places: SumsRow[];
  directions: SumsRow[];
  /** Places put together in `places`, by name. */
  pooled: string[];
}

export function contestMoney(catalogue: Catalogue, id: string): ContestMoney {
  const list = catalogue.find('applications', id);
  const isWhole = list?.data.coverage === 'все заявки';
  const grants = grantsOf(catalogue).filter(({ contest }) => contest.id === id);
  const items = list?.data.items ?? [];
  const namedLosers = items.filter(({ decision, asked }) => decision !== 'победа' && asked !== undefined).length;
  const askedByAll = isWhole && !isSmall(namedLosers) ? sumOfKnown(items.map(({ asked }) => asked)) : undefined;
  const sums = sumsOf(grants.map(({ grant }) => grant));
  return { list, isWhole, askedByAll, sums, grants, counted: countedOf(list, askedByAll, known(catalogue.get('contests', id).data, 'winners')[0]?.value), ...breakdowns(catalogue, id, grants, isWhole) };
}

/** A list of winners may be short: the contest itself says how many there were. */
function countedOf(list: RecOf<'applications'> | undefined, asked: KnownSum | undefined, reportedWinners: number | undefined): Counted {
  if (!list || list.data.coverage === 'часть заявок') return {};
  const { items } = list.data;
  const won = items.filter(({ decision }) => decision === 'победа');
  const isWhole = list.data.coverage === 'все заявки';
  const named = items.map(({ tos, tosName, municipality }) => (tos.length > 0 ? tos : tosName ? [`${municipality}: ${tosName}`] : []));
  const isShort = !isWhole && (reportedWinners ?? 0) > won.length;
  const money = (sum: KnownSum | undefined): Counted[keyof Counted] => (sum && sum.known > 0 ? { value: sum.amount, isLeast: isShort || sum.known < sum.total } : undefined);
  return {
    ...(isWhole ? { applications: { value: items.length }, distinctTos: { value: new Set(named.flat()).size, isLeast: named.some((tos) => tos.length === 0) }, asked: money(asked) } : {}),
    winners: { value: won.length, isLeast: isShort },
    awarded: money(sumOfKnown(won.map(({ awarded }) => awarded))),
    spent: money(sumOfKnown(won.map(({ spent }) => spent))),
  };
}

function breakdowns(catalogue: Catalogue, id: string, grants: readonly KnownGrant[], isWhole: boolean): Pick<ContestMoney, 'places' | 'directions' | 'pooled'> {
  const { faces, names } = needsOf(catalogue);
  const face = isWhole ? faces?.placeByContest : undefined;
  const column = face?.columns.indexOf(id) ?? -1;
  const byPlace = Map.groupBy(grants, placeOf);
  const byDirection = Map.groupBy(grants, directionOf);
  const pooled = face ? (faces?.pooledPlaces ?? []) : [];
  const own = (keys: readonly string[], from: ReadonlyMap<string, KnownGrant[]>): KnownGrant[] => keys.flatMap((key) => from.get(key) ?? []);
  const places = face
    ? face.rows.map((key, row) => sumsRow(names.place(key), own(key === OTHER_PLACES ? pooled : [key], byPlace), face.cells[row]![column]!, face.hasSums)).filter(hasSomething)
    : [...byPlace].map(([key, list]) => sumsRow(key === '' ? { name: 'Муниципалитет не назван' } : names.place(key), list));
  const directions = isWhole
    ? (faces?.directions.find(({ contest }) => contest === id)?.rows ?? []).map(({ direction, cell }) => sumsRow({ name: names.direction(direction), ...(direction && { href: routes.direction(direction) }) }, own([direction], byDirection), cell, true))
    : [...byDirection].map(([key, list]) => sumsRow({ name: names.direction(key), ...(key && { href: routes.direction(key) }) }, list));
  const bySize = (a: SumsRow, b: SumsRow): number => b.won - a.won;
  return { places: face ? places : places.toSorted(bySize), directions: isWhole ? directions : directions.toSorted(bySize), pooled: pooled.map((place) => municipalityInList(catalogue.get('municipalities', place).data)) };
}

/** Where a grant belongs on the map of its contest: the list says, else its project. */
function placeOf({ item, project }: KnownGrant): string {
  return item?.municipality ?? project?.data.municipality ?? '';
}

function directionOf({ item, project }: KnownGrant): string {
  return item ? (item.direction ?? '') : (project?.data.direction ?? '');
}

function sumsRow(name: { name: string; href?: string }, grants: readonly KnownGrant[], cell?: Cell, hasSums = false): SumsRow {
  const sums = sumsOf(grants.map(({ grant }) => grant));
  const closed = cell?.isClosed ? ('closed' as const) : undefined;
  return { ...name, won: grants.length, count: closed ?? cell?.count, asked: cell ? (closed ?? (hasSums ? cell.asked : 'closed')) : sums.asked, awarded: sums.awarded, spent: sums.spent };
}

function hasSomething({ count, won }: SumsRow): boolean {
  return won > 0 || count !== 0;
}
