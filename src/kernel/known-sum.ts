/** A sum over amounts of which some nobody has named: it always says over how many it runs, and an unknown is never zero. */
import { formatNumber, formatRoublesShort, plural, type PluralForms } from './text.ts';
import { NO_SUM_NAMED } from './unknown-words.ts';

export interface KnownSum {
  /** Roubles of those that are known. */
  amount: number;
  known: number;
  total: number;
  /** Some of the amounts are «около». */
  isApproximate?: boolean;
}

export function sumOfKnown(amounts: readonly (number | undefined)[]): KnownSum {
  const known = amounts.filter((amount) => amount !== undefined);
  return { amount: known.reduce((sum, amount) => sum + amount, 0), known: known.length, total: amounts.length };
}

/** «4,87 млн ₽», «сумма не названа» when nobody has named any. */
export function knownSumFigure({ amount, known, isApproximate }: KnownSum): string {
  return known === 0 ? NO_SUM_NAMED : (isApproximate ? 'около\u00A0' : '') + formatRoublesShort(amount);
}

/** «по 14 заявкам из 18; у 4 сумма не названа», «по всем 18 заявкам»; `forms` stand in the dative: заявке, заявкам, заявкам. */
export function knownSumBasis({ known, total }: KnownSum, forms: PluralForms): string {
  if (known === 0) return '';
  const of = `${formatNumber(known)}\u00A0${plural(known, forms)}`;
  if (known === total) return total === 1 ? `по\u00A0одной ${forms[0]}` : `по\u00A0всем ${of}`;
  const silent = total - known;
  return `по\u00A0${of} из\u00A0${formatNumber(total)}; у\u00A0${formatNumber(silent)} сумма не\u00A0названа`;
}
