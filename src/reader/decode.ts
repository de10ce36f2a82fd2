/** Bytes of a text file → text, or a sentence about its encoding. BOM and CRLF are accepted and leave no trace. */
import { problem, type Problem } from '../kernel/problems.ts';

export const CONFLICT = /^(<{7} |={7}$|>{7} |\|{7} )/m;
const SAVE_AS_UTF8 = 'В Блокноте: «Файл» → «Сохранить как» → внизу «Кодировка: UTF-8».';

export function decode(bytes: Uint8Array, file: string): { text: string; problems: Problem[] } {
  const refuse = (code: string, found: string, expected: string, hint?: string, line = 1): { text: string; problems: Problem[] } => ({
    text: '',
    problems: [problem({ file, line, code, found, expected, hint })],
  });
  if (bytes.length === 0) return refuse('empty-file', 'файл пуст (0 байт)', 'файл с данными', 'Удалите его или заполните по образцу из папки _templates.');
  if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)) {
    return refuse('encoding', 'кодировка UTF-16 (Блокнот зовёт её «Юникод»)', 'кодировка UTF-8', SAVE_AS_UTF8);
  }
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    const bad = firstBadByte(bytes);
    return isProbablyWindows1251(bytes)
      ? refuse('encoding', 'кодировка Windows-1251 (Блокнот зовёт её ANSI)', 'кодировка UTF-8', SAVE_AS_UTF8)
      : refuse('encoding', `испорченный знак: байта ${hex(bytes[bad])} на этом месте в UTF-8 не бывает`, 'текст в кодировке UTF-8', 'Наберите испорченное слово заново и сохраните файл.', linesBefore(bytes, bad));
  }
  const zero = text.indexOf('\0');
  if (zero >= 0) return refuse('encoding', 'нулевой символ: это не текстовый файл или UTF-16 без метки', 'текст в кодировке UTF-8', SAVE_AS_UTF8, lineAt(text, zero));
  if (text.startsWith('version https://git-lfs')) return refuse('lfs-pointer', 'вместо записи указатель Git LFS', 'сам файл записи', 'Выполните «git lfs pull» или положите сам файл.');
  const normal = text.replace(/\r\n?/g, '\n');
  const conflict = CONFLICT.exec(normal);
  if (conflict) {
    return refuse(
      'merge-conflict',
      `метка незавершённого слияния Git «${conflict[0].trim()}»`,
      'один готовый вариант текста',
      'Оставьте нужный вариант и удалите строки с <<<<<<<, ======= и >>>>>>>.',
      lineAt(normal, conflict.index),
    );
  }
  if (normal.trim() === '') return refuse('empty-file', 'в файле одни пробелы', 'файл с данными', 'Удалите его или заполните по образцу из папки _templates.');
  return { text: normal, problems: [] };
}

/** Russian text in Windows-1251 is mostly bytes C0–FF, A8 and B8 beside ASCII. */
export function isProbablyWindows1251(bytes: Uint8Array): boolean {
  let high = 0;
  let letters = 0;
  for (const byte of bytes) {
    if (byte < 0x80) continue;
    high++;
    if (byte >= 0xc0 || byte === 0xa8 || byte === 0xb8) letters++;
  }
  return high > 2 && letters / high > 0.85;
}

/** Bisection over prefixes: a decoder fails on every prefix that contains the bad byte. */
function firstBadByte(bytes: Uint8Array): number {
  let low = 0;
  let high = bytes.length;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    try {
      new TextDecoder('utf-8', { fatal: true }).decode(bytes.subarray(0, middle), { stream: true });
      low = middle;
    } catch {
      high = middle - 1;
    }
  }
  return Math.min(low, bytes.length - 1);
}

function linesBefore(bytes: Uint8Array, offset: number): number {
  let line = 1;
  for (let i = 0; i < offset; i++) if (bytes[i] === 10) line++;
  return line;
}

function hex(byte = 0): string {
  return byte.toString(16).toUpperCase().padStart(2, '0');
}

function lineAt(text: string, offset: number): number {
  return text.slice(0, offset).split(/\r\n?|\n/).length;
}
