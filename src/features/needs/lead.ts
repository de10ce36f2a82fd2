/** The first sentence of the page: what it rests on, or why it cannot say what its title promises. Pure. */
import { knownSumFigure } from '../../kernel/known-sum.ts';
import { countOf, formatNumber, NOUNS } from '../../kernel/text.ts';
import type { Tally } from './tally.ts';

interface LeadFacts {
  total?: Tally;
  hasSums: boolean;
  span: string;
  hasContests: boolean;
  /** In the genitive. */
  region: string;
}

export function needsLead({ total, hasSums, span, hasContests, region }: LeadFacts): string {
  if (!hasContests) return `Конкурсов проектов ТОС ${region} в записях пока нет, поэтому и о чём просят соседи, сказать нельзя.`;
  if (!total) return 'Списков всех заявок пока нет. Ниже — о чём были поддержанные проекты; это не то же самое: о чём просили и кому отказали, они не говорят.';
  const money = hasSums && total.asked.known > 0 ? ` Просили ${total.asked.known < total.asked.total ? 'не меньше ' : ''}${knownSumFigure(total.asked)}${total.given.known > 0 ? `, дали ${total.given.known < total.given.total ? 'не меньше ' : ''}${knownSumFigure(total.given)}` : ''}.` : '';
  return `За ${span} ТОС подали ${countOf(total.count, NOUNS.application)}, победили ${formatNumber(total.won)}.${money} Посчитаны все заявки, а не только победители.`;
}
