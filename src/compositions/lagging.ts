/** The official's three questions over all indicators: where are we behind, by how much, by whom. Pure. */
import type { Catalogue } from '../catalogue.ts';
import { lowest } from '../features/strategy/breakdown.ts';
import { knownValue } from '../features/strategy/indicator-words.ts';
import { gapMoment, gapText, paceText } from '../features/strategy/pace-words.ts';
import { INDICATOR_STATUSES, type IndicatorStatus } from '../features/strategy/progress.ts';
import { routes } from '../kernel/routes.ts';
import { countOf, municipalityInList } from '../kernel/text.ts';
import { liveIndicators, type AssessedIndicator } from './assessed-indicators.ts';

export interface Lagging extends AssessedIndicator {
  /** «не хватает 12,9 п. п. на 31 декабря 2025 года» */
  gap: string;
  pace?: string;
  /** Those with the least values, worst first. */
  lowest: { name: string; href: string; text: string }[];
  /** How many municipalities have no number. */
  silent: number;
}

/** Worst first: by the share of the target that is missing, so that per cent and pieces can stand in one list. */
export function laggingIndicators(catalogue: Catalogue): Lagging[] {
  const missingShare = ({ data, standing }: AssessedIndicator): number => (standing.gap ?? 0) / (data.target.value || 1);
  return liveIndicators(catalogue)
    .filter(({ standing }) => standing.status === 'ниже пути')
    .toSorted((a, b) => missingShare(b) - missingShare(a))
    .map((indicator) => {
      const { data, standing, places } = indicator;
      return {
        ...indicator,
        gap: [gapText(data, standing), gapMoment(data, standing)].filter(Boolean).join(' '),
        pace: standing.pace && paceText(data, standing.pace),
        lowest: lowest(places).map((p) => ({ name: municipalityInList(catalogue.get('municipalities', p.municipality).data), href: routes.municipality(p.municipality), text: knownValue(p, data.unit) })),
        silent: catalogue.all.municipalities.length - places.length,
      };
    });
}

/** «у 9 показателей нет методики, у 4 показателей нет данных»: why nothing can be said of the others. */
export function whyUnknown(indicators: readonly AssessedIndicator[]): string | undefined {
  const reasons: Partial<Record<IndicatorStatus, string>> = { 'нет методики': 'не\u00A0решено, как считать', 'нет данных': 'нет числа, которое можно сравнить с\u00A0целью', устарело: 'последнее число устарело' };
  const said = INDICATOR_STATUSES.flatMap((status) => {
    const count = indicators.filter((i) => i.standing.status === status).length;
    return count > 0 && reasons[status] ? [`у\u00A0${countOf(count, ['показателя', 'показателей', 'показателей'])} ${reasons[status]}`] : [];
  });
  return said.length > 0 ? said.join(', ') : undefined;
}

/** How many can be compared with their target at all. */
export function gradedCount(indicators: readonly AssessedIndicator[]): number {
  return indicators.filter((i) => i.standing.gap !== undefined).length;
}
