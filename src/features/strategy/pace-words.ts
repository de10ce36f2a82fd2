/** Words for distances: how much is missing and how much must be added a year. Pure. */
import { formatDate } from '../../kernel/dates.ts';
import { withUnit } from '../../kernel/text.ts';
import { inGenitive } from './grading-words.ts';
import type { ReadingAssessment, RequiredPace } from './assessment.ts';
import { isYearly } from './progress.ts';
import type { Indicator } from './schema.ts';

/** Shares differ by percentage points; «ТОС в год» differ by ТОС. */
export function distance(value: number, unit: string): string {
  return withUnit(value, differenceUnit(unit));
}

function differenceUnit(unit: string): string {
  return unit === '%' ? 'п.\u00A0п.' : unit.replace(/\s+в год$/, '');
}

/** Never less than is needed: whole pieces are rounded up, tenths for shares and small numbers. */
export function paceValue(perYear: number, unit: string): number {
  return unit === '%' || perYear < 10 ? Math.round(perYear * 10) / 10 : Math.ceil(perYear - 1e-9);
}

/** «нужно прибавлять по 5,2 п. п. в год»; a yearly count has to be reached anew each year. */
export function paceText({ kind, unit }: Pick<Indicator, 'kind' | 'unit'>, { perYear }: RequiredPace): string {
  if (kind === 'за год') return `каждый год нужно не\u00A0меньше ${distance(paceValue(perYear, unit), unit)}`;
  return `нужно прибавлять по\u00A0${distance(paceValue(perYear, unit), unit)} в\u00A0год`;
}

/** What the gap is measured against: the day of the number, or its whole year. */
export function gapMoment({ kind }: Pick<Indicator, 'kind'>, { reading }: Pick<ReadingAssessment, 'reading'>): string {
  if (!reading) return '';
  return isYearly(kind) ? `за\u00A0${formatDate(reading.period)}` : `на\u00A0${formatDate(reading.asOf)}`;
}

type Stood = Pick<ReadingAssessment, 'gap' | 'reading'>;
type Aimed = Pick<Indicator, 'unit' | 'target'>;

/** «12,9 п. п.», «34 шт.»: what is counted in whole pieces is missing in whole pieces; anything missing is never shown as nothing. */
export function shortfall(gap: number, indicator: Aimed, standing: Stood): string {
  return distance(shownGap(gap, indicator, standing), indicator.unit);
}

function shownGap(gap: number, { unit, target }: Aimed, { reading }: Stood): number {
  const isWhole = unit !== '%' && Number.isInteger(target.value) && Number.isInteger(reading?.value);
  return isWhole ? Math.ceil(gap - 1e-9) : Math.max(0.1, Math.round(gap * 10) / 10);
}

/** «не хватает 12,9 п. п.»; undefined when nothing is missing or nothing was graded. */
export function gapText(indicator: Aimed, standing: Stood): string | undefined {
  return standing.gap ? `не\u00A0хватает ${inGenitive(shownGap(standing.gap, indicator, standing), differenceUnit(indicator.unit))}` : undefined;
}

/** How far it still is to the target itself. */
export function leftToTarget({ unit, target }: Pick<Indicator, 'unit' | 'target'>, { reading }: Pick<ReadingAssessment, 'reading'>): string | undefined {
  const left = reading ? Math.round((target.value - reading.value) * 100) / 100 : 0;
  return left > 0 ? distance(left, unit) : undefined;
}
