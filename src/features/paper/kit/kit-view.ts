/** A kit sorted as a layout person looks for things: every file stands in exactly one place. Pure. */
import { TEXT_SIZES, type TextSize } from '../issue/contract.ts';
import type { Kit, KitArticle, KitFile, Passport } from '../issue/kit.ts';
import { MODULES, type ModuleName } from '../issue/modules.ts';
import { SIZE_WORDS } from '../packs/passport.ts';

export interface ModuleView {
  module: ModuleName;
  /** Colour, then grey; empty when the module was not made. */
  files: readonly KitFile[];
  /** How the article's text failed it; absent when it was made. */
  lack?: Pick<KitArticle['modules'][number], 'verdict' | 'characters' | 'size' | 'pictures'>;
}
/** One length of the text in all its formats. */
export interface TextView {
  size: TextSize;
  passport?: Passport;
  files: readonly KitFile[];
}
/** One picture for a screen, a grey and a colour press. */
export interface PictureView {
  picture: KitArticle['pictures'][number];
  files: readonly KitFile[];
}
export interface ArticleView {
  article: KitArticle;
  modules: readonly ModuleView[];
  /** From short to long; a length that is not written is left out. */
  texts: readonly TextView[];
  pictures: readonly PictureView[];
  /** Passports and tables: files of texts and pictures that belong to no single one. */
  tables: readonly KitFile[];
  /** Everything of the article in one file. */
  archives: readonly KitFile[];
  previews: readonly KitFile[];
}
export interface KitView {
  /** The finished insert: for a colour press, a black one, a screen. */
  insert: readonly KitFile[];
  /** Pictures of its pages, colour first. */
  previews: readonly KitFile[];
  articles: readonly ArticleView[];
  imprint: readonly KitFile[];
  archives: readonly KitFile[];
  checks: readonly KitFile[];
  /** What belongs to no article and has no place above. */
  rest: readonly KitFile[];
}

const COLOURS: readonly KitFile['colour'][] = ['цвет', 'серый', 'экран', undefined];
const byColour = (a: KitFile, b: KitFile): number => COLOURS.indexOf(a.colour) - COLOURS.indexOf(b.colour);
/** «p-2» before «p-10». */
const byPath = (a: KitFile, b: KitFile): number => a.path.localeCompare(b.path, 'en', { numeric: true });
/** As the columns of the page go; others follow. */
const FORMATS = ['docx', 'odt', 'rtf', 'icml', 'txt'];
const byFormat = (a: KitFile, b: KitFile): number => rank(a) - rank(b) || a.path.length - b.path.length || byPath(a, b);
const rank = ({ path }: KitFile): number => (FORMATS.indexOf(path.split('.').at(-1)!) + FORMATS.length + 1) % (FORMATS.length + 1);
const nameOf = (path: string): string => path.split('/').at(-1)!;

export function viewOf({ files, articles }: Kit): KitView {
  const of = (group: KitFile['group'], article?: string): KitFile[] => files.filter((file) => file.group === group && file.article === article);
  const withArticle = articles.map((article) => articleView(article, files));
  const common = { insert: of('вкладка').toSorted(byColour), previews: of('превью').toSorted((a, b) => byColour(a, b) || byPath(a, b)), imprint: of('выходные данные').toSorted(byFormat), archives: of('архив'), checks: of('проверка') };
  const placed = new Set([...Object.values(common).flat(), ...withArticle.flatMap(filesOfArticle)]);
  return { ...common, articles: withArticle, rest: files.filter((file) => !placed.has(file)) };
}

function articleView(article: KitArticle, files: readonly KitFile[]): ArticleView {
  const own = files.filter((file) => file.article === article.id);
  const of = (group: KitFile['group']): KitFile[] => own.filter((file) => file.group === group);
  const modules = MODULES.flatMap((module): ModuleView[] => {
    const made = of('модули').filter((file) => file.module === module).toSorted(byColour);
    const judged = article.modules.find((found) => found.module === module);
    if (made.length > 0) return [{ module, files: made }];
    return judged ? [{ module, files: [], lack: judged }] : [];
  });
  const texts = TEXT_SIZES.flatMap((size): TextView[] => {
    const passport = article.passports.find((found) => found.size === size);
    const written = of('тексты').filter(({ path }) => nameOf(path).replace(/(-1251)?\.[^.]+$/, '') === SIZE_WORDS[size].file).toSorted(byFormat);
    return passport || written.length > 0 ? [{ size, ...(passport && { passport }), files: written }] : [];
  }).toSorted((a, b) => ORDER.indexOf(a.size) - ORDER.indexOf(b.size));
  const pictures = article.pictures.map((picture): PictureView => {
    const stem = stemOf(picture.path);
    return { picture, files: of('снимки').filter(({ path }) => stemOf(path) === stem) };
  });
  const told = new Set([...texts, ...pictures].flatMap((row) => row.files));
  const tables = [...of('тексты'), ...of('снимки')].filter((file) => !told.has(file));
  return { article, modules, texts, pictures, tables, archives: of('архив'), previews: of('превью').toSorted(byPath) };
}
const ORDER: readonly TextSize[] = ['short', 'medium', 'long'];
/** «snimki/01-posle» of «snimki/01-posle-rgb.jpg» */
const stemOf = (path: string): string => path.replace(/(-(rgb|gray|cmyk))?\.[^./]+$/, '');

function filesOfArticle({ modules, texts, pictures, tables, archives, previews }: ArticleView): KitFile[] {
  return [...[...modules, ...texts, ...pictures].flatMap(({ files }) => files), ...tables, ...archives, ...previews];
}
