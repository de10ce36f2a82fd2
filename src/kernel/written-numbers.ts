/**
 * Numbers as people write them in a sentence: «650», «31 000», «31 тыс.», «168 млн рублей», «70 %». What only looks like
 * a number (a date, a phone, «131-ФЗ», «дом 12», «№ 5») is passed over. Pure; any kind of space joins the groups.
 */

export interface WrittenNumber {
  /** As it stands: «31 тыс.». */
  written: string;
  /** Where it begins in the text. */
  index: number;
  value: number;
  /** The next words in small letters, at most three; «%» and «₽» are words. Empty when a sign or the end follows. */
  next: string[];
  /** The sentence it stands in. */
  sentence: string;
  /** That sentence with the one before and the one after. */
  around: string;
  /** «около», «почти»: what is said of its exactness just before it; «» when nothing. */
  hedge: string;
}

const SPACES = /[\u00A0\u202F\u2009\s]/g;
const NUMBER =
  /(?<![№§#] ?|[\p{L}\p{N}.,:/+−–—‑-])(\d{1,3}(?: \d{3})+|\d{1,3}(?:\.\d{3})+|\d{1,12})(,\d{1,6})?(?: (тыс\.|тысяч[аиу]?|млн|миллион(?:а|ов)?|млрд|миллиард(?:а|ов)?)(?!\p{L}))?(?![\p{L}\p{N}:/\u2060‑-]|[.,–—]\d| ?[–—-] ?\d+(?![\p{L}])(?! \p{L})| \d)/gu;
const SCALES: readonly (readonly [word: string, times: number])[] = [
  ['тыс', 1e3],
  ['млн', 1e6],
  ['миллион', 1e6],
  ['млрд', 1e9],
  ['миллиард', 1e9],
];
/** After these a number is a name of something, not a count. */
const NAMING = /(?<!\p{L})(?:№|§|ст|стать\p{L}+|п|пп|пункт\p{L}*|ч|част\p{L}+|гл|глав\p{L}+|раздел\p{L}*|шаг\p{L}*|этап\p{L}*|д|дом\p{L}*|корп\p{L}*|кв|квартир\p{L}*|стр|страниц\p{L}+|ул|улиц\p{L}+|просп\p{L}*|переул\p{L}*|тел|телефон\p{L}*|школ\p{L}*|выпуск\p{L}*|номер\p{L}*|код\p{L}*|индекс\p{L}*|закон\p{L}*|фз|оз|wcag|гост)[.:]? ?$/iu;
const HEDGE = /(?<!\p{L})(около|почти|примерно|приблизительно) $/iu;
const A_YEAR = /^(19|20)\d\d$/;
const LONGEST_TEXT = 100_000;

export function writtenNumbers(text: string): WrittenNumber[] {
  const plain = text.slice(0, LONGEST_TEXT).replace(SPACES, ' ');
  const found: WrittenNumber[] = [];
  for (const match of plain.matchAll(NUMBER)) {
    const [written, whole = '', fraction = '', scale = ''] = match;
    if (plain[match.index - 1] === '(' && plain[match.index + written.length] === ')') continue;
    if (NAMING.test(plain.slice(Math.max(0, match.index - 24), match.index))) continue;
    const next = wordsAfter(plain.slice(match.index + written.length, match.index + written.length + 120));
    if (A_YEAR.test(whole) && scale === '' && (next.length === 0 || FUNCTION_WORD.test(next[0]!) || /^(год|гг?$)/.test(next[0]!))) continue;
    const times = SCALES.find(([word]) => scale.startsWith(word))?.[1] ?? 1;
    const value = Math.round(Number(`${whole.replace(/[ .]/g, '')}${fraction.replace(',', '.')}`) * times * 100) / 100;
    const hedge = HEDGE.exec(plain.slice(Math.max(0, match.index - 24), match.index))?.[1] ?? '';
    found.push({ written: text.slice(match.index, match.index + written.length), index: match.index, value, next, hedge, ...sentencesAt(plain, match.index) });
  }
  return found;
}

/** Words that cannot be what is counted. */
export const FUNCTION_WORD = /^(и|а|но|или|да|в|во|на|по|из|с|со|к|ко|у|о|об|от|до|за|для|при|это|эти|этих|были|было|есть|уже|их|же|ли|что|как|где|тогда|сейчас|сегодня|теперь|всего|пока|только|ещё|раз|против|вместо)$/u;

function wordsAfter(text: string): string[] {
  const [said = ''] = /^(?: ?[%₽]| ?[\p{L}]+\.?(?: [\p{L}-]+){0,2})/u.exec(text) ?? [];
  return said.trim().toLowerCase().split(' ').filter(Boolean).map((word) => word.replace(/\.$/, ''));
}

/** From sign to sign; «тыс.» and single letters with a dot do not end a sentence. */
const SENTENCE_END = /[!?…](?=\s|$)|(?<![\s(]\p{L}|тыс|млн|руб|обл)\.(?=\s\p{Lu}|\s*$)/gu;
const REACH = 400;

function sentencesAt(text: string, index: number): Pick<WrittenNumber, 'sentence' | 'around'> {
  const before = text.slice(Math.max(0, index - REACH), index);
  const after = text.slice(index, index + REACH);
  const starts = [...before.matchAll(SENTENCE_START)].map((match) => match.index + match[0].length);
  const ends = [...after.matchAll(SENTENCE_END)].map((match) => match.index);
  return { sentence: before.slice(starts.at(-1) ?? 0) + after.slice(0, ends[0]), around: before.slice(starts.at(-2) ?? 0) + after.slice(0, ends[1]) };
}
const SENTENCE_START = /[!?…]\s|(?<![\s(]\p{L}|тыс|млн|руб|обл)\.\s(?=\p{Lu})/gu;
