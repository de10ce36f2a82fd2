/** A kit sorted as a layout person looks for things: every file stands in exactly one place. Pure. */
import type { Kit, KitArticle, KitFile } from '../issue/kit.ts';
import { MODULES, type ModuleName } from '../issue/modules.ts';

export interface ModuleView {
  module: ModuleName;
  /** Colour, then grey; empty when the module was not made. */
  files: readonly KitFile[];
  /** How the article's text failed it; absent when it was made. */
  lack?: Pick<KitArticle['modules'][number], 'verdict' | 'characters' | 'size' | 'pictures'>;
}
export interface ArticleView {
  article: KitArticle;
  modules: readonly ModuleView[];
  texts: readonly KitFile[];
  pictures: readonly KitFile[];
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

export function viewOf({ files, articles }: Kit): KitView {
  const of = (group: KitFile['group'], article?: string): KitFile[] => files.filter((file) => file.group === group && file.article === article);
  const withArticle = articles.map((article) => articleView(article, files));
  const common = { insert: of('вкладка').toSorted(byColour), previews: of('превью').toSorted((a, b) => byColour(a, b) || byPath(a, b)), imprint: of('выходные данные'), archives: of('архив'), checks: of('проверка') };
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
  return { article, modules, texts: of('тексты'), pictures: of('снимки'), archives: of('архив'), previews: of('превью').toSorted(byPath) };
}

function filesOfArticle({ modules, texts, pictures, archives, previews }: ArticleView): KitFile[] {
  return [...modules.flatMap(({ files }) => files), ...texts, ...pictures, ...archives, ...previews];
}
