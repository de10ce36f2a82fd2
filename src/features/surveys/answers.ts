/**
 * Answers of a survey as the page and the table may show them: the base is said, shares are counted from people where people
 * are counted, few people are never shown as a number. Pure.
 */
import { isSmall, LEAST_SHOWN, type Count } from '../../kernel/small-count.ts';
import type { Survey } from './schema.ts';

type Question = Survey['questions'][number];

export interface AnswerRow {
  label: string;
  /** Undefined when the source gives no people or they are too few to show. */
  count?: number;
  /** Per cent, rounded; undefined when closed or there is no base. */
  share?: number;
  /** Too few people, or the number would give such a few away. */
  isClosed: boolean;
}
export interface QuestionReading {
  question: string;
  /** How many people answered; undefined when nobody says. */
  base?: number;
  isMultiple: boolean;
  rows: AnswerRow[];
  /** Shares are ours, from counts; else the source's. */
  isCounted: boolean;
  /** Sum of the rounded shares of a single choice, when it is not 100: rounding did it. */
  roundedSum?: number;
}

export function readQuestion({ question, base: own, multiple, answers }: Question, asked: number | null): QuestionReading {
  const base = own ?? asked ?? undefined;
  const closed = closedAnswers(answers.map(({ count, share }) => count ?? (share !== undefined && base !== undefined ? Math.round((share / 100) * base) : undefined)), multiple, base);
  const rows = answers.map(({ label, count, share }, index): AnswerRow => {
    if (closed[index] || typeof count === 'string') return { label, isClosed: true };
    const counted = count !== undefined && base !== undefined ? (100 * count) / base : share;
    return { label, ...(count === undefined ? {} : { count }), ...(counted === undefined ? {} : { share: Math.round(counted) }), isClosed: false };
  });
  const sum = rows.reduce((total, row) => total + (row.share ?? 0), 0);
  const isWhole = !multiple && rows.every(({ share }) => share !== undefined) && isAllOf(answers, base);
  return { question, base, isMultiple: multiple, rows, isCounted: answers.some(({ count }) => count !== undefined) && base !== undefined, ...(isWhole && sum !== 100 ? { roundedSum: sum } : {}) };
}

/** The counts make up the base, or there are no counts to tell. */
function isAllOf(answers: Question['answers'], base: number | undefined): boolean {
  return answers.some(({ count }) => count === undefined) || answers.reduce((sum, { count }) => sum + Number(count), 0) === base;
}

/** A single small answer of a single choice could be computed from the rest, so the next smallest is closed with it. */
function closedAnswers(people: readonly (Count | undefined)[], multiple: boolean, base: number | undefined): boolean[] {
  if (base !== undefined && base < LEAST_SHOWN) return people.map(() => true);
  const closed = people.map((count) => count !== undefined && isSmall(count));
  if (multiple || closed.filter(Boolean).length !== 1) return closed;
  const next = people.flatMap((count, index) => (typeof count === 'number' && count >= LEAST_SHOWN ? [{ count, index }] : [])).toSorted((a, b) => a.count - b.count)[0];
  if (next) closed[next.index] = true;
  return closed;
}
