/**
 * The parts of a workbook that hold cells, each held to the size it declared, in a fresh archive without compression. The
 * parser never sees pictures, links or anything that was not measured. Runs in the reading child only.
 */
import { zipSync } from 'fflate';
import { unpackEntry } from '../../reader/zip-directory.ts';
import type { PlacedEntry } from './gate.ts';

const XLSX_PARTS = /^(\[Content_Types\]\.xml|_rels\/\.rels|xl\/_rels\/workbook\.xml\.rels|xl\/([^/]+|(worksheets|theme|persons)\/[^/]+)\.xml)$/i;
const ODS_PARTS = /^(mimetype|content\.xml|styles\.xml|settings\.xml|META-INF\/manifest\.xml)$/;
/** Entities are declared before the first element. */
const PROLOGUE_BYTES = 16_384;

export type Unpacked = { archive: Uint8Array } | { fault: string };

export function repack(bytes: Uint8Array, kind: 'xlsx' | 'ods', entries: readonly PlacedEntry[]): Unpacked {
  const wanted = entries.filter(({ name }) => (kind === 'xlsx' ? XLSX_PARTS : ODS_PARTS).test(name));
  const parts: Record<string, [Uint8Array, { level: 0 }]> = {};
  for (const entry of wanted) {
    const read = unpackEntry(bytes, entry.start, entry);
    if ('fault' in read) return { fault: 'Файл испорчен: одна из его частей не разворачивается или больше, чем в нём записано. Сохраните книгу заново и пришлите ещё раз.' };
    const { part } = read;
    const prologue = Buffer.from(part.buffer, part.byteOffset, Math.min(part.length, PROLOGUE_BYTES)).toString('latin1').replaceAll('\0', '');
    if (/<!(DOCTYPE|ENTITY)/i.test(prologue)) return { fault: 'В файле объявлены сущности XML: программы для таблиц так не пишут, а вредоносные файлы — да. Сохраните книгу заново.' };
    if (entry.name === 'META-INF/manifest.xml' && prologue.includes('encryption-data')) return { fault: 'Книга закрыта паролем. Сохраните её без пароля и пришлите снова.' };
    parts[entry.name] = [part, { level: 0 }];
  }
  return { archive: zipSync(parts, { mtime: new Date(1980, 0, 1) }) };
}
