/**
 * Bands: rows of slots whose columns make up the page. For every article and height, the best division of the columns is found by
 * dynamic programming over columns; of the many bands only the best are kept. Pure.
 */
import { fitCost, holeAt, LEAST_BAND, NEVER, tightnessAt, type Choice, type Item } from './plan-choices.ts';
import { slotOf, stackCost, stackOf, STACK, type Slot, type SlotTable } from './plan-slots.ts';

export interface Band {
  /** Articles taken, in order, from the one at which it begins. */
  count: number;
  /** Bits of the services in it. */
  services: number;
  rows: number;
  cost: number;
  slots: readonly Slot[];
  /** Widths, for noticing the same shape twice. */
  shape: string;
  /** Columns of the directory when it is in the band: then nothing stands under it. */
  directory: number;
}

export interface BandMaker {
  /** The best bands that begin with the article at `from`; each set of articles and services at several heights. */
  from(from: number): readonly Band[];
}

/** Two neighbours that differ more are seen to be set differently. */
const UNLIKE = 0.35;
/** Heights kept of one set, and bands kept in all. */
const HEIGHTS = 7;
/** A map or a directory is wanted at any height, so that it can fill what is left. */
const ELASTIC_HEIGHTS = 14;
const FREE_HEIGHTS = 140;
const MOST_BANDS = 300;
/** Notes under a service. */
const MOST_UNDER = 2;
/** Articles in one band. */
const MOST_ARTICLES = 16;

interface Draft {
  count: number;
  services: number;
  rows: number;
  cost: number;
  make(): Slot[];
}

export function bandMaker(items: readonly Item[], services: readonly Item[], columns: number, most: number, hole: number, slots: SlotTable): BandMaker {
  const made = new Map<number, readonly Band[]>();
  const bit = (service: Item): number => 1 << services.indexOf(service);
  const single = new Float64Array(services.length * (columns + 1) * (most + 1)).fill(Number.NaN);
  const stacks = new Map<number, Choice | null>();
  const serviceOnly = kept(singlesPairsTriples().flatMap(serviceBands));
  return {
    from: (from) => {
      const known = made.get(from);
      if (known) return known;
      const bands = [...kept(withArticles(from)), ...serviceOnly];
      made.set(from, bands);
      return bands;
    },
  };

  function withArticles(from: number): Draft[] {
    const drafts: Draft[] = [];
    const limit = Math.min(MOST_ARTICLES, items.length - from);
    if (limit === 0) return drafts;
    for (let rows = LEAST_BAND; rows <= most; rows++) {
      const table = divide(from, limit, rows);
      for (let count = 1; count <= limit; count++) {
        const whole = table.cost(columns, count);
        if (whole < NEVER) drafts.push({ count, services: 0, rows, cost: whole, make: () => table.slots(columns, count) });
        for (const service of services) for (let width = 1; width < columns; width++) beside(drafts, table, from, count, rows, service, width);
      }
    }
    return drafts;
  }

  /** A service in the last columns, alone or with a few notes under it. */
  function beside(drafts: Draft[], table: Division, from: number, count: number, rows: number, service: Item, width: number): void {
    for (let under = 0; under <= MOST_UNDER && under < count; under++) {
      const left = table.cost(columns - width, count - under);
      if (left === NEVER) continue;
      const right = under === 0 ? alone(service, width, rows) : above(service, from + count - under, under, width, rows);
      if (right === NEVER) continue;
      drafts.push({ count, services: bit(service), rows, cost: left + right + (under > 0 ? 0.5 : 0), make: () => [...table.slots(columns - width, count - under), slotOf([service, ...items.slice(from + count - under, from + count)], width, rows, hole)] });
    }
  }

  /** Counted once a service, width and height. */
  function alone(service: Item, width: number, rows: number): number {
    const key = (services.indexOf(service) * (columns + 1) + width) * (most + 1) + rows;
    const known = single[key]!;
    if (!Number.isNaN(known)) return known;
    return (single[key] = (service.choices.get(width) ?? []).reduce((least, choice) => Math.min(least, fitCost(choice, rows, width, hole)), NEVER));
  }

  function above(service: Item, from: number, under: number, width: number, rows: number): number {
    const key = ((services.indexOf(service) * (items.length + 1) + from) * (MOST_UNDER + 1) + under) * (columns + 1) + width;
    let whole = stacks.get(key);
    if (whole === undefined) {
      const notes = items.slice(from, from + under);
      whole = (service.id !== 'directory' && notes.every(({ isNote }) => isNote) && stackOf([service, ...notes], width)) || null;
      stacks.set(key, whole);
    }
    return whole && rows <= whole.loose + holeAt(hole, width) * (under + 1) ? stackCost(whole, under + 1, rows, width) : NEVER;
  }

  function singlesPairsTriples(): Item[][] {
    return services.flatMap((a, i) => [[a], ...services.slice(i + 1).flatMap((b, j) => [[a, b], ...services.slice(i + j + 2).map((c) => [a, b, c])])]);
  }

  function serviceBands(row: Item[]): Draft[] {
    const drafts: Draft[] = [];
    const divisions = compositions(columns, row.length);
    for (let rows = LEAST_BAND; rows <= most; rows++) {
      for (const widths of divisions) {
        const cost = row.reduce((sum, service, i) => sum + alone(service, widths[i]!, rows), 0);
        if (cost < NEVER) drafts.push({ count: 0, services: row.reduce((mask, service) => mask | bit(service), 0), rows, cost, make: () => row.map((service, i) => slotOf([service], widths[i]!, rows, hole)) });
      }
    }
    return drafts;
  }

  /** Of each set of cells the best heights, of all sets the best by dislike a row. */
  function kept(drafts: readonly Draft[]): Band[] {
    const sets = Map.groupBy(drafts, ({ count, services: mask }) => count * 1024 + mask);
    const chosen = [...sets.values()].flatMap((set) => {
      const byRows = new Map<number, Draft>();
      for (const draft of set) if (draft.cost < (byRows.get(draft.rows)?.cost ?? NEVER)) byRows.set(draft.rows, draft);
      const heights = [...byRows.values()].toSorted((a, b) => a.cost - b.cost || a.rows - b.rows);
      const { services: mask, count } = set[0]!;
      return heights.slice(0, !isElastic(mask) ? HEIGHTS : count === 0 && (mask & (mask - 1)) === 0 ? FREE_HEIGHTS : ELASTIC_HEIGHTS);
    });
    return chosen
      .toSorted((a, b) => (a.cost + 2) / a.rows - (b.cost + 2) / b.rows || a.rows - b.rows || a.count - b.count || a.services - b.services)
      .slice(0, MOST_BANDS)
      .map(({ make, ...draft }) => finished(draft, make()));
  }

  function isElastic(mask: number): boolean {
    return services.some((service) => (service.id === 'directory' || service.id === 'map') && mask & bit(service));
  }

  function finished({ count, services: mask, rows, cost }: Omit<Draft, 'make'>, parts: Slot[]): Band {
    const directory = parts.find(({ parts: [first] }) => first!.item.id === 'directory')?.columns ?? 0;
    return { count, services: mask, rows, cost: cost + unlike(parts), slots: parts, shape: parts.map((slot) => `${slot.columns}${slot.parts.length > 1 ? '+' : ''}`).join(' '), directory };
  }

  interface Division {
    cost(width: number, count: number): number;
    slots(width: number, count: number): Slot[];
  }

  /** The best way to fill the first columns with the first articles at this height. */
  function divide(from: number, limit: number, rows: number): Division {
    const costs = Array.from({ length: columns + 1 }, () => new Float64Array(limit + 1).fill(NEVER));
    const last = Array.from({ length: columns + 1 }, () => new Int32Array(limit + 1));
    costs[0]![0] = 0;
    for (let filled = 1; filled <= columns; filled++) {
      for (let taken = 1; taken <= limit; taken++) {
        for (let width = 1; width <= filled; width++) {
          for (let count = 1; count <= Math.min(STACK, taken); count++) {
            const before = costs[filled - width]![taken - count]!;
            if (before === NEVER) continue;
            const cost = before + slots.cost(from + taken - count, count, width, rows);
            if (cost < costs[filled]![taken]!) {
              costs[filled]![taken] = cost;
              last[filled]![taken] = width * 8 + count;
            }
          }
        }
      }
    }
    const walk = (width: number, count: number): Slot[] => {
      if (width === 0) return [];
      const step = last[width]![count]!;
      const [w, n] = [step >> 3, step & 7];
      return [...walk(width - w, count - n), slots.slot(from + count - n, n, w, rows)];
    };
    return { cost: (width, count) => costs[width]![count]!, slots: walk };
  }
}

function unlike(slots: readonly Slot[]): number {
  const ts = slots.flatMap(({ parts }) => parts.filter(({ item }) => item.article).map(({ choice, rows }) => tightnessAt(choice, rows)));
  return ts.reduce((sum, t, i) => sum + (i > 0 && Math.abs(t - ts[i - 1]!) > UNLIKE ? 0.6 : 0), 0);
}

/** All ways to divide the columns among so many cells. */
export function compositions(columns: number, cells: number): number[][] {
  if (cells === 1) return [[columns]];
  return Array.from({ length: columns - cells + 1 }, (_, i) => i + 1).flatMap((first) => compositions(columns - first, cells - 1).map((rest) => [first, ...rest]));
}
