/** Indicators graded by both rules, for the table that sets them side by side. Pure. */
import { yearOf } from '../../kernel/dates.ts';
import { assess, type Assessed, type ComputedSeries, type ReadingAssessment } from './assessment.ts';
import { openSdgOf, type OpenSdgResult } from './formula-open-sdg.ts';
import { dayOf, seriesOf, type Clock, type Reading } from './progress.ts';
import type { Indicator } from './schema.ts';

export interface ComparedIndicator {
  id: string;
  name: string;
  /** Reading of an open denominator. */
  reading?: string;
  kind: Indicator['kind'];
  unit: string;
  ours: ReadingAssessment;
  first?: Reading;
  last?: Reading;
  theirs: OpenSdgResult;
}

type Given = Pick<Indicator, 'nameShort' | 'unit'> & Assessed;

/** Only those that have a method and are not retired: the others have nothing to compare. */
export function compareRules(indicators: readonly { id: string; data: Given; computed?: ComputedSeries }[], clock: Clock): ComparedIndicator[] {
  return indicators.flatMap(({ id, data, computed }) => {
    const standing = assess(data, clock, computed);
    if (standing.retired || data.method.state === 'не определена') return [];
    const parts: readonly ReadingAssessment[] = standing.byReading.length > 0 ? standing.byReading : [standing];
    return parts.flatMap((ours): ComparedIndicator[] => {
      const own = ours.id === undefined ? data : { ...data, observations: data.observations.filter((o) => o.reading === ours.id) };
      const series = seriesOf(own, clock, ours.id === undefined ? computed : undefined);
      const [first, last] = [series[0], series.at(-1)];
      if (!first || !last) return [];
      const at = (r: Reading) => [yearOf(dayOf(r, clock.today)), r.value] as const;
      return [{ id, name: data.nameShort, reading: ours.text, kind: data.kind, unit: data.unit, ours, first, last, theirs: openSdgOf(at(first), at(last), [data.target.year, data.target.value]) }];
    });
  });
}

/** Does a reader get another impression? The reached target and «на пути» are good news by both rules. */
export function rulesDiffer({ ours, theirs }: Pick<ComparedIndicator, 'ours' | 'theirs'>): boolean | undefined {
  if (theirs.grade === undefined || !['ниже пути', 'на пути', 'достигнуто', 'сверх плана'].includes(ours.status)) return undefined;
  return (ours.status === 'ниже пути') === ['на пути', 'цель достигнута'].includes(theirs.grade);
}
