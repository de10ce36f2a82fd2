/** The life of a ТОС as its record tells it: founding, charter, states; and where the record argues with itself. Pure. */
import { compareDatesDesc, formatDate, isSurelyAfter, yearOf } from '../../kernel/dates.ts';
import type { Tos } from './schema.ts';

export interface HistoryEvent {
  /** Absent: the source names no day. */
  date?: string;
  what: string;
  note?: string;
}

/** Oldest first; what has no date keeps the place the editor gave it, behind what came before. */
export function historyOf({ founded, charter, statusHistory, formerNames }: Pick<Tos, 'founded' | 'charter' | 'statusHistory' | 'formerNames'>): HistoryEvent[] {
  const states = statusHistory.map(({ status, date, note }): HistoryEvent => ({ date, what: STATE_WORDS[status], note }));
  const opening = states.find(({ date, what }) => date === founded && what === STATE_WORDS['действует']);
  const events: HistoryEvent[] = [
    ...(founded && !opening ? [{ date: founded, what: 'Создан' }] : []),
    ...states.map((state) => (state === opening ? { ...state, what: 'Создан и действует' } : state)),
    ...(charter ? [{ date: charter.date, what: charter.regNo ? `Зарегистрирован устав, №\u00A0${charter.regNo}` : 'Зарегистрирован устав', note: charter.act }] : []),
    ...(formerNames.length > 0 ? [{ what: `Прежде назывался ${formerNames.map((name) => `«${name}»`).join(', ')}` }] : []),
  ];
  return events.filter((e) => e.date).toSorted((a, b) => compareDatesDesc(b.date!, a.date!)).concat(events.filter((e) => !e.date));
}

/** False when all that the record tells is that nobody knows: no date, no state. */
export function hasHistory(tos: Pick<Tos, 'founded' | 'charter' | 'statusHistory' | 'formerNames'>): boolean {
  return historyOf(tos).some(({ date, what }) => date !== undefined || what !== STATE_WORDS['неизвестно']);
}

const STATE_WORDS: Readonly<Record<Tos['statusHistory'][number]['status'], string>> = {
  создаётся: 'Создаётся',
  действует: 'Действует',
  приостановлен: 'Приостановлен',
  ликвидирован: 'Ликвидирован',
  неизвестно: 'Состояние неизвестно',
};

/** Dates of one record that cannot all be right. Shown, never silently mended. */
export function doubtsOf({ founded, statusHistory }: Pick<Tos, 'founded' | 'statusHistory'>, projects: readonly { title: string; year: number | null }[]): string[] {
  const doubts: string[] = [];
  const working = statusHistory.find((s) => s.status === 'действует' && s.date);
  if (founded && working && isSurelyAfter(founded, working.date!)) doubts.push(`Действует, судя по записи, с ${year(working.date!)}, а создан позже: ${formatDate(founded)}.`);
  const start = founded ?? statusHistory.find((s) => s.status === 'создаётся' && s.date)?.date;
  const closed = statusHistory.findLast((s) => s.status === 'ликвидирован' && s.date)?.date;
  for (const project of projects) {
    if (project.year === null) continue;
    if (start && project.year < yearOf(start)) doubts.push(`Проект «${project.title}» отнесён к ${project.year} году, а ТОС создан позже: ${formatDate(start)}.`);
    if (closed && project.year > yearOf(closed)) doubts.push(`Проект «${project.title}» отнесён к ${project.year} году, а ТОС ликвидирован раньше: ${formatDate(closed)}.`);
  }
  return doubts;
}

function year(date: string): string {
  return `${yearOf(date)}\u00A0года`;
}

/** What a neighbour would ask and the record does not say, in the words of a question. */
export function unknownOf(tos: Tos, isPlaceKnown: boolean): string[] {
  const questions: [isUnknown: boolean, question: string][] = [
    [tos.type === 'неизвестно', 'что он объединяет'],
    [tos.founded === undefined, 'когда создан'],
    [!isPlaceKnown, 'где это точно'],
    [tos.boundary === undefined, 'где проходят границы'],
    [tos.residents?.value == null, 'сколько в них жителей'],
    [tos.plan === undefined, 'есть ли план развития'],
    [tos.contact === undefined, 'кого спросить'],
    [tos.web.length === 0, 'есть ли страница в сети'],
  ];
  return questions.filter(([isUnknown]) => isUnknown).map(([, question]) => question);
}
