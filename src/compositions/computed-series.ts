/** Which count of our own belongs to an indicator, and how the indicator stands with it. Counted once a catalogue. */
import type { Catalogue, RecOf } from '../catalogue.ts';
import { assess, type Assessment } from '../features/strategy/assessment.ts';
import type { ComputedSeries } from '../features/strategy/computed-series.ts';
import type { Clock } from '../features/strategy/progress.ts';
import type { Computation } from '../kernel/vocabulary.ts';
import { tosInContests } from './computed-contests.ts';
import { eventsOfYears, projectsOfYears, publicationsOfYears } from './computed-counts.ts';
import { shareTelling, shareWithFinished, shareWithPlan } from './computed-shares.ts';

const COUNT: Readonly<Record<Computation, (catalogue: Catalogue) => ComputedSeries>> = {
  'разные ТОС в конкурсах за год': tosInContests,
  'публикации о ТОС за год': publicationsOfYears,
  'доля ТОС с завершёнными проектами': shareWithFinished,
  'проекты ТОС за год': projectsOfYears,
  'мероприятия ТОС за год': eventsOfYears,
  'доля ТОС, рассказывающих о себе': shareTelling,
  'доля ТОС с планом развития': shareWithPlan,
};

const counted = new WeakMap<Catalogue, Map<Computation, ComputedSeries>>();

export function computedSeries(catalogue: Catalogue, computation: Computation | undefined): ComputedSeries | undefined {
  if (computation === undefined) return undefined;
  const known = counted.get(catalogue) ?? new Map<Computation, ComputedSeries>();
  counted.set(catalogue, known);
  if (!known.has(computation)) known.set(computation, COUNT[computation](catalogue));
  return known.get(computation);
}

/** The clock of the Strategy; a region without one starts in the year of the target. */
export function strategyClock({ region, today }: Catalogue, indicator?: RecOf<'indicators'>): Clock {
  return { from: region.strategy?.from ?? indicator?.data.target.year ?? 0, today };
}

/** How one indicator stands, with what the site counts itself. */
export function assessmentOf(catalogue: Catalogue, indicator: RecOf<'indicators'>): Assessment {
  return assess(indicator.data, strategyClock(catalogue, indicator), computedSeries(catalogue, indicator.data.computed));
}
