/** Bytes of a text file → text, or a sentence about its encoding. BOM and CRLF are accepted and leave no trace. */
import { problem, type Problem } from '../kernel/problems.ts';

const MAX_BYTES = 1_000_000;
const CONFLICT = /^(<{7} |={7}$|>{7} )/m;

export function decode(bytes: Uint8Array, file: string): { text: string; problems: Problem[] } {
  const refuse = (code: string, found: string, expected: string, hint?: string, line = 1): { text: string; problems: Problem[] } => ({
    text: '',
    problems: [problem({ file, line, code, found, expected, hint })],
  });
  if (bytes.length === 0) return refuse('empty-file', 'файл пуст (0 байт)', 'файл с данными', 'Удалите его или заполните по образцу из content/_templates.');
  if (bytes.length > MAX_BYTES) return refuse('too-big', `${bytes.length} байт`, `текстовый файл не больше ${MAX_BYTES} байт`);
  if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)) {
    return refuse('encoding', 'файл в кодировке UTF-16', 'UTF-8', SAVE_AS_UTF8);
  }
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return isProbablyWindows1251(bytes)
      ? refuse('encoding', 'файл в кодировке Windows-1251', 'UTF-8', SAVE_AS_UTF8)
      : refuse('encoding', `байты, которых не бывает в UTF-8 (первый — ${firstBadByte(bytes) + 1}-й от начала файла)`, 'UTF-8', SAVE_AS_UTF8);
  }
  const zero = text.indexOf('\0');
  if (zero >= 0) return refuse('encoding', 'нулевой символ: это не текстовый файл или UTF-16 без метки', 'текст в UTF-8', SAVE_AS_UTF8, lineAt(text, zero));
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
  return { text: normal, problems: [] };
}

const SAVE_AS_UTF8 = 'Откройте файл в редакторе и сохраните его как UTF-8.';

/** Russian text in Windows-1251 is mostly bytes C0–FF, A8 and B8 beside ASCII. */
function isProbablyWindows1251(bytes: Uint8Array): boolean {
  let high = 0;
  let letters = 0;
  for (const byte of bytes) {
    if (byte < 0x80) continue;
    high++;
    if (byte >= 0xc0 || byte === 0xa8 || byte === 0xb8) letters++;
  }
  return high > 0 && letters / high > 0.85;
}

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
  return low;
}

function lineAt(text: string, offset: number): number {
  return text.slice(0, offset).split(/\r\n?|\n/).length;
}
