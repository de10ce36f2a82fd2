/** How the photographs of one record are laid out: pairs «до — после», the first one, the rest. Pure. */
import { ratioOf, type Size } from '../../ui/photo-shape.ts';

export interface Placed {
  moment: string;
  file: Size;
}

export interface Arrangement<P> {
  /** Two views of one place: what was and what has become. */
  pairs: { before: P; after: P }[];
  /** The large one, where there is no pair to open with. */
  lead?: P;
  /** Everything else, in the order of the record. */
  rest: P[];
}

/** More comparisons than this tire the hand; the others go to the rest. */
const MOST_PAIRS = 3;

/**
 * The n-th «до» meets the n-th «после». Photographs that the author has put into the text stay there: they may be
 * compared above it, but are not shown once more in the list.
 */
export function arrange<P extends Placed>(all: readonly P[], isInText: (photo: P) => boolean = () => false): Arrangement<P> {
  const photos = all.filter((p) => !isInText(p));
  const before = all.filter((p) => p.moment === 'до');
  const after = all.filter((p) => p.moment === 'после');
  const pairs = before.slice(0, MOST_PAIRS).flatMap((b, i) => (after[i] ? [{ before: b, after: after[i] }] : []));
  const lead = pairs.length > 0 ? undefined : (photos.find((p) => p.moment === 'после') ?? photos[0]);
  const used = new Set<P | undefined>([lead, ...pairs.flatMap((p) => [p.before, p.after])]);
  return { pairs, lead, rest: photos.filter((p) => !used.has(p)) };
}

/** The common box of a pair: the shape of the newer picture, kept within what both can fill without losing most of themselves. */
export function pairRatio(before: Size, after: Size): number {
  const [small, large] = [ratioOf(before), ratioOf(after)].toSorted((a, b) => a - b) as [number, number];
  const wanted = large / small > 1.5 ? Math.sqrt(small * large) : ratioOf(after);
  return Math.round(Math.min(2, Math.max(0.75, wanted)) * 100) / 100;
}

/** «До», «После», «В работе»; the general view needs no word. */
export function momentWord(moment: string): string | undefined {
  return moment === 'общий вид' ? undefined : moment[0]!.toUpperCase() + moment.slice(1);
}
