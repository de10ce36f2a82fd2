/** Which collection a file belongs to, and its id; a file in no collection is a problem, never silence. */
import slugify from '@sindresorhus/slugify';
import { collections, OTHER_CONTENT, type CollectionDefinition } from '../collections.ts';
import { SLUG, type CollectionName } from '../kernel/fields.ts';
import { problem, type Problem } from '../kernel/problems.ts';
import { nearest } from '../kernel/suggest.ts';
import { FOREIGN_PICTURE, PICTURE_FILE } from './pictures.ts';
import { DOCUMENT_FILE } from './record-documents.ts';
import { EPISODE_FILE, FOREIGN_SOUND } from './record-sound.ts';

/** More folders than this nobody reads in a message. */
const MOST_NAMED = 6;

/** What a misnamed file would be called after the mend: references to it are not blamed for its name. */
export interface Renamed {
  name: CollectionName;
  id: string;
}

export interface Place {
  name: CollectionName;
  definition: CollectionDefinition;
  id: string;
  steward?: string;
}

/** `picture`, `document` and `sound` mean a file beside a record; nothing means a stray file, which has been reported. */
export function locate(inside: string, file: string, report: (p: Problem) => void, renamed: (r: Renamed) => void): Place | 'picture' | 'document' | 'sound' | undefined {
  const say = (code: string, found: string, expected: string, hint?: string): undefined => {
    report(problem({ file, code, found, expected, hint }));
  };
  const match = (Object.entries(collections) as [CollectionName, CollectionDefinition][]).find(([, { folder }]) => inside.startsWith(`${folder}/`));
  if (!match) {
    const tops = [...new Set(Object.values(collections).map((c) => c.folder.split('/')[0]!))];
    const folders = [...Object.values(collections).map((c) => c.folder), ...tops];
    const steps = inside.split('/').slice(0, -1);
    if (steps[0] === 'import') return say('stray-file', `«${inside.slice('import/'.length)}» в папке import`, 'один файл: import/columns.yaml', 'Таблицы учреждений здесь не хранят: их читает команда import.');
    const guess = steps.length === 0 ? nearest(inside, OTHER_CONTENT) : (nearest(steps.slice(0, 2).join('/'), folders) ?? nearest(steps[0]!, tops));
    return say('stray-file', 'файл лежит вне известных папок', `папка из ${tops.length} известных: ${tops.slice(0, MOST_NAMED).join(', ')} и другие`, guess ? `Возможно, вы имели в виду «${guess}».` : 'Какая папка для чего — в CONTRIBUTING.md.');
  }
  const [name, definition] = match;
  const rest = inside.slice(definition.folder.length + 1).split('/');
  const last = rest.at(-1)!;
  const layout = LAYOUTS[definition.layout];
  if (definition.layout === 'mdx-folder' && rest.length === 2 && (PICTURE_FILE.test(last) || FOREIGN_PICTURE.test(last))) return 'picture';
  if (name === 'documents' && rest.length === 2 && DOCUMENT_FILE.test(last)) return 'document';
  if (name === 'episodes' && rest.length === 2 && EPISODE_FILE.test(last)) return 'sound';
  const isRight = rest.length === layout.depth && (layout.exact ? last === layout.ending : last.endsWith(layout.ending) && last.length > layout.ending.length);
  if (!isRight) {
    const id = intendedId(rest, layout);
    if (id) renamed({ name, id });
    return say('stray-file', `«${rest.join('/')}»`, `${definition.folder}/${name === 'episodes' ? '<имя>/index.yaml, звук (.mp3, .m4a) и расшифровка (.vtt) рядом' : layout.example}`, strayHint(last, layout.ending, rest.length, layout.depth));
  }

  const id = layout.exact ? rest[0]! : last.slice(0, -layout.ending.length);
  const steward = definition.layout === 'yaml-by-municipality' ? rest[0]! : undefined;
  if (!SLUG.test(id)) {
    const better = slugify(id.normalize('NFC'), { decamelize: false });
    if (SLUG.test(better)) renamed({ name, id: better });
    say('bad-id', `имя «${id}»`, 'строчные латинские буквы, цифры и дефисы', SLUG.test(better) ? `Переименуйте в «${better}»: имя станет адресом страницы.` : 'Имя станет адресом страницы: derevnya-zarechye.');
  }
  return { name, definition, id, steward };
}

/** The id that the file means in spite of its wrong ending or capital letters in it. */
function intendedId(rest: readonly string[], { depth, exact }: Layout): string | undefined {
  const bare = rest.at(-1)!.replace(/(\.txt|\.bak)$/i, '').replace(/\.(ya?ml|mdx?)$/i, '');
  if (rest.length !== depth || bare === rest.at(-1)) return undefined;
  const id = exact ? rest[0]! : bare;
  return SLUG.test(id) && (!exact || /^index$/i.test(bare)) ? id : undefined;
}

function strayHint(last: string, ending: string, depth: number, wantedDepth: number): string | undefined {
  if (/\.(srt|sub|ass)$/i.test(last)) return 'Сохраните расшифровку как WebVTT (.vtt) в папке выпуска: episodes/<имя>.';
  if (FOREIGN_SOUND.test(last)) return 'Сохраните звук как MP3 (.mp3) в папке выпуска: episodes/<имя>.';
  if (EPISODE_FILE.test(last)) return 'Звук и расшифровка лежат в папке своего выпуска: episodes/<имя>.';
  if (/\.(jpe?g|png|webp|avif)$/i.test(last)) return 'Снимок кладут в папку проекта, рядом с index.mdx.';
  if (FOREIGN_PICTURE.test(last)) return 'Сохраните снимок как JPEG: он откроется в любом браузере.';
  if (/\.(docx?|xlsx?|pdf|rtf|odt)$/i.test(last)) return 'Документы лежат в папке documents, каждый со своей записью; здесь перенесите сведения в поля записи.';
  if (last.endsWith('.yml')) return 'Переименуйте .yml в .yaml.';
  if (/\.(ya?ml|mdx?)\.txt$/i.test(last)) return 'Уберите «.txt» с конца имени: его добавил Блокнот.';
  if (last.toLowerCase() === ending.toLowerCase() || (last !== ending && last.toLowerCase().endsWith(ending.toLowerCase()) && !last.endsWith(ending))) return `Пишите строчными буквами: ${ending}.`;
  if (last.endsWith('.md')) return 'Переименуйте .md в .mdx.';
  return depth === wantedDepth ? undefined : 'Проверьте, в той ли папке лежит файл.';
}

interface Layout {
  depth: number;
  ending: string;
  /** The whole file name is the ending, and the folder is the id. */
  exact: boolean;
  example: string;
}

const LAYOUTS: Record<CollectionDefinition['layout'], Layout> = {
  yaml: { depth: 1, ending: '.yaml', exact: false, example: '<имя>.yaml' },
  'yaml-by-municipality': { depth: 2, ending: '.yaml', exact: false, example: '<муниципалитет>/<имя>.yaml' },
  'yaml-folder': { depth: 2, ending: 'index.yaml', exact: true, example: '<имя>/index.yaml и документ рядом' },
  'mdx-folder': { depth: 2, ending: 'index.mdx', exact: true, example: '<имя>/index.mdx и снимки рядом' },
  mdx: { depth: 1, ending: '.mdx', exact: false, example: '<имя>.mdx' },
};
