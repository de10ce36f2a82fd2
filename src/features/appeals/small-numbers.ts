/**
 * Small numbers of appeals are not shown: of four appeals about one street everybody knows whose they are. A topic with fewer
 * than five is put together with others until the heap holds five; what a topic's absence would give away by subtraction
 * (the part of the total without a named topic) is a heap member too. Zero is nobody's secret. Pure; see decision 031.
 */
import { FEWEST_SHOWN, isSmall } from '../../kernel/small-numbers.ts';
import { formatNumber } from '../../kernel/text.ts';

export interface Topic {
  topic: string;
  count: number;
  direction?: string;
}
export interface OpenTopics {
  /** With their numbers, most frequent first. */
  open: readonly Topic[];
  /** Put together: names without numbers of their own, and one number for all. */
  heap?: { topics: readonly string[]; count: number };
  /** The total itself is small: nothing is shown by topic. */
  isClosed: boolean;
}

/** Name of that part of the total which no topic tells of. */
export const WITHOUT_TOPIC = 'тема не названа';

/** @param total null when unknown */
export function openTopics(topics: readonly Topic[], total: number | null): OpenTopics {
  const told = topics.reduce((sum, { count }) => sum + count, 0);
  const rest = total === null ? 0 : total - told;
  const all = [...topics, ...(rest > 0 && topics.length > 0 ? [{ topic: WITHOUT_TOPIC, count: rest }] : [])]
    .filter(({ count }) => count > 0)
    .toSorted((a, b) => b.count - a.count || (a.topic < b.topic ? -1 : 1));
  const whole = Math.max(total ?? told, told);
  if (isSmall(whole)) return { open: [], isClosed: true };
  const heap = all.filter(({ count }) => isSmall(count));
  const open = all.filter(({ count }) => !isSmall(count));
  const sum = (): number => heap.reduce((heaped, { count }) => heaped + count, 0);
  while (heap.length > 0 && open.length > 0 && (heap.length < 2 || isSmall(sum()))) heap.unshift(open.pop()!);
  if (heap.length === 0) return { open, isClosed: false };
  return { open, heap: { topics: heap.map(({ topic }) => topic).toSorted((a, b) => a.localeCompare(b, 'ru')), count: sum() }, isClosed: false };
}

/** «12», «меньше 5»; of a part also «больше 7», where the rest of its whole would be small. */
export function countWords(count: number | null | undefined, whole?: number | null): string | undefined {
  if (count === null || count === undefined) return undefined;
  if (isSmall(count)) return `меньше ${FEWEST_SHOWN}`;
  if (whole !== undefined && whole !== null && isSmall(whole - count)) return `больше ${formatNumber(whole - FEWEST_SHOWN)}`;
  return formatNumber(count);
}

/** The same for a file: a number, or nothing where it is closed. */
export function shownCount(count: number | null | undefined, whole?: number | null): number | undefined {
  const words = countWords(count, whole);
  return words === undefined || !/^\d/.test(words) ? undefined : count!;
}
