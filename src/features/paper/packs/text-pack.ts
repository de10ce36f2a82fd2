/**
 * Texts of one article for a layout person: every size in every format, a passport beside. One file per size, not one with all of
 * them: a file is placed into a page whole, and whoever takes the short text must not have to cut the long one out first.
 */
import type { Article, Imprint, TextSize } from '../issue/contract.ts';
import type { Capacity } from '../issue/modules.ts';
import { toDocx } from './docx-file.ts';
import { toIcml } from './icml.ts';
import { imprintManuscript, type Manuscript, manuscriptOf, type PackTerms, sizesOf } from './manuscript.ts';
import { toOdt } from './odt.ts';
import { passportLines, type PassportNotes, SIZE_WORDS } from './passport.ts';
import { type OldCoding, sayOldCoding, textLines, to1251Text, toUtf8Text } from './plain-text.ts';
import { toRtf } from './rtf.ts';

export interface TextPackOptions extends PackTerms {
  /** Metered modules; then the passport says where each text fits. */
  capacities?: readonly Capacity[];
  /** Name of the page they were metered for. */
  page?: string;
  /** What the kit really set of it. */
  set?: PassportNotes['set'];
}

const IMPRINT = 'vyhodnye-dannye';
export const PASSPORT_FILE = 'passport.txt';

/** All formats of a manuscript: `<name>.docx`, `.rtf`, `.odt`, `.icml`, `.txt` and, when every letter has a byte, `-1251.txt`. */
async function allFormats(manuscript: Manuscript, name: string): Promise<{ files: [string, Uint8Array][]; old: OldCoding }> {
  const lines = textLines(manuscript);
  const old = to1251Text(lines);
  const files: [string, Uint8Array][] = [
    [`${name}.docx`, await toDocx(manuscript)],
    [`${name}.icml`, toIcml(manuscript)],
    [`${name}.odt`, toOdt(manuscript)],
    [`${name}.rtf`, toRtf(manuscript)],
    [`${name}.txt`, toUtf8Text(lines)],
    ...(old.bytes ? [[`${name}-1251.txt`, old.bytes] satisfies [string, Uint8Array]] : []),
  ];
  return { files, old };
}

/** Files of the texts by their names in one folder; sizes that the article lacks are absent. Byte-identical for the same input. */
export async function textPack(article: Article, options: TextPackOptions): Promise<Map<string, Uint8Array>> {
  const pack = new Map<string, Uint8Array>();
  const oldCoding = new Map<TextSize, string>();
  for (const size of sizesOf(article)) {
    const { files, old } = await allFormats(manuscriptOf(article, size, options), SIZE_WORDS[size].file);
    for (const [name, bytes] of files) pack.set(name, bytes);
    oldCoding.set(size, sayOldCoding(old));
  }
  return pack.set(PASSPORT_FILE, toUtf8Text(passportLines(article, { ...options, oldCoding })));
}

/** The imprint block as plain text. A sample says so in its first line. */
export const imprintText = (imprint: Imprint): Uint8Array => toUtf8Text(textLines(imprintManuscript(imprint, '')));

/** The imprint block in every format. */
export async function imprintPack(imprint: Imprint, day: string): Promise<Map<string, Uint8Array>> {
  return new Map((await allFormats(imprintManuscript(imprint, day), IMPRINT)).files);
}

const FORMATS: readonly (readonly [end: string, format: string, about: string])[] = [
  ['-1251.txt', 'TXT, windows-1251', 'для старых программ вёрстки: без стилей, строки как в Windows'],
  ['.txt', 'TXT, UTF-8', 'без стилей, строки как в Windows'],
  ['.docx', 'DOCX', 'Word, LibreOffice; стили абзацев названы'],
  ['.rtf', 'RTF', 'старые Word, QuarkXPress, PageMaker; стили абзацев названы'],
  ['.odt', 'ODT', 'LibreOffice, Scribus; стили абзацев названы'],
  ['.icml', 'ICML', 'InDesign: «Файл → Поместить»; стили абзацев названы'],
];

/** Words for the manifest: «Короткий текст, DOCX»; undefined for a name that is none of this pack. */
export function textFileWords(name: string): { title: string; about: string; size?: TextSize } | undefined {
  if (name === PASSPORT_FILE) return { title: 'Паспорт текстов', about: 'сколько знаков, слов и строк, куда войдёт' };
  const found = FORMATS.find(([end]) => name.endsWith(end));
  if (!found) return undefined;
  const [end, format, about] = found;
  const stem = name.slice(0, -end.length);
  if (stem === IMPRINT) return { title: `Выходные данные, ${format}`, about };
  const size = sizesOf({ texts: { short: [{ kind: 'p', text: '' }], medium: [{ kind: 'p', text: '' }], long: [{ kind: 'p', text: '' }] } }).find((each) => SIZE_WORDS[each].file === stem);
  return size && { title: `${SIZE_WORDS[size].title} текст, ${format}`, about, size };
}
