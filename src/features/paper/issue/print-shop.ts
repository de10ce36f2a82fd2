/** What the typesetter works with: its templates, its fonts and the paints of the site, found from the project's root. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { openSync, type Font } from 'fontkit';
import { readInks } from '#kernel/inks.ts';
import type { Printed, ShadowFiles, Typst } from '../typst.ts';
import type { InkMode } from './contract.ts';
import type { WideWord } from './fit-verdict.ts';
import { pressInks, type PaperInks } from './press-inks.ts';

const FONTS = ['pt-serif/400Regular/PTSerif_400Regular', 'pt-serif/700Bold/PTSerif_700Bold', 'pt-serif/400Regular_Italic/PTSerif_400Regular_Italic', 'pt-sans/400Regular/PTSans_400Regular', 'pt-sans/700Bold/PTSans_700Bold', 'pt-sans-narrow/700Bold/PTSansNarrow_700Bold'];

export const fontFiles = (root = process.cwd()): string[] => FONTS.map((name) => join(root, 'node_modules/@expo-google-fonts', `${name}.ttf`));
const template = (name: string): string => join(process.cwd(), 'src/features/paper/issue', `${name}.typ`);

const paints = new Map<InkMode, PaperInks>();
/** Paints of a mode; the tokens are read once. */
export function inksOf(mode: InkMode): PaperInks {
  let found = paints.get(mode);
  if (!found) paints.set(mode, (found = pressInks(mode, readInks(readFileSync(join(process.cwd(), 'src/styles/tokens.css'), 'utf8')))));
  return found;
}

let letters: Set<number> | undefined;
/** Letters that every font of the newspaper has. */
function knownLetters(): Set<number> {
  if (letters) return letters;
  const sets = fontFiles().map((file) => new Set((openSync(file) as Font).characterSet));
  letters = new Set([...sets[0]!].filter((code) => sets.every((one) => one.has(code))));
  return letters;
}
/** Not printed: words for those who do not see, names of files, addresses inside marks. */
const UNPRINTED = new Set(['alt', 'key', 'source', 'link', 'bits', 'file']);

/** Refuses a letter that would come out as an empty box, naming the record. */
function refuseUnknownLetters(data: object): void {
  const known = knownLetters();
  const { sheet, cells } = data as { sheet: object; cells: Record<string, { source?: string }> };
  for (const [name, part] of [['выпуск', sheet], ...Object.entries(cells)] as [string, { source?: string }][]) {
    const words = JSON.stringify(part, (key, value: unknown) => (UNPRINTED.has(key) ? undefined : value));
    const strange = [...words].find((letter) => !known.has(letter.codePointAt(0)!));
    if (!strange) continue;
    const at = words.indexOf(strange);
    const near = words.slice(Math.max(0, at - 24), at + 24).replaceAll('"', ' ').trim();
    throw new Error(`${part.source ?? name}: знака «${strange}» (U+${strange.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}) нет в газетных шрифтах PT, на бумаге вместо него был бы пустой квадрат. Нашли: «…${near}…». Замените его словом или другим знаком.`);
  }
}

export function refuseWide(words: readonly WideWord[]): void {
  if (!words.length) return;
  throw new Error(words.map(({ source, word }) => `${source}: слово «${word}» шире газетной колонки, и перенести его негде. Разбейте его, сократите или замените: длинный адрес лучше отдать коду.`).join('\n'));
}

/** Values of the metadata under the label, from one setting of a template. */
export function ask<T>(typst: Typst, name: string, data: object, label: string, files?: ShadowFiles): T[] {
  refuseUnknownLetters(data);
  return typst.query(template(name), data, fontFiles(), label, files) as T[];
}
/** The PDF of a template with the metadata under the label beside. */
export function print(typst: Typst, name: string, data: object, day: string, standard: 'ua-1' | '1.7' | '1.4', files: ShadowFiles, label: string): Printed {
  refuseUnknownLetters(data);
  return typst.compile(template(name), data, fontFiles(), { day, standard, files, ask: label });
}
