/** Files of documents beside their records: the named one is looked into, nameless ones are mentioned. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { problem, type Problem } from '../kernel/problems.ts';
import { nearest } from '../kernel/suggest.ts';
import { formatBytes } from '../kernel/text.ts';
import { diskProblem } from './bytes.ts';
import type { Entry } from './content.ts';
import { documentFindings, type DocumentFinding } from './document-metadata.ts';
import type { VerdictMemory } from './verdict-memory.ts';
import type { FoundFile } from './walk.ts';

/** What is taken; the rest with such endings is refused with advice. */
export const DOCUMENT_FILE = /\.(pdf|docx?|odt|rtf|xlsx?|pptx?|zip|jpe?g|png)$/i;
const MAX_BYTES = 20 * 1024 ** 2;

/** The file that the record names: it is there, opens as what its name says, is not too heavy for a phone and tells nothing of people. */
export async function checkDocument(entry: Entry, folder: string, memory: VerdictMemory<DocumentFinding[]>): Promise<Problem[]> {
  const file = namedFile(entry.data);
  if (entry.collection !== 'documents' || file === undefined) return [];
  const say = (code: string, found: string, expected: string, hint?: string): Problem[] => [problem({ file: entry.file, ...entry.at(['file']), field: 'file', code, found, expected, hint })];
  if (/[/\\]/.test(file)) return say('document-path', `«${file}»`, 'имя файла в папке записи, без папок', `Положите файл рядом с index.yaml и напишите: ${file.split(/[/\\]/).at(-1)}.`);
  try {
    const names = readdirSync(folder);
    if (!names.includes(file)) {
      const twin = names.find((name) => name.normalize('NFC').toLowerCase() === file.normalize('NFC').toLowerCase());
      const guess = twin ?? nearest(file, names.filter((name) => DOCUMENT_FILE.test(name)));
      return say('document-missing', `файла «${file}» рядом с записью нет`, 'файл в той же папке, имя буква в букву', guess ? `Здесь лежит «${guess}».` : 'Положите файл в папку записи или удалите строку file.');
    }
    const { size } = statSync(join(folder, file));
    if (size === 0) return say('document-empty', `«${file}» пуст (0 байт)`, 'настоящий документ', 'Скопируйте файл заново: похоже, он не докачался.');
    if (size > MAX_BYTES) return say('document-big', `«${file}» — ${formatBytes(size)}`, `не больше ${formatBytes(MAX_BYTES)}`, 'Сохраните PDF «с уменьшенным размером» или дайте ссылку в поле url.');
    const bytes = readFileSync(join(folder, file));
    const real = realKind(bytes);
    const ending = /\.([a-z]+)$/i.exec(file)?.[1]?.toLowerCase() ?? '';
    if (real !== ending) return say('document-kind', `«${file}» внутри ${real === undefined ? 'не PDF, не DOCX и не ODT' : `— это ${REAL_NAMES[real]}`}`, `файл, который открывается как .${ending}`, 'Откройте документ и сохраните заново в нужном виде; одно имя вида не меняет.');
    const findings = await memory.of(bytes, () => documentFindings(bytes, file));
    return findings.map((finding) => problem({ file: entry.file, ...entry.at(['file']), field: 'file', ...finding }));
  } catch (error) {
    return [diskProblem(error, entry.file)];
  }
}

type RealKind = 'pdf' | 'docx' | 'odt' | 'docm' | 'doc' | 'zip';
const REAL_NAMES: Record<RealKind, string> = { pdf: 'PDF', docx: 'документ Word (.docx)', odt: 'документ OpenDocument (.odt)', docm: 'документ Word с макросами: такие не публикуем', doc: 'старый документ Word (.doc) или файл под паролем', zip: 'архив' };

/** By the first bytes and, in a package, by the names of its parts. */
function realKind(bytes: Buffer): RealKind | undefined {
  if (bytes.subarray(0, 1024).includes('%PDF-')) return 'pdf';
  if (bytes.toString('hex', 0, 4) === 'd0cf11e0') return 'doc';
  if (bytes.toString('latin1', 0, 4) !== 'PK\u0003\u0004') return undefined;
  if (bytes.subarray(0, 200).includes('mimetypeapplication/vnd.oasis.opendocument.text')) return 'odt';
  if (bytes.includes('vbaProject.bin')) return 'docm';
  return bytes.includes('word/document.xml') ? 'docx' : 'zip';
}

/** Documents in the folders of records: which no record names, and which lie without a record. */
export function checkLeftDocuments(found: readonly FoundFile[], records: ReadonlySet<string>, entries: readonly Entry[], shown: (inside: string) => string): Problem[] {
  const named = new Map(entries.map((entry) => [`documents/${entry.id}`, namedFile(entry.data)?.toLowerCase()]));
  const lonely = new Set<string>();
  return found.flatMap(({ inside }) => {
    const folder = dirname(inside);
    if (named.get(folder) === inside.slice(folder.length + 1).toLowerCase()) return [];
    if (named.has(folder)) return [problem({ file: shown(inside), severity: 'warning', code: 'document-orphan', found: 'файл не назван в записи', expected: 'строка file в index.yaml той же папки; один документ — одна папка', hint: 'Назовите файл или удалите его.' })];
    if (records.has(`${folder}/index.yaml`) || lonely.has(folder)) return [];
    lonely.add(folder);
    return [problem({ file: shown(folder), code: 'no-record', found: 'в папке документ, а записи нет', expected: 'файл index.yaml рядом с документом', hint: 'Проверьте имя файла: index.yaml, строчными буквами.' })];
  });
}

function namedFile(data: unknown): string | undefined {
  return data !== null && typeof data === 'object' && 'file' in data && typeof data.file === 'string' && data.file.trim() !== '' ? data.file : undefined;
}
