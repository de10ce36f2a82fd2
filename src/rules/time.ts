/** Order of time: nothing known from the future, no end before its start. */
import { problem, type Problem } from '../kernel/problems.ts';
import { datesAhead, endsEarly, latestProjectYear, stepsBack } from '../kernel/time-order.ts';
import type { Entry } from '../reader/content.ts';
import { fieldName } from '../reader/explain.ts';
import type { Path } from '../reader/yaml.ts';
import { allEntries, at, type Rule } from './rule.ts';

/** An insert is announced before it comes out, an event before it is held: all but one that is told to have been. */
const PLANNED: ReadonlySet<string> = new Set(['date', 'imprint.date']);
function plannedOf({ collection, data }: Entry): ReadonlySet<string> | undefined {
  const state = (data as { state?: unknown } | null)?.state;
  return collection === 'inserts' || (collection === 'events' && state !== undefined && state !== 'состоялось') ? PLANNED : undefined;
}

const factsAreNotFromTheFuture: Rule = (content, today) => {
  const finding = (value: string, isEvent = false) => ({ code: 'future-date', found: `«${value}»`, expected: `дата не позже сегодняшней, ${today}`, hint: isEvent ? 'Проверьте год. Если событие ещё впереди, напишите state: запланировано.' : 'Проверьте год. Чего ещё не было, запишите, когда день наступит.' });
  const { region, regionFile } = content;
  return [
    ...allEntries(content).flatMap((entry) => datesAhead(entry.data, today, plannedOf(entry)).map(({ value, path }) => at(entry, path, finding(value, entry.collection === 'events' && path.join('.') === 'date')))),
    ...(region && regionFile ? datesAhead(region, today).map(({ value, path }) => problem({ file: regionFile.file, ...regionFile.at(path), field: fieldName(path), ...finding(value) })) : []),
  ];
};

const projectsAreNotFarAhead: Rule = ({ entries }, today) => {
  const latest = latestProjectYear(today);
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
  if (!start || !end || !endsEarly(start, end)) return [];
  return [at(entry, path, { code: 'end-before-start', found: `«${end}»`, expected: `не раньше ${what}, ${start}`, hint: 'Проверьте обе даты: похоже, они переставлены или ошибка в годе.' })];
}

const historiesRunForward: Rule = ({ entries }) =>
  [...entries.tos, ...entries.projects].flatMap((entry) => stepsBack(entry.data.statusHistory).flatMap(({ index, date, before }) => order(entry, ['statusHistory', index, 'date'], before, date, 'предыдущего состояния')));

export const timeRules: readonly Rule[] = [factsAreNotFromTheFuture, projectsAreNotFarAhead, endsFollowStarts, historiesRunForward];
