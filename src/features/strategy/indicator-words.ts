/** Plain Russian for indicators: target, value, kind, status, and what is missing before a number can appear. */
import { withStop, withUnit } from '../../kernel/text.ts';
import { atLeast } from './grading-words.ts';
import { isYearly, type IndicatorObservation, type IndicatorStatus, type Progress } from './progress.ts';
import type { Indicator } from './schema.ts';

const NBSP = '\u00A0';

/** «70 %», «723 ТОС в год», «около 160 000 человек». */
export function valueWithUnit(value: number, unit: string, approximate = false): string {
  return `${approximate ? `около${NBSP}` : ''}${withUnit(value, unit)}`;
}

/** A value as far as it is known: «не меньше 2 проектов», «около 5 %», «7 ТОС». */
export function knownValue({ value, approximate, atLeast: isBound }: { value: number; approximate?: boolean; atLeast?: boolean }, unit: string): string {
  return isBound ? atLeast(value, unit) : valueWithUnit(value, unit, approximate);
}

/** A number of the site's own count, with its bound. */
export function countedValue({ value, bound }: { value: number; bound: 'ровно' | 'не меньше' }, unit: string): string {
  return knownValue({ value, atLeast: bound === 'не меньше' }, unit);
}

/** «данные предварительные»; an estimate and our own count name themselves. */
export function stateWords(state: NonNullable<IndicatorObservation['state']>): string {
  return state === 'отчётные' || state === 'предварительные' ? `данные ${state}` : state;
}

/** The target with its sign exactly as the Strategy has it: «не менее 70 %» or «34 %». */
export function targetText({ signAsWritten, target, unit }: Pick<Indicator, 'signAsWritten' | 'target' | 'unit'>): string {
  return (signAsWritten === 'не менее' ? `не${NBSP}менее ` : '') + valueWithUnit(target.value, unit);
}

export const KIND_WORDS: Record<Indicator['kind'], string> = {
  'доля на дату': 'Доля на дату: какая часть целого набралась к этому дню. Может и вырасти, и упасть.',
  'за год': 'Счёт за год: каждое 1 января начинается с нуля, и каждый год сравнивается с целью сам по себе.',
  'доля за год': 'Доля за год: какая часть целого набралась с января по декабрь. На следующий год счёт начинается заново.',
  'нарастающим итогом': 'Нарастающий итог: складывается всё, что сделано с начала Стратегии. Может только расти.',
};

export function kindSource(kindStated: boolean): string {
  return kindStated ? 'Так сказано в самой Стратегии.' : 'Стратегия этого прямо не говорит: так мы прочли её текст.';
}

export const DEFINITION_WORDS: Record<Indicator['numerator']['state'], string> = {
  задано: 'задано Стратегией',
  предложено: 'предложено сайтом, Стратегия не говорит',
  'не определено': 'не определено',
};

export const METHOD_WORDS: Record<Indicator['method']['state'], string> = {
  'не определена': 'Методики нет: как считать, никто не утвердил.',
  предложена: 'Методика предложена сайтом и никем не утверждена.',
  утверждена: 'Методика утверждена.',
};

export const STATUS_WORDS: Record<IndicatorStatus, string> = {
  'нет методики': 'Не договорились, как считать, поэтому сравнивать с целью нечего.',
  'нет данных': 'Как считать, понятно, но числа, которое можно сравнить с целью, нет.',
  устарело: 'Последнему числу больше полутора лет: о сегодняшнем дне оно не говорит.',
  'ниже пути': 'Число меньше, чем нужно к этому сроку.',
  'на пути': 'Число не меньше, чем нужно к этому сроку, но цель ещё впереди.',
  достигнуто: 'Цель достигнута.',
  'сверх плана': 'Больше цели хотя бы на десятую часть.',
};

/** One sentence that compares the graded value with the path. */
export function progressSentence(indicator: Pick<Indicator, 'unit' | 'kind' | 'target'>, { status, reading, expected, why }: Progress): string {
  const base = STATUS_WORDS[status];
  if (why) return why;
  if (!reading) return base;
  if (status === 'нет данных' && isYearly(indicator.kind)) return 'Год ещё не кончился: с целью сравнивается только полный год.';
  if (expected === undefined || status === 'достигнуто' || status === 'сверх плана') return base;
  const isWhole = indicator.unit !== '%' && Number.isInteger(indicator.target.value) && Number.isInteger(reading.value);
  return withStop(`${base} На прямом пути к цели на этот день нужно ${valueWithUnit(isWhole ? Math.ceil(expected) : Math.round(expected * 10) / 10, indicator.unit)}`);
}

/** What has to happen before the number can appear, in order. */
export function whatIsNeeded({ method, numerator, denominator, owner, frequency }: Pick<Indicator, 'method' | 'numerator' | 'denominator' | 'owner' | 'frequency'>): string[] {
  return [
    numerator.state === 'не определено' ? 'Договориться, что именно считается.' : '',
    denominator?.state === 'не определено' ? 'Договориться, от чего считается доля.' : '',
    method.state === 'не определена' ? 'Утвердить методику: кто, как и по каким записям считает.' : '',
    method.state === 'предложена' ? 'Утвердить предложенную методику или поправить её.' : '',
    owner ? '' : 'Назвать того, кто отвечает за число.',
    frequency ? '' : 'Назвать, как часто число обновляется.',
    'Прислать число с датой и источником: для него готово место в записи показателя.',
  ].filter(Boolean);
}

/** Reasons that observations themselves give for an unknown value, newest first, each once. */
export function statedReasons(observations: readonly IndicatorObservation[]): string[] {
  return [...new Set(observations.filter((o) => o.value === null && o.municipality === undefined).map((o) => o.reason!))].toReversed();
}
