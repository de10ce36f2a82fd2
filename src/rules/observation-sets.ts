/** Several observations of one indicator: two sources about one period, municipalities and their region. Nothing is dropped. */
import { compareDatesDesc, dateRange } from '../kernel/dates.ts';
import type { Problem } from '../kernel/problems.ts';
import { formatNumber } from '../kernel/text.ts';
import type { IndicatorEntry, Observed } from './observations.ts';
import { at, type Finding, type Rule } from './rule.ts';

interface Placed {
  index: number;
  observed: Observed & { value: number };
}

function known({ data }: IndicatorEntry): Placed[] {
  return data.observations.flatMap((observed, index) => (observed.value === null ? [] : [{ index, observed: observed as Placed['observed'] }]));
}

/** The later publication counts; at equal dates the smaller value. The same rule as on the method page. */
function chosen(same: readonly Placed[]): Placed {
  const published = ({ observed: { source, asOf } }: Placed): string => source.date ?? asOf;
  return same.toSorted((a, b) => compareDatesDesc(published(b), published(a)) || b.observed.value - a.observed.value).at(-1)!;
}

/** Nine months of a year that is not over: no dispute with the whole year, nor with six months. */
function partOf({ period, asOf, state }: Observed): string {
  return state === 'предварительные' && dateRange(asOf).last < dateRange(period).last ? asOf : '';
}

const disputesAreExplained: Rule = ({ entries }) =>
  entries.indicators.flatMap((entry) =>
    [...Map.groupBy(known(entry), ({ observed: o }) => `${o.period} ${o.municipality} ${o.reading} ${partOf(o)}`).values()].flatMap((same): Problem[] => {
      const other = same.find(({ observed }) => observed.value !== same[0]!.observed.value);
      if (!other || same.some(({ observed }) => observed.note !== undefined)) return [];
      const counts = chosen(same).observed;
      return [at(entry, ['observations', other.index, 'value'], { severity: 'warning', code: 'two-sources', found: `за «${counts.period}» названы ${same.map(({ observed }) => formatNumber(observed.value)).join(' и ')}`, expected: 'пояснение, почему числа расходятся: поле note', hint: `Останутся оба. В счёт идёт ${formatNumber(counts.value)}: сначала отчётное (state: отчётные), потом более поздняя публикация, при равных датах — меньшее.` })];
    }),
  );

/** What was counted since the beginning of the Strategy only grows. */
const runningTotalsDoNotFall: Rule = ({ entries }) =>
  entries.indicators.flatMap((entry) => {
    if (entry.data.kind !== 'нарастающим итогом') return [];
    const ofRegion = known(entry).filter(({ observed: o }) => o.municipality === undefined && o.counted !== 'за период' && !o.approximate);
    return [...Map.groupBy(ofRegion, ({ observed }) => observed.reading).values()].flatMap((same) => {
      const line = [...Map.groupBy(same, ({ observed }) => observed.period).values()].map(chosen).toSorted((a, b) => compareDatesDesc(b.observed.period, a.observed.period));
      return line.slice(1).flatMap(({ index, observed }, before): Problem[] => {
        const { value, period, note } = line[before]!.observed;
        if (observed.value >= value || observed.note !== undefined || note !== undefined) return [];
        return [at(entry, ['observations', index, 'value'], { severity: 'warning', code: 'running-total-fell', found: `было ${formatNumber(value)} за ${period}, стало ${formatNumber(observed.value)} за ${observed.period}`, expected: `не меньше ${formatNumber(value)}: итог нарастает`, hint: 'Похоже на число за один год, тогда добавьте counted: за период; иначе объясните в note.' })];
      });
    });
  });

const municipalitiesAddUp: Rule = ({ entries }) => {
  const all = entries.municipalities.length;
  return entries.indicators.flatMap((entry) => {
    const { unit } = entry.data;
    return [...Map.groupBy(known(entry), ({ observed: o }) => `${o.period} ${o.reading}`).values()].flatMap((same): Problem[] => {
      const whole = same.filter(({ observed }) => observed.municipality === undefined);
      const local = [...Map.groupBy(same.filter(({ observed }) => observed.municipality !== undefined), ({ observed }) => observed.municipality!).values()].map(chosen);
      if (whole.length === 0 || local.length === 0) return [];
      const region = chosen(whole);
      if (region.observed.note !== undefined) return [];
      const values = local.map(({ observed }) => observed.value);
      const isVague = [region, ...local].some(({ observed }) => observed.approximate);
      const slack = isVague ? Math.abs(region.observed.value) / 20 : 0.005 * local.length;
      const finding = entry.data.kind.startsWith('доля') ? shareFinding(region.observed.value, values, local.length === all) : sumFinding(region.observed.value, values, local.length === all, slack, unit);
      return finding ? [at(entry, ['observations', region.index, 'value'], { severity: 'warning', ...finding })] : [];
    });
  });
};

const BOTH_STAY = 'Числа останутся все. Расхождение объясните в note регионального числа.';

function sumFinding(region: number, values: readonly number[], isComplete: boolean, slack: number, unit: string): Omit<Finding, 'severity'> | undefined {
  const sum = Math.round(values.reduce((total, value) => total + value, 0) * 100) / 100;
  if (sum - region > slack) return { code: 'municipal-sum', found: `по региону ${formatNumber(region)}, а муниципалитеты вместе дают ${formatNumber(sum)} (${unit})`, expected: 'сумма по муниципалитетам не больше числа по региону', hint: BOTH_STAY };
  if (isComplete && region - sum > slack) return { code: 'municipal-sum', found: `по региону ${formatNumber(region)}, а все муниципалитеты вместе дают ${formatNumber(sum)} (${unit})`, expected: 'сумма по всем муниципалитетам равна числу по региону', hint: BOTH_STAY };
  return undefined;
}

/** The share of a whole lies between the shares of its parts. */
function shareFinding(region: number, values: readonly number[], isComplete: boolean): Omit<Finding, 'severity'> | undefined {
  const [least, most] = [Math.min(...values), Math.max(...values)];
  if (!isComplete || (region >= least && region <= most)) return undefined;
  return { code: 'municipal-share', found: `по региону ${formatNumber(region)} %, а по муниципалитетам — от ${formatNumber(least)} до ${formatNumber(most)} %`, expected: 'доля региона между наименьшей и наибольшей из долей', hint: BOTH_STAY };
}

export const observationSetRules: readonly Rule[] = [disputesAreExplained, runningTotalsDoNotFall, municipalitiesAddUp];
