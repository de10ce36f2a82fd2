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
  /** Dislike of a service on a page, and of an issue without it. */
  serviceCost(bit: number, page: number, pages: number): number;
  missingCost(mask: number): number;
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
const SAME_SHAPE = 1.6;
const PASSED_OVER = 0.9;
const MOST_PASSED = 1;

export function planPages(task: PageTask): PlannedPages | undefined {
  const { pages, asked } = task;
  let starts: State[] = [{ from: 0, services: 0, cost: 0, white: 0, page: 0 }];
  pages.forEach((_, page) => (starts = planPage(task, page, starts)));
  const ends = starts.filter(({ from }) => from >= asked).map((state) => ({ state, cost: state.cost + task.missingCost(state.services) }));
  const best = ends.reduce<(typeof ends)[number] | undefined>((least, next) => (least === undefined || next.cost < least.cost ? next : least), undefined);
  return best && told(best.state, best.cost, pages.length);
}

/** All ways through one page; what comes back are the states at its foot. */
function planPage(task: PageTask, page: number, starts: readonly State[]): State[] {
  const { pages, bands, columns, directory } = task;
  const { rows: room } = pages[page]!;
  const isLast = page === pages.length - 1;
  const later = pages.slice(page + 1).reduce((sum, { rows }) => sum + rows * columns, 0);
  const rows: Map<number, State>[] = Array.from({ length: room + GAP + 1 }, () => new Map());
  const feet = new Map<number, State>();
  const passing = new Map<number, Passing[]>();
  const put = (place: Map<number, State>, state: State): void => {
    const key = state.from * 1024 + state.services;
    const known = place.get(key);
    if (!known || state.cost < known.cost) place.set(key, state);
  };
  for (const before of starts) put(rows[0]!, { from: before.from, services: before.services, cost: before.cost, white: before.white, before, page });
  for (let used = 0; used <= room; used++) {
    for (const state of beam(rows[used]!)) {
      for (const band of onwards(state.from)) {
        const end = used + band.rows + GAP;
        if (end > room + GAP || (band.services & state.services) !== 0) continue;
        const whiteRows = room + GAP - end;
        if (band.directory > 0 && (whiteRows > task.white || !holdsDirectory(band, state))) continue;
        if (page === 0 && used === 0 && band.count === 0 && state.from < task.articles) continue;
        const from = state.from + band.passed + band.count;
        if (from < task.asked && task.leastArea(from) > later + whiteRows * columns) continue;
        const cost = state.cost + band.cost + PASSED_OVER * band.passed + servicesCost(band.services) + (used > 0 && state.band?.shape === band.shape ? SAME_SHAPE : 0);
        const next: State = { from, services: state.services | band.services, cost, white: state.white, band: band.whole, before: state, page };
        if (whiteRows === 0) put(feet, next);
        else if (band.directory === 0) put(rows[end]!, next);
        if (whiteRows > 0 && whiteRows <= task.white) put(feet, { ...next, cost: cost + 30 + 5 * whiteRows, white: state.white + whiteRows });
      }
    }
  }
  return beam(feet);

  function holdsDirectory(band: Passing, state: State): boolean {
    return band.rows <= task.directoryRows(state.from + band.passed + band.count, band.directory, isLast);
  }

  /** A practice that nobody asked for may be passed over: it goes into the directory. */
  function onwards(from: number): Passing[] {
    const known = passing.get(from);
    if (known) return known;
    const most = from < task.asked ? 0 : Math.min(MOST_PASSED, task.articles - from);
    const made = Array.from({ length: most + 1 }, (_, passed) => bands.from(from + passed).flatMap((band): Passing[] => (passed > 0 && band.count === 0 ? [] : [{ ...band, passed, whole: band }]))).flat();
    passing.set(from, made);
    return made;
  }

  function servicesCost(mask: number): number {
    let cost = 0;
    for (let bit = 1; bit <= mask; bit <<= 1) if (mask & bit) cost += task.serviceCost(bit, page, pages.length) + (bit === directory && !isLast ? 4 : 0);
    return cost;
  }
}

/** The best by dislike; equal ones in the order of how much stands, so that two runs agree. */
function beam(states: ReadonlyMap<number, State>): State[] {
  const all = [...states.values()].filter(({ cost }) => cost < NEVER);
  return all.toSorted((a, b) => a.cost - b.cost || b.from - a.from || b.services - a.services).slice(0, BEAM);
}

function told(end: State, cost: number, count: number): PlannedPages {
  const pages: Band[][] = Array.from({ length: count }, () => []);
  for (let state: State | undefined = end; state; state = state.before) if (state.band) pages[state.page]!.unshift(state.band);
  return { cost, pages, articles: end.from, services: end.services, white: end.white };
}
