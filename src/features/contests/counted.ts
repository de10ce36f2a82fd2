/** What a list of applications adds up to, beside what sources report of the same contest. Pure. */
import type { ContestMeasure } from './schema.ts';
import type { KnownFigure } from './series.ts';

export type Counted = { [M in ContestMeasure]?: { value: number; /** Some lines are silent, so the true number is not less. */ isLeast?: boolean } };

/** True when no source says what the list adds up to; «около» in a source hides a twentieth, silence in the list hides what is less. */
export function disagrees(counted: NonNullable<Counted[ContestMeasure]>, figures: readonly KnownFigure[]): boolean {
  return figures.length > 0 && figures.every(({ value, approximate }) => (counted.isLeast ? counted.value - value : Math.abs(counted.value - value)) > (approximate ? value / 20 : 0));
}
