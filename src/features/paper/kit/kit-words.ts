/** What a kit says of its files in Russian. Pure. */
import { countOf, formatNumber, NOUNS } from '../../../kernel/text.ts';
import type { TextSize } from '../issue/contract.ts';
import type { Kit, KitArticle, KitFile } from '../issue/kit.ts';
import type { ModuleName } from '../issue/modules.ts';

export const MODULE_TITLES: Record<ModuleName, string> = { polosa: 'Полоса', polovina: '1/2 полосы', chetvert: '1/4 полосы', stroka: 'Строка' };
export const SIZE_TITLES: Record<TextSize, string> = { long: 'полный', medium: 'средний', short: 'короткий' };
/** How a file is meant to be printed; the word stands in a link. */
const COLOUR_TITLES: Record<NonNullable<KitFile['colour']>, string> = { цвет: 'цветной', серый: 'чёрно-белый', экран: 'для экрана' };

/** «256 × 185 мм»; tenths where they are. */
export function sayMm([width, height]: readonly [number, number]): string {
  const round = (mm: number): string => formatNumber(Math.round(mm * 10) / 10);
  return `${round(width)}\u00A0×\u00A0${round(height)}\u00A0мм`;
}

/** «PDF», «DOCX» */
export function formatOf({ path }: KitFile): string {
  return (path.split('/').at(-1)!.split('.').at(-1) ?? '').toUpperCase();
}

/** «цветной»: where all are PDF. */
export function sayColour(file: KitFile): string {
  return file.colour ? COLOUR_TITLES[file.colour] : formatOf(file);
}

/** «цветной PDF» */
export function sayPrint(file: KitFile): string {
  return [file.colour && COLOUR_TITLES[file.colour], formatOf(file)].filter(Boolean).join(' ');
}

/** Why a module is missing. */
export function sayLack({ verdict, characters }: Pick<KitArticle['modules'][number], 'verdict' | 'characters'>): string {
  if (verdict === 'OVERSET') return characters > 0 ? `не помещается: лишние ${countOf(characters, NOUNS.letter)}` : 'не помещается';
  if (verdict === 'SHORT') return characters > 0 ? `не хватает ${countOf(characters, ['знака', 'знаков', 'знаков'])}` : 'текст короток';
  return 'не собран';
}

/** «4 страницы, A3, полоса набора 256 × 380 мм» */
export function sayPages({ pages, page }: Pick<Kit, 'pages' | 'page'>): string {
  return `${countOf(pages, NOUNS.page)}, ${page}`;
}

/** «Проверено 3 файла: хорошо — 45, предупреждение — 2»; empty when nothing was checked. */
export function sayPreflight(reports: Kit['preflight']): string {
  const counts = Map.groupBy(reports.flatMap(({ checks }) => checks), ({ verdict }) => verdict);
  if (counts.size === 0) return '';
  const said = (['хорошо', 'предупреждение', 'ошибка', 'не проверялось'] as const).flatMap((verdict) => (counts.has(verdict) ? [`${verdict}\u00A0— ${formatNumber(counts.get(verdict)!.length)}`] : []));
  return `Проверено: ${countOf(reports.length, NOUNS.file)}. Правил: ${said.join(', ')}.`;
}

/** Checks that an editor should know of. */
export function doubtsOf(reports: Kit['preflight']): { file: string; name: string; found: string; expected: string }[] {
  return reports.flatMap(({ file, checks }) => checks.filter(({ verdict }) => verdict === 'предупреждение' || verdict === 'ошибка').map(({ name, found, expected }) => ({ file, name, found, expected })));
}

/** Letters of a link to one format of a text: «DOCX», «TXT 1251». */
export function shortFormat(file: KitFile): string {
  return `${formatOf(file)}${/-1251\.txt$/.test(file.path) ? '\u00A01251' : ''}`;
}

/** What a file of a picture is for, in one word. */
export function sayPictureUse({ path }: KitFile): string {
  const use = /-(rgb|gray|cmyk)\.[^./]+$/.exec(path)?.[1];
  return use ? { rgb: 'RGB', gray: 'серый', cmyk: 'CMYK' }[use]! : path.split('/').at(-1)!;
}

/** What stands under the picture of a page; the title that the kit gave it, or its number. */
export function capPreview(file: KitFile, number: number): string {
  return /^полоса\s/iu.test(file.title) ? file.title : `Полоса\u00A0${number}`;
}

/** Alt text of a page's picture; `number` is from 1. */
export function sayPreview(number: number, of: string, colour: KitFile['colour']): string {
  return `Страница ${number}: ${of}${colour === 'серый' ? ', чёрно-белая печать' : ''}`;
}
