/** What is what in an accepted archive: the record, its pictures, what may be passed over, what must not be there. Pure. */
import { basename, posix } from 'node:path';
import { SLUG } from '../kernel/fields.ts';

/** What systems and the form itself leave beside the practice. */
const PASSED_OVER = /(^|\/)(__MACOSX\/.*|\._[^/]*|\.DS_Store|Thumbs\.db|desktop\.ini|passport\.docx|PROCHTI\.txt)$/i;
const RECORD = /\.mdx$/i;
const PICTURE = /\.(jpe?g|png|webp|avif)$/i;
const FOREIGN_PICTURE = /\.(heic|heif|tiff?|bmp|gif|jfif|svg)$/i;

export interface ArchiveLayout {
  /** Entry of the record. */
  record: string;
  /** Entries of pictures by the name they get beside the record. */
  pictures: Map<string, string>;
  /** The id that the archive proposes; undefined when it tells none. */
  id?: string;
}

/** True of what is read at all. */
export function isWanted(name: string): boolean {
  return !PASSED_OVER.test(name) && (RECORD.test(name) || PICTURE.test(name));
}

/** @param names entries of the archive, folders too  @param file name of the archive itself */
export function layoutOf(names: readonly string[], file: string): { layout: ArchiveLayout } | { faults: string[] } {
  const files = names.filter((name) => !name.endsWith('/') && !PASSED_OVER.test(name));
  const records = files.filter((name) => RECORD.test(name));
  if (records.length === 0) return { faults: ['В архиве нет записи: нужен файл index.mdx в папке практики. Попросите прислать архив со страницы «Рассказать о практике».'] };
  if (records.length > 1) return { faults: [`В архиве несколько записей: ${records.map((name) => `«${name}»`).join(', ')}. Примите их по одной: одна практика — один архив.`] };
  const record = records[0]!;
  const folder = posix.dirname(record);
  const faults: string[] = [];
  const pictures = new Map<string, string>();
  for (const name of files) {
    if (name === record) continue;
    const own = posix.basename(name);
    if (FOREIGN_PICTURE.test(name)) faults.push(`«${name}»: таких снимков браузеры не показывают. Сохраните его как JPEG.`);
    else if (!PICTURE.test(name)) faults.push(`«${name}»: лишний файл. В архиве бывают только запись, снимки, passport.docx и PROCHTI.txt.`);
    else if (posix.dirname(name) !== folder) faults.push(`«${name}»: снимок лежит не рядом с записью «${record}». Перенесите его в ту же папку.`);
    else if (own.startsWith('.') || own.startsWith('_')) faults.push(`«${name}»: имя снимка начинается с точки или черты, такой файл сайт не увидит. Назовите его foto-1.jpg.`);
    else pictures.set(own, name);
  }
  if (faults.length > 0) return { faults };
  return { layout: { record, pictures, ...idOf(folder, record, file) } };
}

/** The folder of the record, else the record's own name, else the name of the archive. */
function idOf(folder: string, record: string, file: string): { id?: string } {
  const bare = posix.basename(record).replace(RECORD, '');
  const ofFile = /^praktika-(.+?)(?: ?\(\d+\))?\.zip$/i.exec(basename(file))?.[1];
  const proposals = [posix.basename(folder), bare === 'index' ? '' : bare, ofFile ?? ''];
  const id = proposals.find((name) => SLUG.test(name) && name !== 'projects');
  return id ? { id } : {};
}
