/** What a list of applications holds, in one plain sentence. Pure. */
import { countOf, formatNumber, NOUNS, plural } from '../../kernel/text.ts';
import type { Applications } from './schema.ts';

export function coverageSentence({ coverage, items }: Pick<Applications, 'coverage' | 'items'>): string {
  const won = items.filter(({ decision }) => decision === 'победа').length;
  const all = countOf(items.length, NOUNS.application);
  const winners = won === 0 ? 'победивших среди них нет' : `${plural(won, ['победила', 'победили', 'победили'])} ${formatNumber(won)}`;
  if (coverage === 'все заявки') return `В списке все заявки этого года: ${all}, из них ${winners}.`;
  if (coverage === 'часть заявок') return `В списке только часть заявок: ${all}, из них ${winners}. О том, чего просили, по нему судить нельзя.`;
  return `В списке только победители, их ${formatNumber(items.length)}. Чего просили остальные, он не говорит.`;
}
