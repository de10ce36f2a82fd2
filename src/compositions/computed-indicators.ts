/** What the site counts from its own records for an indicator. Counted once a catalogue. */
import type { Catalogue, RecOf } from '../catalogue.ts';
import type { ComputedSeries } from '../features/strategy/computed-series.ts';
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

export function computedSeries(catalogue: Catalogue, { data: { computed } }: RecOf<'indicators'>): ComputedSeries | undefined {
  return computed && countedSeries(catalogue, computed);
}

export function countedSeries(catalogue: Catalogue, computation: Computation): ComputedSeries {
  const known = counted.get(catalogue) ?? new Map<Computation, ComputedSeries>();
  counted.set(catalogue, known);
  if (!known.has(computation)) known.set(computation, COUNT[computation](catalogue));
  return known.get(computation)!;
}
