/** Print runs of the issues that carried something of an insert: a sum is a lower bound, an unknown run is never zero. Pure. */
import { compareDatesDesc, isSurelyAfter } from '../../kernel/dates.ts';
import type { Observation } from '../../kernel/fields.ts';
import { countOf, formatNumber } from '../../kernel/text.ts';
import type { TearSheet } from './schema.ts';

export interface PrintRun {
  observation: Observation;
  /** Said of this very issue; otherwise it is the newspaper's run known nearest before the issue. */
  isOwn: boolean;
}

/** The run of an issue; of several numbers of the newspaper, the newest that is not from after the issue. */
export function printRunOf({ printRun, date }: TearSheet, ofNewspaper: readonly Observation[]): PrintRun | undefined {
  if (printRun) return printRun.value === null ? undefined : { observation: printRun, isOwn: true };
  const before = ofNewspaper.filter(({ value, asOf }) => value !== null && !isSurelyAfter(asOf, date)).toSorted((a, b) => compareDatesDesc(a.asOf, b.asOf))[0];
  return before && { observation: before, isOwn: false };
}

/** «Известны тиражи 3 номеров из 4: вместе не меньше 9400 экземпляров.» */
export function sayPrintRuns(runs: readonly (PrintRun | undefined)[]): string {
  const known = runs.filter((run) => run !== undefined);
  if (runs.length === 0) return '';
  if (known.length === 0) return 'Тираж не назван ни у одного номера.';
  const sum = known.reduce((total, { observation }) => total + observation.value!, 0);
  const copies = countOf(sum, ['экземпляр', 'экземпляра', 'экземпляров']);
  const about = known.some(({ observation }) => observation.approximate) ? 'около\u00A0' : '';
  if (known.length === runs.length) return runs.length === 1 ? `Тираж: ${about}${copies}.` : `Тиражи известны у\u00A0всех ${formatNumber(runs.length)} номеров: вместе ${about}${copies}.`;
  return `Тираж известен у\u00A0${formatNumber(known.length)} из\u00A0${countOf(runs.length, ['номера', 'номеров', 'номеров'])}: вместе не\u00A0меньше ${about && 'примерно '}${copies}.`;
}
