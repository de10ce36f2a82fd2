/** A file from a mapping program → the value of its GeoJSON, or a sentence why not. Nothing is run, nothing is fetched. */
import { closeSync, openSync, readFileSync, readSync, statSync } from 'node:fs';
import { basename, extname } from 'node:path';
import { readKml } from '../features/boundary-import/read-kml.ts';
import { EXPORT_ADVICE } from '../features/boundary-import/read-shapes.ts';
import { formatBytes } from '../kernel/text.ts';
import { diskProblem } from '../reader/bytes.ts';
import { decode } from '../reader/decode.ts';
import { parseJson } from '../reader/json.ts';

const MAX_BYTES = 30 * 1024 ** 2;
/** A tree of tags takes forty times its text in the memory. */
const MAX_KML_BYTES = 10 * 1024 ** 2;
const MAP_FILES = ['.geojson', '.json', '.kml'];

export function readMapFile(path: string): { data: unknown } | { why: string } {
  const name = basename(path);
  const ending = extname(name).toLowerCase();
  try {
    if (!statSync(path).isFile()) return { why: `«${name}» — это не файл.` };
    const start = startOf(path);
    if (ending === '.kmz' || start.startsWith('PK')) return { why: `«${name}» — архив${ending === '.kmz' ? ' KMZ' : ''}. Сохраните слой как KML без сжатия (в Google Earth: «Сохранить место как…», тип Kml) или как GeoJSON.` };
    if (['.shp', '.dbf', '.gpkg', '.gpx', '.tab', '.mif', '.dxf', '.gml'].includes(ending)) return { why: `«${name}»: такого вида файлы не читаем. ${EXPORT_ADVICE}` };
    if (!MAP_FILES.includes(ending)) return { why: `«${name}»: нужен файл ${MAP_FILES.join(', ')}. ${EXPORT_ADVICE}` };
    const most = ending === '.kml' ? MAX_KML_BYTES : MAX_BYTES;
    const { size } = statSync(path);
    if (size > most) return { why: `«${name}» — ${formatBytes(size)}, предел ${formatBytes(most)}. Выгрузите только слой границ и уменьшите число знаков после запятой до шести.` };
    const { text, problems } = decode(readFileSync(path), name);
    if (problems[0]) return { why: `«${name}», строка ${problems[0].line}: ${problems[0].found}; нужно: ${problems[0].expected}.` };
    if (ending === '.kml' || text.trimStart().startsWith('<')) return kml(text, name);
    const located = parseJson(text, name);
    const slip = located.problems[0];
    return slip ? { why: `«${name}», строка ${slip.line}, столбец ${slip.column}: ${slip.found}. ${numberAdvice(slip.found) ?? slip.hint ?? ''}`.trim() } : { data: located.data };
  } catch (error) {
    return { why: `«${path}»: ${diskProblem(error, name).found}.` };
  }
}

function kml(text: string, name: string): { data: unknown } | { why: string } {
  const read = readKml(text);
  return 'why' in read ? { why: `«${name}»: ${read.why}` } : read;
}

function numberAdvice(found: string): string | undefined {
  return /«-?(NaN|Infinity|nan|inf)/u.test(found) ? 'Программа записала «не число» вместо координаты: удалите эту точку или весь объект и выгрузите слой снова.' : undefined;
}

function startOf(path: string): string {
  const file = openSync(path, 'r');
  try {
    const bytes = Buffer.alloc(4);
    return bytes.toString('latin1', 0, readSync(file, bytes));
  } finally {
    closeSync(file);
  }
}
