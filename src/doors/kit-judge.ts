/** What the fits of a planned edition mean for the person who asked for it. Pure. */
import { sayFit } from '../features/paper/issue/advice.ts';
import type { InsertMaterial } from '../features/paper/issue/contract.ts';
import type { CellFit, IssueLayout, Placed } from '../features/paper/issue/layout.ts';
import { placeOf } from './kit-expectation.ts';

/** A text that does not fit stops the kit; an empty place and what found no room are told. */
/** What an editor calls the boxes. */
const BOXES: Record<string, string> = { money: 'таблица конкурсов', strategy: 'ход стратегии', map: 'карта', figures: 'числа номера', events: 'события и радио', word: 'слово редакции', directory: 'указатель', masthead: 'заголовок', imprint: 'выходные данные' };

export function judgeFits(fits: readonly CellFit[], material: InsertMaterial, { pages, leftOut, warnings = [] }: IssueLayout): { errors: string[]; warnings: string[] } {
  const placed = new Map(pages.flatMap(({ cells }) => cells).map((cell): [string, Placed] => [cell.cell, cell]));
  const articles = new Map(material.articles.map((article) => [article.id, article]));
  const said = fits
    .filter(({ verdict }) => verdict !== 'FIT')
    .map((fit) => {
      const article = articles.get(fit.cell);
      const size = article && (placed.get(fit.cell)?.size ?? article.wanted);
      const text = article && size ? sayFit(fit, article, placeOf(article, size, `на полосу ${fit.page + 1}`)) : `${material.source}: ${BOXES[fit.cell] ?? fit.cell}, полоса ${fit.page + 1}: ${fit.verdict === 'OVERSET' ? 'не помещается' : `осталось пустое место, строк: ${fit.freeLines}`}.`;
      return { fit, text };
    });
  return {
    errors: said.filter(({ fit }) => fit.verdict === 'OVERSET').map(({ text }) => text),
    warnings: [
      ...said.filter(({ fit }) => fit.verdict === 'SHORT').map(({ text }) => text),
      ...leftOut.map(({ cell, why }) => `${articles.get(cell)?.source ?? material.source}: в издание «${material.edition.name}» не вошло: ${articles.get(cell)?.headline ?? BOXES[cell] ?? cell}. ${why}`),
      ...warnings,
    ],
  };
}
