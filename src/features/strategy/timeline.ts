/** The stages of the Strategy on one line of years, and where today is on it. */
import { yearOf } from '../../kernel/dates.ts';

export interface StageSpan {
  order: number;
  title: string;
  from: number;
  to: number;
  /** A few words under the name. */
  note?: string;
}
export type StageMoment = 'прошёл' | 'идёт' | 'впереди';
export interface TimelineStage extends StageSpan {
  moment: StageMoment;
  /** Share of the whole line, per cent. */
  left: number;
  width: number;
}
export interface Timeline {
  stages: TimelineStage[];
  years: number[];
  /** Per cent from the start; undefined when today is outside the Strategy. */
  today?: number;
}

export function planTimeline(stages: readonly StageSpan[], today: string): Timeline {
  const from = Math.min(...stages.map((s) => s.from));
  const to = Math.max(...stages.map((s) => s.to));
  const length = stages.length > 0 ? to - from + 1 : 0;
  const percent = (years: number): number => Math.round((years / length) * 10_000) / 100;
  const year = yearOf(today);
  const passed = year - from + dayShare(today);
  return {
    stages: stages.map(({ order, title, ...s }) => ({ order, title, ...s, moment: momentOf(s, year), left: percent(s.from - from), width: percent(s.to - s.from + 1) })),
    years: Array.from({ length }, (_, i) => from + i),
    today: year < from || year > to ? undefined : percent(passed),
  };
}

export function momentOf({ from, to }: Pick<StageSpan, 'from' | 'to'>, year: number): StageMoment {
  return year > to ? 'прошёл' : year < from ? 'впереди' : 'идёт';
}

/** «Этап 1. Организационный»; a title that already says «этап» stays as it is. */
export function stageTitle({ order, title }: Pick<StageSpan, 'order' | 'title'>): string {
  return /этап/i.test(title) ? title : `Этап ${order}. ${title}`;
}

/** How much of its year a day has behind it, 0–1. */
function dayShare(day: string): number {
  const year = yearOf(day);
  const start = Date.UTC(year, 0, 1);
  return (Date.parse(day) - start) / (Date.UTC(year + 1, 0, 1) - start);
}
