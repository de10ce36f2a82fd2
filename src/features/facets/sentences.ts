/** What the catalogue says aloud. Pure. */
import { countOf, formatNumber, plural, type PluralForms } from '../../kernel/text.ts';
import { TEXT } from './state.ts';

export interface Nouns {
  one: PluralForms;
  /** «Найден», «Найдено»: the verb agrees with the number. */
  found: PluralForms;
}

export function sayFound(found: number, total: number, { one, found: verb }: Nouns): string {
  if (found === total) return `Всего ${countOf(total, one)}`;
  if (found === 0) return 'Ничего не нашлось';
  return `${plural(found, verb)} ${countOf(found, one)} из\u00A0${formatNumber(total)}`;
}

/** One condition of the choice in the reader's words. */
export interface Condition {
  /** Facet name, or `q`. */
  name: string;
  /** «Муниципалитет». */
  label: string;
  /** «Город, село». */
  words: string;
  /** The one value it stands for; without it the whole facet. */
  value?: string;
}

/** «Вымышленск; город, село; есть фото»: what was asked, for paper. */
export function sayChoice(conditions: readonly Condition[]): string {
  return conditions.length === 0 ? '' : `Отбор: ${conditions.map(({ words }) => words).join('; ')}.`;
}

export interface Advice extends Condition {
  /** Rows there would be without this one condition. */
  count: number;
}

/** Conditions whose removal alone brings rows, the most telling first. */
export function adviceFor(conditions: readonly Condition[], ifLifted: Readonly<Record<string, number>>): Advice[] {
  return conditions
    .map((condition) => ({ ...condition, count: ifLifted[condition.name] ?? 0 }))
    .filter(({ count }) => count > 0)
    .sort((a, b) => a.count - b.count);
}

/** «Убрать слово «жираф»», «Убрать «Год: 2021»». */
export function sayRemoval({ name, label, words }: Condition): string {
  if (name !== TEXT) return `Убрать «${label}: ${words}»`;
  return `Убрать ${/\s/.test(words) ? 'слова' : 'слово'} ${words}`;
}

/** «Отобрать», «Отобрать: 2 условия». */
export function sayConditions(count: number): string {
  return count === 0 ? '' : countOf(count, ['условие', 'условия', 'условий']);
}
