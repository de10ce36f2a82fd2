/** Order of time inside one record: the check and the form of a practice ask the same. Pure; `today` is a parameter. */
import { dateRange, isRealDate, isSurelyAfter, yearOf } from './dates.ts';
import { valuesCalled } from './values-called.ts';

type Path = readonly (string | number)[];

/** Dates on which somebody already knew, read or founded something. */
const PAST: ReadonlySet<string> = new Set(['asOf', 'accessed', 'founded', 'date', 'period', 'awardDate']);
const NOTHING: ReadonlySet<string> = new Set();

/** @param planned dotted paths that may lie ahead */
export function datesAhead(data: unknown, today: string, planned = NOTHING): { value: string; path: Path }[] {
  return valuesCalled(PAST, data)
    .map(({ value, path }) => ({ value: String(value), path }))
    .filter(({ value, path }) => !planned.has(path.join('.')) && isRealDate(value) && isSurelyAfter(value, today));
}

/** A project is entered when it is won, at most a year before it is carried out. */
export function latestProjectYear(today: string): number {
  return yearOf(today) + 1;
}

/** Nothing to say when one of them is not known. */
export function endsEarly(start: string | undefined, end: string | undefined): boolean {
  return start !== undefined && end !== undefined && dateRange(end).last < dateRange(start).first;
}

/** Places of a history whose date lies before the date told above it. */
export function stepsBack(history: readonly { date?: string | undefined }[]): { index: number; date: string; before: string }[] {
  const dated = history.flatMap(({ date }, index) => (date === undefined ? [] : [{ date, index }]));
  return dated.slice(1).flatMap(({ date, index }, place) => {
    const before = dated[place]!.date;
    return endsEarly(before, date) ? [{ index, date, before }] : [];
  });
}
