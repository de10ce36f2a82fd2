/**
 * The gate before a workbook is parsed: what the bytes are, whatever the name says; how large it grows when unpacked; what
 * must not be inside. Nothing is unpacked here. Pure.
 */
import { formatBytes, formatNumber } from '../../kernel/text.ts';
import type { Remark } from '../../kernel/remark.ts';
import { headOf, readDirectory, type ZipDirectory, type ZipEntry } from '../../reader/zip-directory.ts';

export const GATE = { bytes: 30 * 1024 * 1024, unpackedBytes: 100 * 1024 * 1024, ratio: 200, entries: 2000, smallBytes: 1024 * 1024 } as const;

/** With the place where its packed bytes begin. */
export type PlacedEntry = ZipEntry & { start: number };
export type Admitted = { kind: 'xlsx' | 'ods'; entries: PlacedEntry[] } | { kind: 'xls' } | { kind: 'csv' };
export type Verdict = { ok: true; admitted: Admitted; remarks: Remark[] } | { ok: false; remarks: Remark[] };

const SAVE_AS = 'Откройте файл в программе для таблиц и выберите «Сохранить как» — «Книга Excel (.xlsx)».';
const CUT_OFF = 'Файл обрывается: конца у него нет. Скопируйте или скачайте его ещё раз целиком.';
const ZIP = [0x50, 0x4b];
const OLE2 = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const FOREIGN: readonly (readonly [signature: readonly number[], what: string])[] = [
  [[0x25, 0x50, 0x44, 0x46], 'документ PDF'],
  [[0x52, 0x61, 0x72, 0x21], 'архив RAR'],
  [[0x37, 0x7a, 0xbc, 0xaf], 'архив 7-Zip'],
  [[0xff, 0xd8, 0xff], 'снимок JPEG'],
  [[0x89, 0x50, 0x4e, 0x47], 'картинка PNG'],
  [[0x1f, 0x8b], 'архив gzip'],
];
const TEXT_NAMES = /\.(csv|tsv|txt)$/i;

/** `name` is only asked about text: a table of commas must call itself so. */
export function judge(bytes: Uint8Array, name: string): Verdict {
  if (bytes.length === 0) return refuse('Файл пуст (0 байт). Пришлите его ещё раз: похоже, он не скопировался.');
  if (bytes.length > GATE.bytes) return refuse(`Файл весит ${formatBytes(bytes.length)}, а читаются книги до ${formatBytes(GATE.bytes)}. Удалите из книги картинки и лишние листы.`);
  if (starts(bytes, ZIP)) return judgeZip(bytes, name);
  if (starts(bytes, OLE2)) return judgeOle(bytes);
  const foreign = FOREIGN.find(([signature]) => starts(bytes, signature));
  if (foreign) return refuse(`Внутри файла не таблица, а ${foreign[1]}. Пришлите саму таблицу: .xlsx, .xls, .ods или .csv.`);
  return judgeText(bytes, name);
}

function judgeZip(bytes: Uint8Array, name: string): Verdict {
  const read = readDirectory(bytes, GATE.entries);
  if ('fault' in read) {
    if (read.fault === 'too-many-entries') return refuse(`В книге больше ${formatNumber(GATE.entries)} частей: такая таблица не читается. ${SAVE_AS}`);
    if (read.fault === 'zip64') return refuse(`Книга сохранена как архив больше четырёх гигабайт. ${SAVE_AS}`);
    return refuse(CUT_OFF);
  }
  const entries = placed(bytes, read);
  if (!entries) return refuse(CUT_OFF);
  if (entries.some(({ flags }) => (flags & 1) === 1)) return refuse('Архив закрыт паролем. Снимите пароль и пришлите снова.');
  const names = new Set(entries.map((entry) => entry.name));
  const size = tooLarge(entries);
  if (size) return refuse(size);
  if (entries.some(({ method }) => method !== 0 && method !== 8)) return refuse(`Книга сжата необычным способом. ${SAVE_AS}`);
  if (names.size < entries.length) return refuse(`В книге две части с одним именем: так обычные программы не пишут. ${SAVE_AS}`);
  if (names.has('xl/workbook.xml')) return judgeXlsx([...names], entries);
  if (names.has('content.xml')) return judgeOds(bytes, entries);
  if (names.has('xl/workbook.bin')) return refuse(`Это двоичная книга Excel (.xlsb). ${SAVE_AS}`);
  if (names.has('word/document.xml')) return refuse('Внутри файла не таблица, а документ Word. Скопируйте таблицу из него в книгу Excel.');
  return refuse(`Внутри файла «${name}» архив, а в нём не таблица. Распакуйте архив и пришлите саму таблицу.`);
}

/** Undefined when a file is not where the list says, or reaches into the list. */
function placed(bytes: Uint8Array, { entries, start }: ZipDirectory): PlacedEntry[] | undefined {
  const found = entries.flatMap((entry) => {
    const head = headOf(bytes, entry);
    return head && head.start + entry.packed <= start ? [{ ...entry, start: head.start }] : [];
  });
  return found.length === entries.length ? found : undefined;
}

function tooLarge(entries: readonly ZipEntry[]): string | undefined {
  const packed = entries.reduce((sum, entry) => sum + entry.packed, 0);
  const unpacked = entries.reduce((sum, entry) => sum + entry.unpacked, 0);
  if (unpacked > GATE.unpackedBytes) return `Книга разворачивается до ${formatBytes(unpacked)}, а читается до ${formatBytes(GATE.unpackedBytes)}: так бывает, если внутри картинки или файл вредоносный. Оставьте в книге одну таблицу.`;
  if (unpacked > GATE.smallBytes && unpacked > packed * GATE.ratio) return `Книга сжата больше чем в ${GATE.ratio} раз: такими бывают вредоносные файлы. ${SAVE_AS}`;
  return undefined;
}

function judgeXlsx(names: readonly string[], entries: PlacedEntry[]): Verdict {
  if (names.some((part) => /(^|\/)vbaProject\.bin$|^xl\/macrosheets\//i.test(part))) return refuse('В книге макросы, такие не читаются. Выберите «Сохранить как» — «Книга Excel (.xlsx)» без макросов.');
  if (names.some((part) => part.startsWith('xl/externalLinks/'))) return refuse('Книга берёт числа из других книг, которых здесь нет. В Excel: «Данные» — «Изменить связи» — «Разорвать связь», и сохраните.');
  return { ok: true, admitted: { kind: 'xlsx', entries }, remarks: [] };
}

function judgeOds(bytes: Uint8Array, entries: PlacedEntry[]): Verdict {
  const type = entries.find((entry) => entry.name === 'mimetype' && entry.method === 0);
  const said = type && new TextDecoder().decode(bytes.subarray(type.start, type.start + Math.min(type.packed, 100)));
  if (said !== undefined && !said.includes('spreadsheet')) return refuse('Внутри файла не таблица, а другой документ OpenDocument. Скопируйте таблицу из него в книгу.');
  if (entries.some((entry) => /^(Basic|Scripts)\/.*\.(xml|xba|py|js)$/i.test(entry.name) && !/script-l[bc]\.xml$/i.test(entry.name))) return refuse('В книге макросы, такие не читаются. Сохраните её без макросов.');
  return { ok: true, admitted: { kind: 'ods', entries }, remarks: [] };
}

/** An encrypted .xlsx is an OLE2 file too, with this name of a stream in its directory. */
function judgeOle(bytes: Uint8Array): Verdict {
  if (holds(bytes, utf16('EncryptedPackage'))) return refuse('Книга закрыта паролем. Снимите пароль: «Файл» — «Сведения» — «Защита книги», и сохраните снова.');
  if (holds(bytes, utf16('WordDocument'))) return refuse('Внутри файла не таблица, а документ Word. Скопируйте таблицу из него в книгу Excel.');
  if (!holds(bytes, utf16('Workbook')) && !holds(bytes, utf16('Book'))) return refuse(`Внутри файла нет таблицы, или он обрывается. ${SAVE_AS}`);
  if (holds(bytes, utf16('_VBA_PROJECT'))) return refuse('В книге макросы, такие не читаются. Выберите «Сохранить как» — «Книга Excel (.xlsx)» без макросов.');
  return { ok: true, admitted: { kind: 'xls' }, remarks: [] };
}

function judgeText(bytes: Uint8Array, name: string): Verdict {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 2048)).replace(/^(\u00EF\u00BB\u00BF|\u00FF\u00FE|\u00FE\u00FF)/, '').replace(/\0/g, '').trimStart();
  if (/^(<!doctype html|<html|<head|<table|<body)/i.test(head)) return refuse(`Внутри файла не книга, а страница HTML: так выгружают некоторые программы. ${SAVE_AS}`);
  if (head.startsWith('<?xml') || head.startsWith('<Workbook')) return refuse(`Внутри файла не книга, а разметка XML: так выгружают некоторые программы. ${SAVE_AS}`);
  if (head.startsWith('{\\rtf')) return refuse('Внутри файла не таблица, а документ RTF. Скопируйте таблицу из него в книгу Excel.');
  const isText = !hasControlBytes(bytes);
  if (TEXT_NAMES.test(name) && isText) return { ok: true, admitted: { kind: 'csv' }, remarks: [] };
  if (isText) return refuse(`Внутри файла «${name}» не книга, а простой текст. Если это таблица с запятыми или точками с запятой, назовите файл .csv; если нет — пришлите саму книгу.`);
  return refuse('Внутри файла не таблица или он испорчен. Читаются .xlsx, .xls, .ods и .csv; пришлите файл ещё раз.');
}

/** UTF-16 is half zeros and tells itself by its mark; elsewhere control bytes mean no text. */
function hasControlBytes(bytes: Uint8Array): boolean {
  if (starts(bytes, [0xff, 0xfe]) || starts(bytes, [0xfe, 0xff])) return false;
  return bytes.subarray(0, 65_536).some((byte) => byte < 9 || (byte > 13 && byte < 32 && byte !== 26));
}

function starts(bytes: Uint8Array, signature: readonly number[]): boolean {
  return signature.every((byte, index) => bytes[index] === byte);
}

function utf16(text: string): Buffer {
  return Buffer.from([...text].flatMap((letter) => [letter.charCodeAt(0), 0]));
}

function holds(bytes: Uint8Array, wanted: Buffer): boolean {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(wanted);
}

function refuse(text: string): { ok: false; remarks: Remark[] } {
  return { ok: false, remarks: [{ severity: 'error', text }] };
}
