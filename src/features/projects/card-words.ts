/** The short words of a card: where, for how much. Unknown is said, never left out. */
import { formatRoublesShort, tosTitle } from '../../kernel/text.ts';
import { NO_COST_NAMED } from '../../kernel/unknown-words.ts';
import type { ProjectCard } from './projections.ts';

export function cardCost(card: Pick<ProjectCard, 'cost' | 'costIsPartial' | 'costIsApproximate'>): string {
  if (card.cost === undefined) return NO_COST_NAMED;
  const about = card.costIsApproximate ? 'около ' : card.costIsPartial ? 'не меньше ' : '';
  return about + formatRoublesShort(card.cost);
}

/** Whose and where; on the page of its municipality the name of it in every line would be noise. */
export function cardWhere(card: Pick<ProjectCard, 'tos' | 'place' | 'municipality'>, withoutMunicipality = false): string {
  const whose = card.tos.map((t) => tosTitle(t.name)).join(', ') || card.place;
  return withoutMunicipality ? whose : `${whose}, ${card.municipality.name}`;
}
