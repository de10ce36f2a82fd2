/** Pictures of the records: named ones are checked, nameless ones are mentioned, a folder of pictures alone is a fault. */
import { dirname, join } from 'node:path';
import { problem, type Problem } from '../kernel/problems.ts';
import type { Entry } from './content.ts';
import { FOREIGN_PICTURE, type PictureChecker } from './pictures.ts';
import type { FoundFile } from './walk.ts';

/** Checks the pictures that the record names; puts what it learns into the entry. */
export async function checkPictures(entry: Entry, folder: string, pictures: PictureChecker): Promise<Problem[]> {
  const problems: Problem[] = [];
  const seen = new Set<string>();
  for (const [index, file] of namedFiles(entry.data).entries()) {
    if (file === undefined) continue;
    const where = { file: entry.file, ...entry.at(['media', index, 'file']), field: `media[${index + 1}].file` };
    if (!/^[^/\\]+$/.test(file)) problems.push(problem({ ...where, code: 'picture-path', found: `«${file}»`, expected: 'имя файла в папке записи, без папок', hint: `Положите снимок рядом с index.mdx и напишите: ${file.split(/[/\\]/).at(-1) || 'foto.jpg'}.` }));
    else if (seen.has(file)) problems.push(problem({ ...where, code: 'picture-twice', found: `снимок «${file}» назван дважды`, expected: 'каждый снимок один раз' }));
    else {
      const result = await pictures.check(join(folder, file), where);
      problems.push(...result.problems);
      if (result.facts) entry.pictures[file] = result.facts;
    }
    seen.add(file);
  }
  return problems;
}

/** Pictures in the folders of records: which no record names, and which lie without a record. */
export function checkLeftPictures(found: readonly FoundFile[], recordFiles: ReadonlySet<string>, readable: ReadonlyMap<string, Entry>, shown: (inside: string) => string): Problem[] {
  const lonely = new Set<string>();
  return found.flatMap(({ inside }) => {
    const folder = dirname(inside);
    const record = `${folder}/index.mdx`;
    const name = inside.slice(folder.length + 1);
    const entry = readable.get(record);
    const isNamed = entry && namedIn(entry).has(name.toLowerCase());
    if (isNamed || (recordFiles.has(record) && !entry)) return [];
    if (FOREIGN_PICTURE.test(name)) return [problem({ file: shown(inside), code: 'stray-file', found: `снимок «${name}»: таких браузеры не показывают`, expected: 'JPEG, PNG, WebP или AVIF', hint: 'Сохраните снимок как JPEG: он откроется в любом браузере.' })];
    if (entry) return [problem({ file: shown(inside), severity: 'warning', code: 'picture-orphan', found: 'снимок не назван ни в одном поле записи', expected: 'строка в поле media записи index.mdx', hint: 'Опишите снимок или удалите его.' })];
    if (lonely.has(folder)) return [];
    lonely.add(folder);
    return [problem({ file: shown(folder), code: 'no-record', found: 'в папке снимки, а записи нет', expected: 'файл index.mdx рядом со снимками', hint: 'Проверьте имя файла: index.mdx, строчными буквами.' })];
  });
}

function namedIn(entry: Entry): Set<string | undefined> {
  return new Set([...namedFiles(entry.data), ...entry.photos.map(({ file }) => file)].map((file) => file?.normalize('NFC').toLowerCase()));
}

/** File names in `media`, in order; works on records that failed their schema too. */
function namedFiles(data: unknown): (string | undefined)[] {
  const media: unknown = data !== null && typeof data === 'object' && 'media' in data ? data.media : [];
  if (!Array.isArray(media)) return [];
  return media.map((item: unknown) => (item !== null && typeof item === 'object' && 'file' in item && typeof item.file === 'string' && item.file.trim() !== '' ? item.file : undefined));
}
