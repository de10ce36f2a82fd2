/**
 * Small numbers of appeals are not shown: of four appeals about one street everybody knows whose they are. A topic with fewer
 * than five is put together with others until the heap holds five; what a topic's absence would give away by subtraction
 * (the part of the total without a named topic) is a heap member too. Zero is nobody's secret. Pure; see decision 031.
 */
import { FEW, isSmall, LEAST_SHOWN, type Count } from '../../kernel/small-count.ts';
import { formatNumber } from '../../kernel/text.ts';

export interface Topic {
  topic: string;
  count: Count;
  direction?: string;
}
export interface OpenTopics {
  /** With their numbers, most frequent first. */
  open: readonly (Topic & { count: number })[];
  /** Put together: names without numbers of their own, and one number for all; none where the record itself has closed it. */
  heap?: { topics: readonly string[]; count?: number };
  /** The total itself is small: nothing is shown by topic. */
  isClosed: boolean;
}

/** Name of that part of the total which no topic tells of. */
export const WITHOUT_TOPIC = 'тема не названа';

type Counted = Topic & { count: number };

/** @param total null when unknown */
export function openTopics(topics: readonly Topic[], total: Count | null): OpenTopics {
  if (total === FEW) return { open: [], isClosed: true };
  const counted = topics.filter((topic): topic is Counted => topic.count !== FEW);
  const few = topics.filter(({ count }) => count === FEW);
  const told = counted.reduce((sum, { count }) => sum + count, 0);
  if (few.length === 0 && isSmall(Math.max(total ?? told, told))) return { open: [], isClosed: true };
  if (total !== null && isSmall(total)) return { open: [], isClosed: true };
  /* The closed topics cannot take more than four each: what is left for sure has no topic. */
  const rest = total === null || topics.length === 0 ? 0 : total - told - few.length * (LEAST_SHOWN - 1);
  const all = [...counted, ...(rest > 0 ? [{ topic: WITHOUT_TOPIC, count: rest }] : [])].filter(({ count }) => count > 0).toSorted((a, b) => b.count - a.count || (a.topic < b.topic ? -1 : 1));
  const isHeaped = ({ topic, count }: Counted): boolean => isSmall(count) || (few.length > 0 && topic === WITHOUT_TOPIC);
  const [heap, open] = [[...all.filter(isHeaped), ...few] as Topic[], all.filter((topic) => !isHeaped(topic))];
  const sum = (): number => Math.max(total ?? told, told) - open.reduce((shown, { count }) => shown + count, 0);
  /* Without a total closed topics cannot be found by subtraction, and there is nothing to add up. */
  const isSummed = few.length === 0 || total !== null;
  while (isSummed && heap.length > 0 && open.length > 0 && (heap.length < 2 || isSmall(sum()))) heap.unshift(open.pop()!);
  if (heap.length === 0) return { open, isClosed: false };
  return { open, heap: { topics: heap.map(({ topic }) => topic).toSorted((a, b) => a.localeCompare(b, 'ru')), ...(isSummed ? { count: sum() } : {}) }, isClosed: false };
}

/** What stands in the line of topics put together. */
export function heapWords({ topics, count }: NonNullable<OpenTopics['heap']>): string {
  if (count !== undefined) return formatNumber(count);
  return topics.length === 1 ? FEW : `${FEW} в\u00A0каждой`;
}

/** «12», «меньше 5»; of a part also «больше 7», where the rest of its whole would be small. */
export function countWords(count: Count | null | undefined, whole?: Count | null): string | undefined {
  if (count === null || count === undefined) return undefined;
  if (isSmall(count)) return FEW;
  if (count !== 0 && typeof whole === 'number' && isSmall(whole - Number(count))) return `больше ${formatNumber(whole - LEAST_SHOWN)}`;
  return formatNumber(Number(count));
}

/** The same for a file: a number, or nothing where it is closed. */
export function shownCount(count: Count | null | undefined, whole?: Count | null): number | undefined {
  const words = countWords(count, whole);
  return words === undefined || !/^\d/.test(words) ? undefined : Number(count);
}
