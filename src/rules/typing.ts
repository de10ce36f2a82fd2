/** Slips of the hand in texts, each on its letter; all of them are warnings, and most are mended by `npm run check -- --fix`. */
import { problem } from '../kernel/problems.ts';
import { MAYBE_SLIP, typingSlips, type Slip, type SlipKind } from '../kernel/typing-slips.ts';
import type { Entry } from '../reader/content.ts';
import { fieldName } from '../reader/explain.ts';
import { isName, type TextSpan } from '../reader/text-source.ts';
import { allEntries, type Rule } from './rule.ts';

/** More of them in one record would hide the rest. */
const MOST_TOLD = 10;

/** Words for the search are misspelt on purpose, and their letters have a rule of their own. */
const textsAreTypedWell: Rule = (content) =>
  allEntries(content).flatMap((entry) => (entry.collection !== 'searchWords' && MAYBE_SLIP.test(entry.source.text) ? slipsOf(entry).slice(0, MOST_TOLD) : []).map(({ slip, span }) => told(entry, slip, span)));

function slipsOf({ source }: Entry): { slip: Slip; span: TextSpan }[] {
  return source.spans.flatMap((span) => (isName(span) ? [] : typingSlips(source.wordsOf(span)).map((slip) => ({ slip, span }))));
}

function told(entry: Entry, slip: Slip, span: TextSpan) {
  const [found, expected] = WORDS[slip.kind](slip);
  const hint = slip.mend === undefined ? 'Снаружи «ёлочки», внутри „лапки“: «Конкурс „Мой двор“».' : `${slip.kind === 'latin-letter' || slip.kind === 'straight-quotes' ? `Напишите ${quoted(slip.mend)}. ` : ''}Исправит и «npm run check -- --fix».`;
  return problem({
    file: entry.file, ...entry.source.place(span.start + slip.index), length: Math.max(1, slip.typed.length),
    field: span.kind === 'body' ? 'текст' : fieldName(span.path), severity: 'warning', code: `typing-${slip.kind}`, found, expected, hint,
  });
}

const WORDS: Record<SlipKind, (slip: Slip) => readonly [found: string, expected: string]> = {
  'latin-letter': ({ typed, mend = '' }) => [typed.length === 1 ? `отдельно стоит латинская буква «${typed}»` : `в слове «${typed}» ${lettersOf(typed, mend)}`, /[А-Яа-яЁё]/.test(mend) ? 'только русские буквы: иначе слово не найти поиском' : 'только латинские буквы'],
  'straight-quotes': ({ typed }) => [`прямые кавычки: ${shortened(typed.replaceAll('\\"', '"'))}`, 'кавычки «ёлочки»'],
  'double-hyphen': () => ['два дефиса вместо тире', 'тире: —'],
  'space-before': () => ['пробел перед знаком препинания', 'знак сразу после слова'],
  'double-space': ({ typed }) => [`пробелов подряд: ${typed.length}`, 'один пробел'],
};

function lettersOf(typed: string, mend: string): string {
  const isOurs = /[А-Яа-яЁё]/.test(mend);
  const strange = [...new Set([...typed].filter((letter) => (isOurs ? /[A-Za-zÀ-ÿ]/ : /[А-Яа-яЁё]/).test(letter)))];
  const kind = isOurs ? 'латинск' : 'русск';
  return strange.length === 1 ? `${kind}ая буква «${strange[0]}»` : `${kind}ие буквы: «${strange.join('», «')}»`;
}

function quoted(mend: string): string {
  return mend.startsWith('«') ? shortened(mend) : `«${mend}»`;
}

function shortened(text: string): string {
  return text.length > 50 ? `${text.slice(0, 40)}…${text.slice(-1)}` : text;
}

export const typingRules: readonly Rule[] = [textsAreTypedWell];
