/**
 * Letters that the fonts of the newspaper have: PT Serif, PT Sans and PT Sans Narrow share one set. A letter outside it
 * would come out as an empty box on thousands of sheets. The list is proven against the font files by a test.
 */

/** First and last code point of each run, without the fonts' private signs. */
export const FONT_LETTERS: readonly (readonly [first: number, last: number])[] = [
  [0x20, 0x7e], [0xa0, 0x109], [0x10c, 0x113], [0x116, 0x11f], [0x122, 0x127], [0x12a, 0x12b], [0x12e, 0x131], [0x134, 0x137], [0x139, 0x13e],
  [0x141, 0x148], [0x14c, 0x14d], [0x150, 0x165], [0x16a, 0x173], [0x178, 0x17f], [0x192, 0x192], [0x1f4, 0x1f5], [0x218, 0x21b], [0x237, 0x237],
  [0x2bc, 0x2bc], [0x2c6, 0x2c7], [0x2d8, 0x2dd], [0x301, 0x301], [0x394, 0x394], [0x3a9, 0x3a9], [0x3bc, 0x3bc], [0x3c0, 0x3c0], [0x401, 0x40c],
  [0x40e, 0x44f], [0x451, 0x45c], [0x45e, 0x45f], [0x462, 0x463], [0x472, 0x475], [0x48a, 0x4c0], [0x4c3, 0x4f9], [0x4fc, 0x4fd], [0x510, 0x513],
  [0x51c, 0x51d], [0x524, 0x527], [0x1e30, 0x1e31], [0x1e3e, 0x1e3f], [0x1e54, 0x1e55], [0x1e9e, 0x1e9e], [0x2011, 0x2011], [0x2013, 0x2014],
  [0x2018, 0x201a], [0x201c, 0x201e], [0x2020, 0x2022], [0x2026, 0x2026], [0x2030, 0x2030], [0x2039, 0x203a], [0x2044, 0x2044], [0x2081, 0x2084],
  [0x20ac, 0x20ac], [0x20b4, 0x20b4], [0x20b6, 0x20b7], [0x20b9, 0x20cf], [0x2113, 0x2113], [0x2116, 0x2116], [0x2122, 0x2122], [0x2126, 0x2126],
  [0x212e, 0x212e], [0x2202, 0x2202], [0x2206, 0x2206], [0x220f, 0x220f], [0x2211, 0x2212], [0x2215, 0x2215], [0x221a, 0x221a], [0x221e, 0x221e],
  [0x222b, 0x222b], [0x2248, 0x2248], [0x2260, 0x2260], [0x2264, 0x2265], [0x25ca, 0x25ca], [0x2c67, 0x2c68], [0xfb01, 0xfb02],
];

/** Spaces, line ends and joiners: the typesetter draws nothing for them. */
const UNSEEN = /[\t\n\r\u2000-\u200D\u202F\u205F\u2060\uFEFF]/u;

/** What to type instead. */
const INSTEAD: Readonly<Record<string, string>> = {
  '→': '«—» или слово', '←': 'слово', '⇒': '«—» или слово', '➡': '«—» или слово', '↔': '«—»', '✓': '«да»', '✔': '«да»', '✅': '«да»', '✗': '«нет»', '❌': '«нет»',
  '☎': '«тел.»', '📞': '«тел.»', '●': '«•»', '▪': '«•»', '■': '«•»', '◦': '«•»', '‐': 'обычный дефис «-»', '‒': 'тире «–»', '―': 'тире «—»', '′': '«мин» или слово', '″': '«с» или слово',
  '⅓': '«1/3»', '⅔': '«2/3»', '⅛': '«1/8»', '⁰': '«°»', '⁴': 'слово', '℃': '«°C»', '㎡': '«м²»', '≃': '«≈»', '≅': '«≈»', '‟': '«“»', '⩽': '«≤»', '⩾': '«≥»',
};
const PICTOGRAM = /\p{Extended_Pictographic}/u;

const isKnown = (letter: string): boolean => {
  const code = letter.codePointAt(0)!;
  return FONT_LETTERS.some(([first, last]) => code >= first && code <= last) || UNSEEN.test(letter);
};

export interface ForeignLetter {
  /** «→ (U+2192)» */
  letter: string;
  /** The words around it. */
  around: string;
  /** How many other letters of the text are foreign too. */
  others: number;
  hint: string;
}

/** The first letter that the fonts lack; undefined when the whole text can be set. Composed first: «й» typed in two parts is one letter. */
export function foreignLetter(text: string): ForeignLetter | undefined {
  const letters = [...text.normalize('NFC').replace(/[\uFE0E\uFE0F]/g, '')];
  const foreign = letters.flatMap((letter, index) => (isKnown(letter) ? [] : [index]));
  const index = foreign[0];
  if (index === undefined) return undefined;
  const letter = letters[index]!;
  const near = wordsAround(letters, index);
  const instead = INSTEAD[letter];
  const hint = instead ? `Напишите вместо него ${instead}.` : PICTOGRAM.test(letter) ? 'Значок на бумагу не ляжет: удалите его или скажите словом.' : 'Замените знак буквами или словом.';
  return { letter: `«${letter}» (U+${letter.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')})`, around: near, others: foreign.length - 1, hint };
}

/** The word with the letter and two on each side, not longer than a line. */
function wordsAround(letters: readonly string[], index: number): string {
  const before = letters.slice(0, index).join('').split(/\s+/).slice(-3).join(' ');
  const after = letters.slice(index + 1).join('').split(/\s+/).slice(0, 3).join(' ');
  return `${before.length > 40 ? `…${before.slice(-40)}` : before}${letters[index]}${after.length > 40 ? `${after.slice(0, 40)}…` : after}`.trim();
}

/** Letters of the widest line of a column: 47 mm of 9-point text. What cannot be torn is wider than the column beyond it. */
const COLUMN_LETTERS = 29;
/** Russian words are hyphenated, so they may be longer; one without end is a slip. */
const LONGEST_WORD = 40;

/** An address in the net or of a mailbox. */
export const ADDRESS = /:\/\/|^www\.|@/i;

/** The first run of letters that no rule can tear and that is wider than a column. Addresses are not torn at all. */
export function unbrokenRun(text: string): string | undefined {
  return text
    .split(/\s+/)
    .map((word) => word.replace(/^[«"„(]+|[»"“.,;:!?)]+$/g, ''))
    .flatMap((word) => (ADDRESS.test(word) ? [word] : word.split(/[-–—/…\u00AD]/)))
    .find((run) => [...run].length > (/[а-яё]{3}/i.test(run) ? LONGEST_WORD : COLUMN_LETTERS));
}
