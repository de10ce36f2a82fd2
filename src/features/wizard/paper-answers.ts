/** Answers as they stand on paper: dates in words, numbers by threes, letters that every program can carry. Pure. */
import { formatDate } from '../../kernel/dates.ts';
import { bareTosName } from '../../kernel/same-name.ts';
import { countOf, formatNumber } from '../../kernel/text.ts';
import { holds, isDay, questionsOf, standing, wholeNumber, type Answers } from './answers.ts';
import type { Question, Wizard } from './schema.ts';
import { computedBlanks } from './verdicts.ts';

/** What XML cannot carry at all, marks that turn the line about, and halves of letters. */
// eslint-disable-next-line no-control-regex
const FORBIDDEN = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u0084\u0086-\u009F\u061C\u200B\u200E\u200F\u2028-\u202E\u2060\u2066-\u2069\uFDD0-\uFDEF\uFEFF\uFFFE\uFFFF]/gu;
const LONE_SURROGATE = /\p{Surrogate}/gu;
/** Noncharacters of the other planes: U+1FFFE and the like. */
const NONCHARACTER = /[\u{1FFFE}\u{1FFFF}\u{2FFFE}\u{2FFFF}\u{3FFFE}\u{3FFFF}\u{10FFFE}\u{10FFFF}]/gu;

/** One line: composed letters, single spaces, nothing that cannot be written into a document. */
function plainLine(said: string): string {
  return said.normalize('NFC').replace(LONE_SURROGATE, '').replace(/[\u2028\u2029]/g, ' ').replace(FORBIDDEN, '').replace(NONCHARACTER, '').replace(/[\s\u0085]+/gu, (space) => (space === '\u00A0' ? space : ' ')).trim();
}

/** What fills the blanks: every standing answer and every computed number. */
export function paperAnswers(wizard: Pick<Wizard, 'steps' | 'rules'>, answers: Answers): Record<string, string> {
  const now = standing(wizard, answers);
  const said = Object.fromEntries(questionsOf(wizard).flatMap((question) => {
    const { elseFrom } = question;
    const answer = now[question.id] ?? (elseFrom && holds(elseFrom.when, now) ? now[elseFrom.id] : undefined);
    const written = answer === undefined ? '' : onPaper(question, answer);
    return written === '' ? [] : [[question.id, written]];
  }));
  return { ...computedBlanks(wizard, answers), ...said };
}

/** One answer as it is written. What is no answer to its question is written as typed: the person sees it and mends it by hand. */
export function onPaper({ kind, bare, units }: Pick<Question, 'kind'> & Partial<Pick<Question, 'bare' | 'units'>>, answer: string): string {
  if (kind === 'дата' && isDay(answer)) return formatDate(answer);
  if (kind === 'число' && wholeNumber(answer) !== undefined) return units ? countOf(wholeNumber(answer)!, units as [string, string, string]) : formatNumber(wholeNumber(answer)!);
  if (kind === 'список') return listItems(answer).join('; ');
  const line = plainLine(answer);
  if (bare) return bareTosName(line);
  // The sentence around a text has a full stop of its own, and the samples put a name into quotes themselves.
  return kind === 'текст' ? line.replace(/(?<=\S\S)\.$/u, '') : kind === 'строка' ? line.replace(/^[«"„“]([^«»"„“”]+)[»"“”]$/u, '$1') : line;
}

/** A line for an item; the marks with which people begin and end items are not theirs. */
export function listItems(answer: string): string[] {
  return answer.split(/\r\n|[\n\r\u2028\u2029]/u).map((line) => plainLine(line).replace(/^[—–•*-]\s*/u, '').replace(/\s*[;,]$/u, '')).filter((line) => line !== '');
}
