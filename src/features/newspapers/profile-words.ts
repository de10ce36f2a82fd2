/** What is known of a newspaper's page and press, in words an editor can check. Pure. */
import { countOf, formatNumber } from '../../kernel/text.ts';
import type { Newspaper } from './schema.ts';

const COLOURS = { цветная: 'цвет', 'чёрно-белая': 'чёрно-белая печать' } as const;

/** «полоса 255 × 370 мм, цвет, 5 колонок»; undefined when the newspaper has told nothing. */
export function sayPageProfile({ page }: Pick<Newspaper, 'page'>): string | undefined {
  if (!page) return undefined;
  return [`полоса ${formatNumber(page.widthMm)}\u00A0×\u00A0${formatNumber(page.heightMm)}\u00A0мм`, COLOURS[page.colour], page.columns && countOf(page.columns, ['колонка', 'колонки', 'колонок'])].filter(Boolean).join(', ');
}

/** «краски до 240 %, вылеты 3 мм, PDF/X-4»; undefined when its print shop has asked for nothing of its own. */
export function sayPressProfile({ press }: Pick<Newspaper, 'press'>): string | undefined {
  if (!press) return undefined;
  const said = [press.inkLimit && `краски до\u00A0${press.inkLimit}\u00A0%`, press.bleedMm !== undefined && `вылеты ${formatNumber(press.bleedMm)}\u00A0мм`, press.standard, press.icc && `профиль ${press.icc}`].filter(Boolean);
  return said.length > 0 ? said.join(', ') : undefined;
}
