/** A stretch of time given by two dates, perhaps partial: its days and whether two of them overlap. Pure. */
import { dateRange, formatDate } from './dates.ts';

interface Period {
  from: string;
  to: string;
}

/** «2025 год», «первое полугодие 2026 года», «май 2026 года – июль 2026 года». */
export function periodWords({ from, to }: Period): string {
  if (from === to) return formatDate(from);
  const [first, last] = [dateRange(from).first, dateRange(to).last];
  const year = first.slice(0, 4);
  if (first === `${year}-01-01` && last === `${year}-12-31`) return `${year}\u00A0год`;
  if (last.startsWith(year) && first.endsWith('-01-01') && last.endsWith('-06-30')) return `первое полугодие ${year}\u00A0года`;
  if (last.startsWith(year) && first.endsWith('-07-01') && last.endsWith('-12-31')) return `второе полугодие ${year}\u00A0года`;
  return `${formatDate(from)} – ${formatDate(to)}`;
}

/** A shared day is enough. */
export function overlaps(a: Period, b: Period): boolean {
  return dateRange(a.from).first <= dateRange(b.to).last && dateRange(b.from).first <= dateRange(a.to).last;
}
