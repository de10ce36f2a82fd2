/** Judges a search by questions with known answers: recall in the first ten, the rank of the first right answer. Pure. */
import { parse } from 'yaml';

export interface Question {
  ask: string;
  first5: string[];
  first10: string[];
  shown?: string;
  suggests?: string[];
  nothing: boolean;
  /** The heading it stands under. */
  about: string;
}

export interface Answered {
  /** Addresses without outer slashes, best first. */
  ids: string[];
  shown?: string;
  suggestion?: string;
}

export interface Judgement {
  question: Question;
  /** What is wrong, in words; empty when all is right. */
  faults: string[];
  recall: number;
  reciprocalRank: number;
}

export function readQuestions(yaml: string): Question[] {
  return Object.entries(parse(yaml) as Record<string, Partial<Question>[]>).flatMap(([about, list]) => list.map((one) => ({ first5: [], first10: [], nothing: false, ...one, ask: String(one.ask), about })));
}

export function judge(question: Question, { ids, shown, suggestion }: Answered): Judgement {
  const faults: string[] = [];
  if (question.nothing) {
    if (ids.length > 0) faults.push(`должно быть пусто, нашлось ${ids.length}: ${ids.slice(0, 3).join(', ')}`);
    return { question, faults, recall: faults.length === 0 ? 1 : 0, reciprocalRank: faults.length === 0 ? 1 : 0 };
  }
  if ((question.shown ?? '') !== (shown ?? '').toLowerCase()) faults.push(`показано по запросу «${shown ?? ''}», ждали «${question.shown ?? ''}»`);
  if (question.suggests ? !question.suggests.includes(suggestion ?? '') : suggestion) faults.push(`предложено «${suggestion ?? ''}», ждали «${question.suggests?.join(' / ') ?? ''}»`);
  const place = (id: string): number => ids.indexOf(id) + 1 || Infinity;
  const late = [...question.first5.filter((id) => place(id) > 5), ...question.first10.filter((id) => place(id) > 10)];
  for (const id of late) faults.push(`${id}: ${Number.isFinite(place(id)) ? `место ${place(id)}` : 'нет'}`);
  const wanted = [...question.first5, ...question.first10];
  return { question, faults, recall: wanted.filter((id) => place(id) <= 10).length / wanted.length, reciprocalRank: 1 / Math.min(...wanted.map(place)) };
}

/** Figures by heading and in all, and every miss: what a person reads after a change of the search. */
export function report(judged: readonly Judgement[]): string {
  const line = (name: string, list: readonly Judgement[]): string =>
    `${name.padEnd(38)} ${String(list.length).padStart(4)}   полнота@10 ${mean(list.map((one) => one.recall)).toFixed(3)}   MRR ${mean(list.map((one) => one.reciprocalRank)).toFixed(3)}   без упрёка ${list.filter((one) => one.faults.length === 0).length}`;
  const misses = judged.filter(({ faults }) => faults.length > 0).map(({ question, faults }) => `  «${question.ask}»: ${faults.join('; ')}`);
  return [...Map.groupBy(judged, ({ question }) => question.about)].map(([about, list]) => line(about, list)).concat(line('всего', judged), misses).join('\n');
}

export function mean(list: readonly number[]): number {
  return list.length === 0 ? 0 : list.reduce((sum, value) => sum + value, 0) / list.length;
}
