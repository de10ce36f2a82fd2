/** What the typesetter works with: its templates, its fonts and the paints of the site, found from the project's root. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readInks } from '#kernel/inks.ts';
import type { ShadowFiles, Typst } from '../typst.ts';
import type { InkMode } from './contract.ts';
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

/** Values of the metadata under the labels, from one setting of a template. */
export const ask = <T>(typst: Typst, name: string, data: unknown, label: string, files?: ShadowFiles): T[] => typst.query(template(name), data, fontFiles(), label, files) as T[];
export const print = (typst: Typst, name: string, data: unknown, day: string, standard: 'ua-1' | '1.7' | '1.4', files: ShadowFiles, label: string) => typst.compile(template(name), data, fontFiles(), { day, standard, files, ask: label });
