/** What the maker of a kit wrote down, parted: what a newspaper should know before it prints, and what is for whoever keeps the records. Pure. */
import { countOf, NOUNS } from '../../../kernel/text.ts';
import type { TextSize } from '../issue/contract.ts';
import type { Kit } from '../issue/kit.ts';

export interface KitNotes {
  /** Pictures that are small for their places, and what was left out. */
  forPaper: string[];
  forMaker: string[];
}

const DATIVE: Record<TextSize, string> = { short: 'короткому', medium: 'среднему', long: 'полному' };
const SMALL = /^Снимок «([^»]+)» мал: .*?это (\d+) точ\S+ на дюйм/u;
const SHORT = /^тексту (short|medium|long) не хватает, чтобы заполнить место \((.+?)\): добавьте (\d[\d\s]*) зна\S+ или снимок/u;
/** «content/projects/most/index.mdx: …» */
const SOURCE = /^\S*?([^/\s]+)\/index\.mdx?: /u;

/** `titleOf` names a project by its id; where it knows none, the id stays. No path of a file is told. */
export function notesOf({ warnings, articles }: Pick<Kit, 'warnings' | 'articles'>, titleOf: (project: string) => string | undefined): KitNotes {
  const name = (id: string): string => `«${articles.find((article) => article.id === id)?.headline ?? titleOf(id) ?? id}»`;
  const notes: KitNotes = { forPaper: [], forMaker: [] };
  for (const warning of new Set(warnings)) {
    const source = SOURCE.exec(warning)?.[1];
    const said = source ? warning.replace(SOURCE, '') : warning;
    const whose = source ? `${name(source)}: ` : '';
    const [, key, ppi] = SMALL.exec(said) ?? [];
    const [, size, where, letters] = SHORT.exec(said) ?? [];
    if (key) notes.forPaper.push(`Снимок ${pictureName(articles, key, name)}: на своём месте ${ppi}\u00A0точек на дюйм, в печати бывает видно; хорошо от 300.`);
    else if (size) notes.forMaker.push(`${whose}${DATIVE[size as TextSize]} тексту ${where!.replace(/^на полосу/, 'на полосе')} не хватает ${countOf(Number(letters!.replace(/\s/g, '')), ['знака', 'знаков', 'знаков'])} или снимка.`);
    else (/не вош(ёл|ла|ло|ли)/u.test(said) ? notes.forPaper : notes.forMaker).push(`${whose}${said}`);
  }
  return notes;
}

function pictureName(articles: Kit['articles'], key: string, name: (id: string) => string): string {
  const picture = articles.flatMap(({ pictures }) => pictures).find((found) => found.key === key);
  return picture?.caption ? `«${picture.caption.replace(/\.$/, '')}»` : `к материалу ${name(key.split('/')[0]!)}`;
}

/** «2 заметки» over what is folded. */
export function countNotes(count: number): string {
  return countOf(count, ['заметка', 'заметки', 'заметок']);
}

/** «1 313 знаков, 3 снимка»: how much of an article there is, before it is opened. */
export function sayAmount({ passports, pictures }: Kit['articles'][number]): string {
  const longest = Math.max(0, ...passports.map(({ characters }) => characters));
  return [longest > 0 && `до\u00A0${countOf(longest, ['знака', 'знаков', 'знаков'])}`, pictures.length > 0 && countOf(pictures.length, ['снимок', 'снимка', 'снимков'])].filter(Boolean).join(', ') || countOf(0, NOUNS.letter);
}
