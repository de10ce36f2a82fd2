/** How long a text is, and where in a newspaper it fits. Pure. */
import { formatDate } from '../../../kernel/dates.ts';
import { countOf, formatNumber, NOUNS } from '../../../kernel/text.ts';
import type { Article, Block, TextSize } from '../issue/contract.ts';
import type { Passport } from '../issue/kit.ts';
import { type Capacity, modulesOf } from '../issue/modules.ts';
import { PROFILES } from '../issue/profiles.ts';
import { cleanLine, readingLines, sizesOf } from './manuscript.ts';

/** Letters of one line of a 50 mm column of 9-point serif text, as measured on set pages. */
export const LETTERS_A_LINE = 31;

export const SIZE_WORDS: Record<TextSize, { title: string; file: string }> = {
  short: { title: 'Короткий', file: 'tekst-korotkiy' },
  medium: { title: 'Средний', file: 'tekst-sredniy' },
  long: { title: 'Полный', file: 'tekst-polnyy' },
};
const TITLES = new Map(modulesOf(PROFILES.a3).map(({ name, title }) => [name, title]));
const PICTURES = ['снимок', 'снимка', 'снимков'] as const;
/** A word has a letter or a figure in it: a dash alone is no word. */
const WORD = /[^ \u00A0]*[\p{L}\d][^ \u00A0]*/gu;

/**
 * Counts a text, paragraph by paragraph (a string is split at its line ends). A sign is a code point, so that an emoji is one; line ends,
 * markers of lists and marks that only steer line breaks are not counted. Lines are about: every paragraph begins a new one.
 */
export function passportOf(size: TextSize, text: string | readonly Block[]): Passport {
  const lines = typeof text === 'string' ? text.split('\n').map(cleanLine).filter((line) => line !== '') : readingLines(text);
  const signs = lines.map((line) => [...line].length);
  const characters = signs.reduce((sum, count) => sum + count, 0);
  return {
    size,
    characters,
    charactersWithoutSpaces: [...lines.join('').replace(/[\p{Zs}]/gu, '')].length,
    words: lines.reduce((sum, line) => sum + (line.match(WORD)?.length ?? 0), 0),
    lines: signs.reduce((sum, count) => sum + Math.ceil(count / LETTERS_A_LINE), 0),
  };
}

export const passportsOf = (article: Pick<Article, 'texts'>): Passport[] => sizesOf(article).map((size) => passportOf(size, article.texts[size]!));

export interface ModuleAnswer {
  module: Capacity['module'];
  pictures: number;
  verdict: 'собран' | 'войдёт' | 'лишнее' | 'мало';
  /** Signs to cut or to add; 0 when it fits. */
  characters: number;
}

/** What each metered module says to a text of so many signs, the fitting ones first, then the nearest; modules with more pictures than there are stay out. */
export function modulesFor(characters: number, capacities: readonly Capacity[], pictures: number): ModuleAnswer[] {
  return capacities
    .filter((row) => row.pictures <= pictures)
    .map((row) => {
      const most = Math.max(row.tight, row.loose);
      const least = Math.min(row.tight, row.loose);
      const verdict = characters > most ? 'лишнее' : characters < least ? 'мало' : 'войдёт';
      return { module: row.module, pictures: row.pictures, verdict, characters: verdict === 'лишнее' ? characters - most : verdict === 'мало' ? least - characters : 0 } satisfies ModuleAnswer;
    })
    .sort((a, b) => a.characters - b.characters);
}

const withPictures = (pictures: number): string => (pictures === 0 ? 'без снимка' : countOf(pictures, PICTURES));

export function sayModule({ module, pictures, verdict, characters }: ModuleAnswer): string {
  const place = `${TITLES.get(module) ?? module}, ${withPictures(pictures)}`;
  if (verdict === 'собран') return `${place} — собран, лежит в наборе`;
  if (verdict === 'войдёт') return `${place} — войдёт`;
  return verdict === 'лишнее' ? `${place} — не войдёт: длиннее примерно на ${countOf(characters, NOUNS.letter)}` : `${place} — останется место: короче примерно на ${countOf(characters, NOUNS.letter)}`;
}

export interface PassportNotes {
  day: string;
  terms: string;
  capacities?: readonly Capacity[];
  /** For which page the modules were metered: «A3, полоса набора 256 × 380 мм». */
  page?: string;
  /** What the kit really set: it overrides the estimate. */
  set?: readonly { module: Capacity['module']; made: boolean; size?: TextSize; pictures?: number }[];
  /** By size: what was done to letters that windows-1251 lacks. */
  oldCoding?: ReadonlyMap<TextSize, string>;
}

/** The passport as a text: lines without line ends. */
export function passportLines(article: Article, { day, terms, capacities = [], page, set = [], oldCoding }: PassportNotes): string[] {
  const sizes = passportsOf(article).flatMap((passport) => {
    const { title, file } = SIZE_WORDS[passport.size];
    const isSet = ({ module, pictures }: ModuleAnswer): boolean => set.some((one) => one.made && one.module === module && one.size === passport.size && one.pictures === pictures);
    const answers = modulesFor(passport.characters, capacities, article.pictures.length)
      .map((answer): ModuleAnswer => (isSet(answer) ? { ...answer, verdict: 'собран', characters: 0 } : answer))
      .sort((a, b) => a.characters - b.characters);
    return [
      '',
      `${title} текст (файлы ${file}.*)`,
      `  знаков с пробелами: ${formatNumber(passport.characters)}`,
      `  знаков без пробелов: ${formatNumber(passport.charactersWithoutSpaces)}`,
      `  слов: ${formatNumber(passport.words)}`,
      `  строк в колонке 50 мм, кегль 9: около ${formatNumber(passport.lines)}`,
      ...(answers.length > 0 ? [`  сколько это в газете, оценка${page ? ` (${page})` : ''}:`, ...answers.map((answer) => `    ${sayModule(answer)}`)] : []),
      ...(oldCoding?.has(passport.size) ? [`  windows-1251: ${oldCoding.get(passport.size)}`] : []),
    ];
  });
  const around = [article.rubric, article.headline, article.where, ...article.facts.map(({ label, value }) => `${label}: ${value}`)].map(cleanLine);
  return [
    'ПАСПОРТ ТЕКСТОВ',
    cleanLine(article.headline),
    `${article.code} · ${article.shortAddress}`,
    `Обновлено ${formatDate(day)}`,
    ...(sizes.length > 0 ? sizes : ['', 'Текстов нет.']),
    '',
    `Считан сам текст. Рубрика, заголовок, место и справка — ещё ${countOf(around.reduce((sum, text) => sum + [...text].length, 0), NOUNS.letter)}.`,
    terms,
  ];
}
