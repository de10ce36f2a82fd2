/** Which known figures a number typed in a text repeats. Rather silent than wrong: a false alarm teaches to ignore alarms. Pure. */
import type { WrittenNumber } from '../kernel/written-numbers.ts';
import type { FigureBook, FigureValue, KnownFigure } from './known-figures.ts';
import { isVerb, sayWithUnit, unitAfter } from './units.ts';

export interface Repeated {
  figure: KnownFigure;
  value: FigureValue;
  /** The noun stands beside the number in the very form that the component would print. */
  withUnit: boolean;
}

/** «26 муниципалитетов», but not «в 26 муниципалитетах»: that word stays with its sentence. */
function isPrintedAs({ value, next }: WrittenNumber, unit: string): boolean {
  const printed = sayWithUnit(value, unit).split('\u00A0').at(-1)!.toLowerCase();
  return printed === next[0] || (unit === '₽' && /^рубл/.test(next[0] ?? ''));
}

/** Below this a bare number is just a small number. */
const SMALL = 100;

export function repeatedFigures(number: WrittenNumber, book: FigureBook): Repeated[] {
  const found: Repeated[] = [];
  for (const figure of book.values()) {
    const value = figure.values.find((v) => v.value === number.value);
    if (!value) continue;
    const doesSomething = isVerb(number.next[0]) && figure.subject?.test(number.sentence);
    const unit = doesSomething ? 'none' : unitAfter(number, figure.unit);
    if (unit === 'other') continue;
    const isAbout = figure.about?.test(figure.aboutNear ? number.around : number.sentence) ?? true;
    const isMeant = unit === 'same' ? isAbout || !figure.isCommon : isAbout && number.value >= SMALL;
    if (isMeant) found.push({ figure, value, withUnit: unit === 'same' && isPrintedAs(number, figure.unit) });
  }
  return found;
}
