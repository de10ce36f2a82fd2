/** Order of time: nothing known from the future, no end before its start. */
import { dateRange, isRealDate, isSurelyAfter, yearOf } from '../kernel/dates.ts';
import { problem, type Problem } from '../kernel/problems.ts';
import type { Entry } from '../reader/content.ts';
import { fieldName } from '../reader/explain.ts';
import type { Path } from '../reader/yaml.ts';
import { allEntries, at, valuesCalled, type Rule } from './rule.ts';

/** Dates on which somebody already knew, read or founded something. */
const PAST = new Set(['asOf', 'accessed', 'founded', 'date', 'period', 'awardDate']);

/** An insert is announced before it comes out. */
const PLANNED: ReadonlySet<string> = new Set(['date', 'imprint.date']);
const NOTHING: ReadonlySet<string> = new Set();

const factsAreNotFromTheFuture: Rule = (content, today) => {
  const future = (data: unknown, planned: ReadonlySet<string> = NOTHING): { value: string; path: Path }[] =>
    valuesCalled(PAST, data)
      .map(({ value, path }) => ({ value: String(value), path }))
      .filter(({ value, path }) => !planned.has(path.join('.')) && isRealDate(value) && isSurelyAfter(value, today));
  const finding = (value: string) => ({ code: 'future-date', found: `«${value}»`, expected: `дата не позже сегодняшней, ${today}`, hint: 'Проверьте год. Чего ещё не было, запишите, когда день наступит.' });
  const { region, regionFile } = content;
  return [
    ...allEntries(content).flatMap((entry) => future(entry.data, entry.collection === 'inserts' ? PLANNED : NOTHING).map(({ value, path }) => at(entry, path, finding(value)))),
    ...(region && regionFile ? future(region).map(({ value, path }) => problem({ file: regionFile.file, ...regionFile.at(path), field: fieldName(path), ...finding(value) })) : []),
  ];
};

/** A project is entered when it is won, at most a year before it is carried out. */
const projectsAreNotFarAhead: Rule = ({ entries }, today) => {
  const latest = yearOf(today) + 1;
  return entries.projects.flatMap((entry) => ((entry.data.year ?? 0) > latest ? [at(entry, ['year'], { code: 'future-date', found: `${entry.data.year} год`, expected: `год не позже ${latest}`, hint: 'Проверьте год: проект вносят, когда он победил.' })] : []));
};

const endsFollowStarts: Rule = ({ entries, region, regionFile }) => [
  ...entries.contests.flatMap((entry) => [
    ...order(entry, ['openTo'], entry.data.openFrom, entry.data.openTo, 'начала приёма'),
    ...order(entry, ['resultBy'], entry.data.openTo, entry.data.resultBy, 'конца приёма'),
  ]),
  ...entries.events.flatMap((entry) => order(entry, ['dateTo'], entry.data.date, entry.data.dateTo, 'первого дня')),
  ...entries.documents.flatMap((entry) => order(entry, ['validTo'], entry.data.validFrom ?? entry.data.date, entry.data.validTo, entry.data.validFrom ? 'начала действия' : 'дня документа')),
  ...entries.stages.flatMap((entry) => order(entry, ['to'], String(entry.data.from), String(entry.data.to), 'начала этапа')),
  ...(region?.strategy && regionFile && region.strategy.to < region.strategy.from
    ? [problem({ file: regionFile.file, ...regionFile.at(['strategy', 'to']), field: 'strategy.to', code: 'end-before-start', found: `${region.strategy.to}`, expected: `не раньше начала, ${region.strategy.from}`, hint: 'Проверьте, не переставлены ли from и to.' })]
    : []),
];

function order(entry: Entry, path: Path, start: string | undefined, end: string | undefined, what: string): Problem[] {
  if (!start || !end || dateRange(end).last >= dateRange(start).first) return [];
  return [at(entry, path, { code: 'end-before-start', found: `«${end}»`, expected: `не раньше ${what}, ${start}`, hint: 'Проверьте обе даты: похоже, они переставлены или ошибка в годе.' })];
}

const historiesRunForward: Rule = ({ entries }) =>
  [...entries.tos, ...entries.projects].flatMap((entry) => {
    const dated = entry.data.statusHistory.map(({ date }, index) => ({ date, index })).filter((step): step is { date: string; index: number } => step.date !== undefined);
    return dated.slice(1).flatMap(({ date, index }, before) => order(entry, ['statusHistory', index, 'date'], dated[before]!.date, date, 'предыдущего состояния'));
  });

export const timeRules: readonly Rule[] = [factsAreNotFromTheFuture, projectsAreNotFarAhead, endsFollowStarts, historiesRunForward];
