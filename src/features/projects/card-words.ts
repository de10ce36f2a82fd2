/** The short words of a card: where, for how much. Unknown is said, never left out. */
import { formatRoublesShort, tosTitle } from '../../kernel/text.ts';
import type { ProjectCard } from './projections.ts';

export function cardCost(card: Pick<ProjectCard, 'cost' | 'costIsPartial' | 'costIsApproximate'>): string {
  if (card.cost === undefined) return 'стоимость неизвестна';
  const about = card.costIsApproximate ? 'около ' : card.costIsPartial ? 'не меньше ' : '';
  return about + formatRoublesShort(card.cost);
}

export function cardWhere(card: Pick<ProjectCard, 'tos' | 'place' | 'municipality'>): string {
  const tos = card.tos.map((t) => tosTitle(t.name)).join(', ');
  return [tos || card.place, card.municipality.name].join(', ');
}
