/** KML text → the same value as GeoJSON. Entities and document types are refused before the parser sees them. */
import { kmlWithFolders } from '@tmcw/togeojson';
import { DOMParser } from '@xmldom/xmldom';
import { FOLDER } from './read-shapes.ts';

class NotKml extends Error {}

/** The reason in Russian when the text is no KML. */
export function readKml(text: string): { data: unknown } | { why: string } {
  if (/<!(DOCTYPE|ENTITY)/iu.test(text)) return { why: 'в файле есть <!DOCTYPE или <!ENTITY: в KML их не бывает, и читать такой файл небезопасно. Сохраните слой заново как KML.' };
  if (isMonstrous(text)) return { why: 'разметка KML неправдоподобна: тег на тысячи знаков или сотни вложенных папок. Сохраните слой заново.' };
  try {
    const parser = new DOMParser({
      onError: (level, message) => {
        if (level !== 'warning') throw new NotKml(message);
      },
    });
    const document = parser.parseFromString(text, 'text/xml');
    const root = document.documentElement?.localName;
    if (root !== 'kml') return { why: `это XML, но не KML: начинается с <${String(root).slice(0, 40)}>.` };
    return { data: { type: 'FeatureCollection', features: flatten(kmlWithFolders(document).children as readonly Branch[], '') } };
  } catch (error) {
    const place = /line:(\d+),\s*col:(\d+)|\[(\d+):(\d+)\]/u.exec(String((error as Error).message));
    return { why: `разметка KML нарушена${place ? ` (строка ${place[1] ?? place[3]})` : ''}: файл сохранён не целиком или правлен руками. Сохраните слой заново.` };
  }
}

/** Deeper or longer than any program writes; the parser's time grows as the square of both. */
const DEEPEST = 200;
const LONGEST_TAG = 20_000;

function isMonstrous(text: string): boolean {
  let depth = 0;
  for (let at = text.indexOf('<'); at >= 0; at = text.indexOf('<', at + 1)) {
    const [opening, closing] = text.startsWith('<![CDATA[', at) ? ['<![CDATA[', ']]>'] : text.startsWith('<!--', at) ? ['<!--', '-->'] : ['<', '>'];
    const end = text.indexOf(closing, at + opening.length);
    if (end < 0) return false;
    if (opening === '<') {
      if (end - at > LONGEST_TAG) return true;
      if (text[at + 1] === '/') depth--;
      else if (text[end - 1] !== '/' && text[at + 1] !== '?' && ++depth > DEEPEST) return true;
    }
    at = end;
  }
  return false;
}

interface Branch {
  type: string;
  meta?: { name?: unknown };
  children?: readonly Branch[];
  properties?: Record<string, unknown> | null;
}

function flatten(branches: readonly Branch[], folder: string): Branch[] {
  return branches.flatMap((branch) => {
    if (branch.type === 'folder') return flatten(branch.children ?? [], typeof branch.meta?.name === 'string' ? branch.meta.name : folder);
    return [folder && !(FOLDER in (branch.properties ?? {})) ? { ...branch, properties: { ...branch.properties, [FOLDER]: folder } } : branch];
  });
}
