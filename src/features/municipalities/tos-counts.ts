/** How many ТОС the sources count, and in what they differ. Nothing is chosen between them. Pure. */
import { compareDatesDesc, formatDate } from '../../kernel/dates.ts';
import type { Observation } from '../../kernel/fields.ts';
import { countOf, formatNumber, NOUNS } from '../../kernel/text.ts';

/** Newest first; what was read later of one day comes first. */
export function newestFirst<T extends Observation>(observations: readonly T[]): T[] {
  return observations.toSorted((a, b) => compareDatesDesc(a.asOf, b.asOf) || compareDatesDesc(a.source.date ?? a.asOf, b.source.date ?? b.asOf));
}

/** One sentence for each way in which the counts do not agree; none when they do. */
export function disagreements(observations: readonly Observation[]): string[] {
  const known = newestFirst(observations).filter((o): o is Observation & { value: number } => o.value !== null);
  const said: string[] = [];
  for (const [asOf, sameDay] of Map.groupBy(known, (o) => o.asOf)) {
    const values = [...new Set(sameDay.map((o) => o.value))].toSorted((a, b) => a - b);
    if (values.length > 1) said.push(`На одну дату, ${formatDate(asOf)}, названы разные числа: ${values.map(formatNumber).join(' и ')}.`);
  }
  const days = [...Map.groupBy(known, (o) => o.asOf)].map(([asOf, list]) => ({ asOf, value: list[0]!.value }));
  const [last, before] = days;
  if (last && before && last.value !== before.value) {
    const difference = last.value - before.value;
    said.push(
      `${formatNumber(before.value)} на ${formatDate(before.asOf)} и ${formatNumber(last.value)} на ${formatDate(last.asOf)}: стало ${difference > 0 ? 'больше' : 'меньше'} на ${formatNumber(Math.abs(difference))}. ${difference > 0 ? 'Создали новые' : 'Закрылись они'} или посчитали иначе — источники не говорят.`,
    );
  }
  return said;
}

/** How the catalogue stands beside the latest count: «В каталоге названы 16 из них». */
export function catalogueShare(observations: readonly Observation[], inCatalogue: number): string | undefined {
  const last = newestFirst(observations).find((o) => o.value !== null && o.value > 0);
  if (!last || inCatalogue === 0) return undefined;
  if (inCatalogue > last.value!) return `В каталоге их больше, ${formatNumber(inCatalogue)}: записаны и те, что не действуют или созданы позже.`;
  return `В каталоге ${countOf(inCatalogue, NOUNS.tos)}: остальных открытые публикации по имени не называют.`;
}
