/**
 * Safe mends of one text file: encoding, ends of lines, composed letters, spaces at the ends of lines, quotes and look-alike
 * letters in texts. Pure: bytes in, bytes out. What would not be read afterwards is not mended at all.
 */
import { parseBody } from './body.ts';
import { CONFLICT, isProbablyWindows1251 } from './decode.ts';
import { splitFrontmatter } from './frontmatter.ts';
import { mendTexts } from './mend-texts.ts';
import { parsedYaml, parseYaml } from './yaml.ts';

export type TextKind = 'yaml' | 'mdx' | 'json';
export interface Mended {
  /** Absent when nothing is to be written. */
  bytes?: Buffer;
  /** What was done, in words of a person. */
  done: string[];
  /** Why the file is left as it is, though it is not in order. */
  refusal?: string;
}

const SICK = 'в файле есть ошибка разметки: исправьте её и повторите';

/** @param words whether slips of the hand are mended too */
export function mendFile(bytes: Uint8Array, kind: TextKind, words = true): Mended {
  if (bytes.length === 0) return { done: [] };
  const read = readText(bytes);
  if (typeof read === 'string') return { done: [], refusal: read };
  const { text, done } = read;
  if (text.trim() === '' || text.includes('\0') || CONFLICT.test(text.replace(/\r\n?/g, '\n'))) return { done: [] };
  const lines = mendLines(text, kind);
  done.push(...lines.done);
  const isSound = canBeRead(lines.text, kind);
  if (!isSound) return { done: [], ...(done.length > 0 && { refusal: SICK }) };
  let out = lines.text;
  if (words && kind !== 'json') {
    const mended = mendTexts(out, kind);
    if (mended.done.length > 0 && canBeRead(mended.text, kind) && isSame(out, mended.text, kind)) {
      out = mended.text;
      done.push(...mended.done);
    }
  }
  if (done.length === 0) return { done };
  return { bytes: Buffer.from(out, 'utf8'), done };
}

function readText(bytes: Uint8Array): { text: string; done: string[] } | string {
  try {
    if (bytes[0] === 0xff && bytes[1] === 0xfe) return { text: new TextDecoder('utf-16le', { fatal: true }).decode(bytes), done: ['кодировка UTF-16 → UTF-8'] };
    if (bytes[0] === 0xfe && bytes[1] === 0xff) return { text: new TextDecoder('utf-16be', { fatal: true }).decode(bytes), done: ['кодировка UTF-16 → UTF-8'] };
    // The decoder takes one mark away; programs that join files leave more.
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes).replace(/^\uFEFF+/, '');
    return { text, done: bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? ['метка BOM убрана'] : [] };
  } catch {
    if (!isProbablyWindows1251(bytes)) return 'знаки испорчены: кодировку не узнать';
    if (isProbablyKoi8(bytes)) return 'кодировка похожа на КОИ-8: сохраните файл как UTF-8 сами и проверьте, что текст читается';
    return { text: new TextDecoder('windows-1251').decode(bytes), done: ['кодировка Windows-1251 → UTF-8'] };
  }
}

/** Small letters are most of a text: in Windows-1251 they are bytes E0–FF, in КОИ-8 C0–DF. */
function isProbablyKoi8(bytes: Uint8Array): boolean {
  let upper = 0;
  let lower = 0;
  for (const byte of bytes) {
    if (byte >= 0xe0) upper++;
    else if (byte >= 0xc0) lower++;
  }
  return lower > upper;
}

/** A line of Markdown that ends with two spaces is broken there on purpose; code is left alone. */
function mendLines(typed: string, kind: TextKind): { text: string; done: string[] } {
  const done: string[] = [];
  let text = typed.replace(/\r\n?/g, '\n');
  if (text !== typed) done.push('концы строк по-юниксовому (LF)');
  const composed = text.normalize('NFC');
  if (composed !== text) done.push('составные буквы («й», «ё») одним знаком Unicode');
  text = composed;
  const bodyLine = kind === 'mdx' ? splitFrontmatter(text, '').bodyLine : Infinity;
  const lines = text.split('\n');
  let isCode = false;
  let trimmed = 0;
  for (const [index, line] of lines.entries()) {
    const inBody = index + 1 >= bodyLine;
    if (inBody && /^\s*(?:```|~~~)/.test(line)) isCode = !isCode;
    const bare = line.replace(/[ \t\u00A0]+$/, '');
    const isBreak = inBody && bare !== '' && / {2,}$/.test(line) && (lines[index + 1] ?? '').trim() !== '';
    if (isCode || isBreak || bare === line) continue;
    lines[index] = bare;
    trimmed++;
  }
  if (trimmed > 0) done.push(`пробелы в концах строк убраны (${trimmed})`);
  text = lines.join('\n');
  if (!text.endsWith('\n')) {
    text += '\n';
    done.push('перевод строки в конце файла');
  }
  return { text, done };
}

function canBeRead(text: string, kind: TextKind): boolean {
  if (kind === 'json') {
    try {
      JSON.parse(text);
      return true;
    } catch {
      return false;
    }
  }
  if (kind === 'yaml') return parseYaml(text, '').problems.length === 0;
  const split = splitFrontmatter(text, '');
  return split.problems.length === 0 && parseYaml(split.yaml, '').problems.length === 0 && !parseBody(split.body, '', 1).problems.some(({ code }) => code === 'mdx-syntax');
}

/** The same fields with the same words, but for quotes, dashes, spaces and look-alike letters. */
function isSame(before: string, after: string, kind: TextKind): boolean {
  return essence(before, kind) === essence(after, kind);
}

const TWINS: Readonly<Record<string, string>> = { а: 'a', с: 'c', е: 'e', ё: 'e', ë: 'e', о: 'o', р: 'p', х: 'x', у: 'y', к: 'k', в: 'b', н: 'h', м: 'm', т: 't' };

function essence(text: string, kind: TextKind): string {
  const yaml = kind === 'mdx' ? splitFrontmatter(text, '').yaml : text;
  const data: unknown = parsedYaml(yaml).document.toJS({ maxAliasCount: 200 });
  const bare = (typed: string): string => typed.normalize('NFD').replace(/[\u0300-\u036F\s"«»—-]+/g, '').toLowerCase().replace(/./gu, (letter) => TWINS[letter] ?? letter);
  return JSON.stringify(data, (_, value: unknown) => (typeof value === 'string' ? bare(value) : value)) + bare(kind === 'mdx' ? splitFrontmatter(text, '').body : '');
}
