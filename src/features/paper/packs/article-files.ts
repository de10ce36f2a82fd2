/** What goes into the archive of one article, and under which names. Pure. */
import type { Kit } from '../issue/kit.ts';

/** Folder of the parent: «stati/most/teksty/x.docx» → [stati, most, teksty]. */
const folders = (path: string): string[] => path.split('/').slice(0, -1);

/**
 * Kit path → path in the archive: the article's own files without the folders that all of them share, the imprint beside. Archives and
 * files of the whole insert stay out.
 */
export function articleFiles({ files }: Pick<Kit, 'files'>, articleId: string): Map<string, string> {
  const own = files.filter(({ article, group }) => article === articleId && group !== 'архив').map(({ path }) => path);
  const imprint = files.filter(({ article, group }) => article === undefined && group === 'выходные данные').map(({ path }) => path);
  let shared = own.length > 0 ? folders(own[0]!) : [];
  for (const path of own) {
    const here = folders(path);
    const until = shared.findIndex((folder, index) => here[index] !== folder);
    if (until >= 0) shared = shared.slice(0, until);
  }
  const cut = shared.length === 0 ? 0 : shared.join('/').length + 1;
  return new Map([...own.map((path) => [path, path.slice(cut)] as const), ...imprint.map((path) => [path, `vyhodnye-dannye/${path.split('/').at(-1)!}`] as const)]);
}
