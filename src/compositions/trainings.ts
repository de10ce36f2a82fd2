/**
 * Trainings that name an indicator: whom the atlas knows to have been taught, event by event. A list behind a number,
 * not the number itself: one person who came twice stands in it twice, and whether anybody applies it is known only
 * where somebody asked. Pure.
 */
import type { Catalogue, RecOf } from '../catalogue.ts';
import { heldMeetings } from '../kernel/event-days.ts';
import { yearOf } from '../kernel/dates.ts';

type EventRec = RecOf<'events'>;
export interface Training {
  event: EventRec;
  trained: number;
  /** Undefined when nobody asked. */
  applied?: number;
}
export interface TrainedSum {
  trained: number;
  /** Undefined when nobody asked anywhere; else over `asked` trainings only. */
  applied?: number;
  asked: number;
}
export interface TrainingYear extends TrainedSum {
  year: number;
  trainings: readonly Training[];
}

/** Newest year first; only trainings that were held and whose number is told. */
export function trainingsOf({ all, today }: Catalogue, indicator: string): { years: TrainingYear[]; total: TrainedSum } {
  const found = all.events.flatMap((event): Training[] => {
    const { training, indicators } = event.data;
    return training && indicators.includes(indicator) && heldMeetings(event.data, today).length > 0 ? [{ event, trained: training.trained, ...(training.applied !== undefined && { applied: training.applied }) }] : [];
  });
  const years = [...Map.groupBy(found, ({ event }) => yearOf(event.data.date))].toSorted(([a], [b]) => b - a).map(([year, trainings]) => ({ year, trainings, ...sumOf(trainings) }));
  return { years, total: sumOf(found) };
}

function sumOf(trainings: readonly Training[]): TrainedSum {
  const asked = trainings.filter(({ applied }) => applied !== undefined);
  return { trained: trainings.reduce((sum, { trained }) => sum + trained, 0), ...(asked.length > 0 && { applied: asked.reduce((sum, { applied }) => sum + applied!, 0) }), asked: asked.length };
}
