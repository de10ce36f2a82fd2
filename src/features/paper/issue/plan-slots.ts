/** A slot of a band: some columns with one cell, or a few short ones over one another. Costs are counted once and kept. Pure. */
import type { Placed } from './layout.ts';
import { fitCost, GAP, holeAt, NEVER, tensionCost, tightnessAt, whiteCost, type Choice, type Item } from './plan-choices.ts';

/** More notes over one another are a wall. */
export const STACK = 4;
/** Columns in which notes may stand over one another. */
const STACK_COLUMNS = 2;

export interface Slot {
  columns: number;
  rows: number;
  parts: { item: Item; choice: Choice; rows: number }[];
}

export interface SlotTable {
  /** Dislike of `count` articles from the one at `from`, one over another, in a slot; NEVER when they do not fit. */
  cost(from: number, count: number, columns: number, rows: number): number;
  slot(from: number, count: number, columns: number, rows: number): Slot;
}

export function slotTable(items: readonly Item[], columns: number, most: number, hole: number): SlotTable {
  const side = (STACK + 1) * (columns + 1) * (most + 1);
  const costs = new Float64Array(items.length * side).fill(NEVER);
  const at = (from: number, count: number, width: number, rows: number): number => from * side + (count * (columns + 1) + width) * (most + 1) + rows;
  items.forEach((item, from) => {
    for (let width = 1; width <= columns; width++) {
      for (const choice of item.choices.get(width) ?? []) {
        for (let rows = choice.tight; rows <= Math.min(most, choice.loose + hole); rows++) {
          const place = at(from, 1, width, rows);
          costs[place] = Math.min(costs[place]!, fitCost(choice, rows, width, hole));
        }
      }
    }
    for (let count = 2; count <= STACK && from + count <= items.length; count++) {
      const stack = items.slice(from, from + count);
      if (!stack.every(({ isNote }) => isNote)) break;
      for (let width = 1; width <= Math.min(STACK_COLUMNS, columns - 1); width++) fillStack(stack, width, (rows, cost) => (costs[at(from, count, width, rows)] = cost));
    }
  });

  function fillStack(stack: readonly Item[], width: number, set: (rows: number, cost: number) => void): void {
    const whole = stackOf(stack, width);
    if (!whole) return;
    for (let rows = whole.tight; rows <= Math.min(most, whole.loose + holeAt(hole, width) * stack.length); rows++) set(rows, stackCost(whole, stack.length, rows, width));
  }

  return {
    cost: (from, count, width, rows) => (count > STACK || rows > most || from + count > items.length ? NEVER : costs[at(from, count, width, rows)]!),
    slot: (from, count, width, rows) => slotOf(items.slice(from, from + count), width, rows, hole),
  };
}

/** The stack as if it were one cell. Undefined when a part was not measured at this width. */
export function stackOf(stack: readonly Item[], columns: number): Choice | undefined {
  const chosen = stack.map((item) => cheapest(item.choices.get(columns)));
  if (!chosen.every((choice) => choice !== undefined)) return undefined;
  const gaps = GAP * (stack.length - 1);
  const sum = (of: (choice: Choice) => number): number => chosen.reduce((total, choice) => total + of(choice), 0);
  return { pictures: 0, tight: sum((c) => c.tight) + gaps, natural: sum((c) => c.natural) + gaps, loose: sum((c) => c.loose) + gaps, cost: sum((c) => c.cost) };
}

/** White rows are shared among the cells, so each part of them is seen less. */
export function stackCost(whole: Choice, count: number, rows: number, columns: number): number {
  if (rows < whole.tight) return NEVER;
  const white = Math.max(0, rows - whole.loose) / count;
  return whole.cost + count * tensionCost(tightnessAt(whole, rows)) + (white > 0 ? count * whiteCost(white, columns) : 0);
}

/** Equal dislike keeps the order of measuring, so two runs choose alike. */
function cheapest(choices: readonly Choice[] | undefined): Choice | undefined {
  return choices?.reduce((best, choice) => (choice.cost < best.cost ? choice : best));
}

export function slotOf(items: readonly Item[], columns: number, rows: number, hole: number): Slot {
  if (items.length === 1) {
    const item = items[0]!;
    const choice = item.choices.get(columns)!.reduce((best, next) => (fitCost(next, rows, columns, hole) < fitCost(best, rows, columns, hole) ? next : best));
    return { columns, rows, parts: [{ item, choice, rows }] };
  }
  const chosen = items.map((item) => cheapest(item.choices.get(columns))!);
  const shares = share(chosen, rows - GAP * (items.length - 1));
  return { columns, rows, parts: items.map((item, i) => ({ item, choice: chosen[i]!, rows: shares[i]! })) };
}

/** Rows for each part: all equally tight or loose; what lies beyond the loosest is given out evenly from the top. */
function share(parts: readonly Choice[], rows: number): number[] {
  const sum = (of: (choice: Choice) => number): number => parts.reduce((total, choice) => total + of(choice), 0);
  const natural = sum((c) => c.natural);
  const way = rows < natural ? 'tight' : 'loose';
  const room = Math.abs(sum((c) => c[way]) - natural);
  const t = room === 0 ? 0 : Math.min(1, Math.abs(rows - natural) / room);
  const shares = parts.map((part) => Math.round(part.natural + t * (part[way] - part.natural)));
  let left = rows - shares.reduce((total, part) => total + part, 0);
  for (let turn = 0; left !== 0 && turn < 1000; turn++) {
    const i = turn % parts.length;
    if (left < 0 && shares[i]! <= parts[i]!.tight && turn < 500) continue;
    shares[i]! += Math.sign(left);
    left -= Math.sign(left);
  }
  return shares;
}

export function placedOf({ columns, parts }: Slot, column: number, row: number): Placed[] {
  let top = row;
  return parts.map(({ item, choice, rows }) => {
    const placed: Placed = { cell: item.id, ...(choice.size && { size: choice.size }), pictures: choice.pictures, column, columns, row: top, rows };
    top += rows + GAP;
    return placed;
  });
}
