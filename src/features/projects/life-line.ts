/**
 * The life of a project on one line: states and milestones by date. A date is as exact as its source: a bare year stays
 * a year, and a state without a date keeps its place among the states. Pure.
 */
import { dateRange, isSurelyAfter } from '../../kernel/dates.ts';
import { FINISHED_STATUSES, type ProjectStatus } from '../../kernel/vocabulary.ts';
import type { Project } from './schema.ts';

export interface LifeEvent {
  date?: string;
  status?: ProjectStatus;
  /** Milestones of the same date as the state, or of their own. */
  texts: string[];
}

type Life = Pick<Project, 'statusHistory' | 'milestones'>;

export function lifeLine({ statusHistory, milestones }: Life): LifeEvent[] {
  let last = '';
  const states = statusHistory.map(({ status, date }) => {
    const said = date === undefined ? last : isEnding(status) ? dateRange(date).last : dateRange(date).first;
    last = said > last ? said : last;
    return { key: last, event: { date, status, texts: [] as string[] } };
  });
  const line: { key: string; event: LifeEvent }[] = states;
  for (const { date, text } of milestones) {
    const same = line.find(({ event }) => event.date === date);
    if (same) same.event.texts.push(text);
    else line.push({ key: dateRange(date).last, event: { date, texts: [text] } });
  }
  return line.toSorted((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0)).map(({ event }) => event);
}

/** A bare year of a beginning stands before that year's milestones, of an ending after them. */
function isEnding(status: ProjectStatus): boolean {
  return FINISHED_STATUSES.includes(status) || status === 'отклонён' || status === 'не завершён';
}

/** Date since which the thing stands finished; undefined when it does not or nobody said when. */
export function finishedOn({ statusHistory, year }: Pick<Project, 'statusHistory' | 'year'>): string | undefined {
  if (!FINISHED_STATUSES.includes(statusHistory.at(-1)!.status)) return undefined;
  const finished = statusHistory.find(({ status }) => status === 'завершён');
  return finished?.date ?? (year === null ? undefined : String(year));
}

/** True when the thing surely stood a year and nobody wrote down how it does. */
export function isCheckDue(project: Pick<Project, 'statusHistory' | 'year' | 'afterGrant'>, today: string): boolean {
  const since = finishedOn(project);
  if (since === undefined || (project.afterGrant?.checks.length ?? 0) > 0) return false;
  const { last } = dateRange(since);
  return isSurelyAfter(today, `${Number(last.slice(0, 4)) + 1}${last.slice(4).replace('02-29', '02-28')}`);
}
