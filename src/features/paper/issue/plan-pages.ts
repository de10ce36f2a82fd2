/**
 * Pages from bands: a forward dynamic programme over pages and rows. A state is how many articles and which services stand
 * already; at each row of each page only the best states go on, so the work is bounded whatever the material is. Pure.
 */
import type { Band, BandMaker } from './plan-bands.ts';
import { GAP, NEVER } from './plan-choices.ts';

export interface PageRoom {
  /** Rows between the head and the foot of the page. */
  rows: number;
}
export interface PageTask {
  pages: readonly PageRoom[];
  bands: BandMaker;
  articles: number;
  /** The first so many articles must stand. */
  asked: number;
  /** Rows that the articles from the one at `from` to the last that must stand take at least, over all columns. */
  leastArea(from: number): number;
  columns: number;
  /** Dislike of a service on a page; NEVER where it may not stand. */
  serviceCost(bit: number, page: number): number;
  /** Dislike of an issue without the service. */
  missingCost(bit: number): number;
  /** Bits of all services. */
  services: number;
  /** Bit of the directory, or 0. */
  directory: number;
  /** Rows of a directory of this width with the practices that have not stood before the article at `from`. */
  directoryRows(from: number, columns: number, isLast: boolean): number;
  /** White rows at the foot of a page that may be suffered. */
  white: number;
}
export interface PlannedPages {
  cost: number;
  pages: Band[][];
  articles: number;
  services: number;
  white: number;
}

interface State {
  from: number;
  services: number;
  cost: number;
  white: number;
  band?: Band;
  before?: State;
  page: number;
}

type Passing = Band & { passed: number; whole: Band };

/** States that go on from one row to the next. */
const BEAM = 48;
const ALIKE = 10;
const SAME_SHAPE = 1.6;
const PASSED_OVER = 0.9;
const MOST_PASSED = 1;

export function planPages(task: PageTask): PlannedPages | undefined {
  const { pages, asked } = task;
  let starts: State[] = [{ from: 0, services: 0, cost: 0, white: 0, page: 0 }];
  pages.forEach((_, page) => (starts = planPage(task, page, starts)));
  const best = starts.filter(({ from }) => from >= asked).reduce<State | undefined>((least, next) => (least === undefined || next.cost < least.cost ? next : least), undefined);
  return best && told(best, pages.length);
}

/** All ways through one page; what comes back are the states at its foot. */
function planPage(task: PageTask, page: number, starts: readonly State[]): State[] {
  const { pages, bands, columns, directory } = task;
  const { rows: room } = pages[page]!;
  const isLast = page === pages.length - 1;
  const allowed = bitsOf(task.services).filter((bit) => task.serviceCost(bit, page) < NEVER).reduce((mask, bit) => mask | bit, 0);
  /** Services that may stand on no page after this one. */
  const leaving = bitsOf(task.services).filter((bit) => pages.every((_, later) => later <= page || task.serviceCost(bit, later) === NEVER));
  const later = pages.slice(page + 1).reduce((sum, { rows }) => sum + (rows + GAP) * columns, 0);
  const rows: Map<number, State>[] = Array.from({ length: room + GAP + 1 }, () => new Map());
  const feet = new Map<number, State>();
  const passing = new Map<number, Passing[]>();
  const put = (place: Map<number, State>, state: State): void => {
    const key = state.from * 1024 + state.services;
    const known = place.get(key);
    if (!known || state.cost < known.cost) place.set(key, state);
  };
  for (const before of starts) put(rows[0]!, { from: before.from, services: before.services, cost: before.cost, white: before.white, before, page });
  if (room <= task.white) for (const start of rows[0]!.values()) put(feet, { ...start, cost: start.cost + footCost(room), white: start.white + room });
  for (let used = 0; used <= room; used++) {
    for (const state of beam(rows[used]!)) {
      for (const band of onwards(state.from)) {
        const end = used + band.rows + GAP;
        if (end > room + GAP) break;
        if ((band.services & state.services) !== 0) continue;
        const whiteRows = room + GAP - end;
        if (band.directory > 0 && (whiteRows > task.white || !holdsDirectory(band, state))) continue;
        if (page === 0 && used === 0 && band.count === 0 && state.from < task.articles) continue;
        const from = state.from + band.passed + band.count;
        if (from < task.asked && task.leastArea(from) > later + whiteRows * columns) continue;
        const cost = state.cost + band.cost + (used > 0 && state.band?.shape === band.shape ? SAME_SHAPE : 0);
        const next: State = { from, services: state.services | band.services, cost, white: state.white, band: band.whole, before: state, page };
        if (whiteRows === 0) put(feet, next);
        else if (band.directory === 0) put(rows[end]!, next);
        if (whiteRows > 0 && whiteRows <= task.white) put(feet, { ...next, cost: cost + footCost(whiteRows), white: state.white + whiteRows });
      }
    }
  }
  return beam(new Map([...feet].map(([key, state]) => [key, { ...state, cost: state.cost + leaving.reduce((sum, bit) => sum + (state.services & bit ? 0 : task.missingCost(bit)), 0) }])));

  function holdsDirectory(band: Passing, state: State): boolean {
    return band.rows <= task.directoryRows(state.from + band.passed + band.count, band.directory, isLast);
  }

  /** A practice that nobody asked for may be passed over: it goes into the directory. */
  function onwards(from: number): Passing[] {
    const known = passing.get(from);
    if (known) return known;
    const most = from < task.asked ? 0 : Math.min(MOST_PASSED, task.articles - from);
    const made = Array.from({ length: most + 1 }, (_, passed) => bands.from(from + passed).flatMap((band): Passing[] => ((passed > 0 && band.count === 0) || (band.services & ~allowed) !== 0 ? [] : [{ ...band, passed, whole: band, cost: band.cost + PASSED_OVER * passed + servicesCost(band.services) }]))).flat().toSorted((a, b) => a.rows - b.rows);
    passing.set(from, made);
    return made;
  }

  function servicesCost(mask: number): number {
    return bitsOf(mask).reduce((sum, bit) => sum + task.serviceCost(bit, page) + (bit === directory && !isLast ? 4 : 0), 0);
  }
}

const footCost = (white: number): number => 30 + 5 * white;

/** The best by dislike, not too many of one set of services; equal ones in the order of how much stands, so that two runs agree. */
function beam(states: ReadonlyMap<number, State>): State[] {
  const kept: State[] = [];
  const alike = new Map<number, number>();
  for (const state of [...states.values()].sort((a, b) => a.cost - b.cost || b.from - a.from || b.services - a.services)) {
    const count = alike.get(state.services) ?? 0;
    if (count >= ALIKE) continue;
    alike.set(state.services, count + 1);
    if (kept.push(state) === BEAM) break;
  }
  return kept;
}

function bitsOf(mask: number): number[] {
  const bits: number[] = [];
  for (let bit = 1; bit <= mask; bit <<= 1) if (mask & bit) bits.push(bit);
  return bits;
}

function told(end: State, count: number): PlannedPages {
  const pages: Band[][] = Array.from({ length: count }, () => []);
  for (let state: State | undefined = end; state; state = state.before) if (state.band) pages[state.page]!.unshift(state.band);
  return { cost: end.cost, pages, articles: end.from, services: end.services, white: end.white };
}
