/** Every figure that a text may name, one a line: id, value, what it is. For editors at the terminal. */
import { figureText } from '../figures/figure-words.ts';
import { knownFigures } from '../figures/known-figures.ts';
import { formatDateShort } from '../kernel/dates.ts';
import type { Content } from '../reader/content.ts';

export function listFigures({ region, entries }: Content, today: string): string {
  if (!region) return 'В region.json ошибки: сначала исправьте их (npm run check).';
  return [...knownFigures({ region, today, records: entries }).values()]
    .map((figure) => {
      const value = figure.values[0]!;
      const other = figure.values.length > 1 ? `; ещё дни: ${figure.values.slice(1).map((v) => v.asOf).join(', ')}` : '';
      return `${figure.id}\n    ${figureText({ figure, value }, true)} · ${figure.label} · ${formatDateShort(value.asOf)}${other}`;
    })
    .join('\n');
}
