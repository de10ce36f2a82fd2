/**
 * What a document tells besides its words: who wrote it, remarks in the margins, edits not accepted; and whether a PDF can be read
 * aloud. Pure: bytes in, findings out; knows .docx, .odt and .pdf. Bounded: only named parts are unpacked, none larger than a book.
 */
import { unzipSync } from 'fflate';
import { CLEAN_HINT, error, people, warning, type DocumentFinding } from './document-finding.ts';
import { inspectPdf } from './pdf-metadata.ts';

export type { DocumentFinding } from './document-finding.ts';

/** Goes up when a finding changes its shape or its words. */
export const DOCUMENT_VERSION = 1;
/** A larger document is not looked into. */
const MAX_DOCUMENT_BYTES = 40_000_000;
/** One unpacked part: the text of a thick book. */
const MAX_PART_BYTES = 20_000_000;
/** A part that is packed tighter is no text but a bomb. */
const MAX_RATIO = 200;
const MAX_NAME = 60;

/** The kind by its first bytes and parts, whatever the name says; nothing for other files. */
export async function documentFindings(bytes: Uint8Array, name: string): Promise<DocumentFinding[]> {
  const typed = /\.(docx|odt|pdf|doc|docm|xlsx|ods|rtf)$/i.exec(name)?.[1]?.toLowerCase();
  if (bytes.length === 0) return [error('document-broken', 'файл пуст (0 байт)', 'Скопируйте документ заново.')];
  if (bytes.length > MAX_DOCUMENT_BYTES) return [error('document-too-big', `документ на ${Math.round(bytes.length / 1_000_000)} МБ`, 'Уменьшите снимки в документе или сохраните его как PDF для просмотра на экране.', 'не больше 40 МБ')];
  const head = String.fromCharCode(...bytes.subarray(0, 8));
  if (head.startsWith('%PDF-')) return [...misnamed(typed, 'pdf'), ...(await inspectPdf(bytes))];
  if (head.startsWith('\u00D0\u00CF\u0011\u00E0')) return [error('document-old', 'документ старого Word или под паролем', 'Откройте его и сохраните как .docx или PDF без пароля.', 'DOCX, ODT или PDF')];
  if (head.startsWith('PK')) return inspectZip(bytes, typed);
  if (head.startsWith('version ')) return [error('document-lfs', 'вместо документа указатель Git LFS', 'Выполните «git lfs pull» или положите сам документ.')];
  return [error('document-broken', `внутри файла не документ${typed ? ` .${typed}` : ''}`, 'Возможно, переименовано расширение или файл скачан не целиком.', 'DOCX, ODT или PDF')];
}

function inspectZip(bytes: Uint8Array, typed: string | undefined): DocumentFinding[] {
  let bomb = '';
  const names: string[] = [];
  let parts: Record<string, Uint8Array>;
  try {
    parts = unzipSync(bytes, {
      filter: ({ name, originalSize, size }) => {
        names.push(name);
        if (!/^(docProps\/(?:core|app|custom)\.xml|word\/(?:document|comments)\.xml|meta\.xml|content\.xml|mimetype)$/.test(name)) return false;
        if (originalSize > MAX_PART_BYTES || originalSize > Math.max(1_000_000, size * MAX_RATIO)) bomb = name;
        return bomb === '';
      },
    });
  } catch {
    return [error('document-broken', 'документ обрывается: файл скопирован не целиком', 'Скопируйте его заново.')];
  }
  if (bomb) return [error('document-too-big', `часть документа «${bomb.slice(0, MAX_NAME)}» неправдоподобно велика`, 'Сохраните документ заново в Word или LibreOffice.')];
  const text = (name: string): string => (parts[name] ? new TextDecoder('utf-8').decode(parts[name]) : '');
  if (names.some((name) => /vbaProject\.bin$/i.test(name))) return [error('document-macro', 'в документе есть программа (макрос)', 'Сохраните как обычный .docx, без макросов.')];
  if (names.includes('word/document.xml')) return [...misnamed(typed, 'docx'), ...inspectDocx(text, names)];
  if (text('mimetype').includes('opendocument.text')) return [...misnamed(typed, 'odt'), ...inspectOdt(text)];
  return [error('document-broken', 'внутри файла архив, а не документ', 'Положите сам документ.', 'DOCX, ODT или PDF')];
}

function inspectDocx(text: (name: string) => string, names: readonly string[]): DocumentFinding[] {
  const core = text('docProps/core.xml');
  const app = text('docProps/app.xml');
  const body = text('word/document.xml');
  return [
    ...people([valueOf(core, 'dc:creator'), valueOf(core, 'cp:lastModifiedBy'), valueOf(app, 'Manager')]),
    ...(names.some((name) => /^word\/comments[^/]*\.xml$/.test(name)) && /<w:comment[ >]/.test(text('word/comments.xml')) ? [remarks()] : []),
    ...(/<w:(?:ins|del|moveFrom|moveTo) /.test(body) ? [edits()] : []),
  ];
}

function inspectOdt(text: (name: string) => string): DocumentFinding[] {
  const meta = text('meta.xml');
  const body = text('content.xml');
  return [
    ...people([valueOf(meta, 'meta:initial-creator'), valueOf(meta, 'dc:creator')]),
    ...(/<office:annotation[ >]/.test(body) ? [remarks()] : []),
    ...(/<text:tracked-changes[ >]/.test(body) ? [edits()] : []),
  ];
}

function remarks(): DocumentFinding {
  return warning('document-comments', 'в документе есть примечания на полях', 'документ без примечаний', `Удалите их: «Рецензирование → Удалить все примечания». ${CLEAN_HINT}`);
}

function edits(): DocumentFinding {
  return warning('document-edits', 'в документе видны исправления: что стёрто, можно прочитать', 'документ, в котором исправления приняты', '«Рецензирование → Принять все исправления», затем сохраните.');
}

function valueOf(xml: string, tag: string): string {
  const found = new RegExp(`<${tag}(?: [^>]*)?>([^<]{0,300})</${tag}>`).exec(xml)?.[1] ?? '';
  return found.replace(/&(lt|gt|quot|apos|amp);/g, ' ');
}

function misnamed(typed: string | undefined, real: string): DocumentFinding[] {
  return typed === real ? [] : [warning('document-extension', `файл назван ${typed ? `.${typed}` : 'без окончания'}, а внутри ${real.toUpperCase()}`, `имя с окончанием .${real}`, 'Иначе файл может не открыться.')];
}
