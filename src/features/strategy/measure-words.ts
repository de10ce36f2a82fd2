/** How measures stand, in words: how many nobody told about, and what a stage that is over left undone. Pure. */
import { countOf, NOUNS, plural } from '../../kernel/text.ts';
import type { Measure } from './schema.ts';

interface Rec {
  id: string;
  data: Measure;
}

/** Nothing is known: neither a state nor anything that shows it. */
export function isUntold({ data }: Pick<Rec, 'data'>): boolean {
  return data.status === 'нет данных' && data.evidence.length === 0;
}

/** «По 14 мерам из 41 сведений нет»; when there are none: «Сведения есть по каждой мере». */
export function untoldSentence(measures: readonly Pick<Rec, 'data'>[]): string {
  const untold = measures.filter(isUntold).length;
  if (untold === 0) return 'Сведения есть по каждой мере.';
  if (untold === measures.length) return measures.length === 1 ? 'Сведений по ней нет.' : `Ни по одной из ${measures.length} мер сведений нет.`;
  return `По ${untold} ${plural(untold, ['мере', 'мерам', 'мерам'])} из ${measures.length} сведений нет.`;
}

export interface Leftover {
  /** «ещё идут», «не начаты», «сведений нет». */
  label: string;
  measures: readonly Rec[];
}

/** What a stage that is over left: its measures that nobody called done, by what is known of them. */
export function leftUndone(measures: readonly Rec[]): Leftover[] {
  const of = (status: Measure['status']): Rec[] => measures.filter((m) => m.data.status === status);
  return [
    { label: 'не начаты', measures: of('не начато') },
    { label: 'ещё идут', measures: of('идёт') },
    { label: 'сведений нет', measures: of('нет данных') },
  ].filter((left) => left.measures.length > 0);
}

/** «Этап кончился в 2024 году: из 10 мер выполнено 3.» */
export function endedSentence(to: number, measures: readonly Rec[]): string {
  const done = measures.filter((m) => m.data.status === 'выполнено' || m.data.status === 'постоянно').length;
  const all = countOf(measures.length, ['меры', 'мер', 'мер']);
  return done === measures.length ? `Этап кончился в ${to} году, все меры выполнены.` : `Этап кончился в ${to} году: из ${all} ${done === 0 ? 'ни одна не названа выполненной' : `выполнено ${done}`}.`;
}

/** «10 мер, по 8 сведений нет» — a few words for the line of years. */
export function measuresNote(measures: readonly Pick<Rec, 'data'>[]): string {
  const untold = measures.filter(isUntold).length;
  return `${countOf(measures.length, NOUNS.measure)}${untold > 0 ? `, ${untold === measures.length ? 'сведений нет' : `по ${untold} сведений нет`}` : ''}`;
}
