/** Answers of a person: which questions stand, what is still missing, what is no answer to its question. Pure; all answers are strings. */
import { isRealDate } from '../../kernel/dates.ts';
import { YES_OR_NO, type QuestionKind } from '../../kernel/vocabulary.ts';
import type { Question, Step, When, Wizard } from './schema.ts';

/** By the question's id. Dates are yyyy-mm-dd, times hh:mm, a list has a line for an item. An empty string is no answer. */
export type Answers = Readonly<Record<string, string>>;

/** Nobody types more by hand; what is longer is a book pasted by mistake. */
export const LONGEST_ANSWER: Readonly<Record<QuestionKind, number>> = { строка: 300, текст: 4000, список: 4000, число: 9, дата: 10, время: 5, выбор: 120, 'да или нет': 3 };
/** More people do not live in one place. */
const MOST = 100_000_000;

export function questionsOf({ steps }: Pick<Wizard, 'steps'>): Question[] {
  return steps.flatMap(({ questions }) => questions);
}

/** What a question lets one choose. */
export function optionsOf({ kind, options }: Pick<Question, 'kind' | 'options'>): readonly string[] {
  return kind === 'да или нет' ? YES_OR_NO : options;
}

/** What stays of an answer: an answer to a question that is not asked is none, however it was typed before. */
export function standing(wizard: Pick<Wizard, 'steps'>, answers: Answers): Record<string, string> {
  const kept: Record<string, string> = {};
  for (const { id, when } of questionsOf(wizard)) {
    const answer = Object.hasOwn(answers, id) ? answers[id]!.trim() : '';
    if (answer !== '' && holds(when, kept)) kept[id] = answer;
  }
  return kept;
}

/** True without conditions. */
export function holds(when: When, standing: Answers): boolean {
  return when.every(({ id, is }) => Object.hasOwn(standing, id) && standing[id] === is);
}

/** Steps that ask something now, with the questions that they ask now. */
export function askedSteps(wizard: Pick<Wizard, 'steps'>, answers: Answers): Step[] {
  const now = standing(wizard, answers);
  return wizard.steps.map((step) => ({ ...step, questions: step.questions.filter(({ when }) => holds(when, now)) })).filter(({ questions }) => questions.length > 0);
}

/** Required questions that are asked and not answered, in their order. */
export function missing(wizard: Pick<Wizard, 'steps'>, answers: Answers): Question[] {
  const now = standing(wizard, answers);
  return askedSteps(wizard, answers).flatMap(({ questions }) => questions.filter(({ id, required }) => required && now[id] === undefined));
}

/** Why the text is no answer to its question; undefined when it is one, or when nothing is answered. */
export function faultOf(question: Pick<Question, 'kind' | 'options'>, answer: string): string | undefined {
  const said = answer.trim();
  if (said === '') return undefined;
  // A number in letters is long, but its length is not what is wrong with it.
  if (question.kind === 'число') return wholeNumber(said) === undefined ? `«${shortened(said)}» — не целое число. Напишите числом: 80.` : undefined;
  if (question.kind === 'дата') return isDay(said) ? undefined : `«${shortened(said)}» — не день из календаря. Напишите так: 14.06.2026.`;
  if (question.kind === 'время') return /^([01]\d|2[0-3]):[0-5]\d$/.test(said) ? undefined : `«${shortened(said)}» — не время. Напишите часы и минуты: 18:30.`;
  if (said.length > LONGEST_ANSWER[question.kind]) return `Слишком длинно: ${said.length} знаков, а поместится ${LONGEST_ANSWER[question.kind]}.`;
  const options = optionsOf(question);
  return options.length > 0 && !options.includes(said) ? `«${said}» — такого ответа нет; есть: ${options.join('; ')}.` : undefined;
}

/** What is quoted back stays a part of a sentence. */
function shortened(said: string): string {
  return said.length > 40 ? `${said.slice(0, 40)}…` : said;
}

/** A whole number from 0; undefined when it is none. */
export function wholeNumber(said: string | undefined): number | undefined {
  if (said === undefined || !/^\d{1,9}$/.test(said.trim())) return undefined;
  const value = Number(said);
  return value <= MOST ? value : undefined;
}

/** A whole day, not a month or a year. */
export function isDay(said: string | undefined): said is string {
  return said !== undefined && /^\d{4}-\d{2}-\d{2}$/.test(said) && isRealDate(said);
}

/** «7.05», «19.00», «9-30», «1830» → «hh:mm»; what is not understood stays as typed. */
export function readTime(typed: string): string {
  const [, hours, minutes] = /^(\d{1,2})(?:\s*[:.\-–]\s*|\s+|\s*ч\.?\s*)(\d{2})(?:\s*мин\.?)?$/.exec(typed.trim()) ?? /^(\d{2})(\d{2})$/.exec(typed.trim()) ?? /^(\d{1,2})()(?:\s*ч\.?|\s*час(?:а|ов)?)?$/.exec(typed.trim()) ?? [];
  return hours === undefined ? typed.trim() : `${hours.padStart(2, '0')}:${minutes || '00'}`;
}
