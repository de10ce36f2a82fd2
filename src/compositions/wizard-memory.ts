/** Answers on this device: kept only while the person wishes it. A browser that keeps nothing simply keeps nothing. */
import type { Answers } from '../features/wizard/answers.ts';

export interface Kept {
  answers: Record<string, string>;
  /** yyyy-mm-dd */
  day: string;
}

const keyOf = (wizard: string): string => `atlas-tos-master-${wizard}`;

/** False when the browser does not keep it. */
export function keepAnswers(wizard: string, answers: Answers, day: string): boolean {
  try {
    localStorage.setItem(keyOf(wizard), JSON.stringify({ answers, day }));
    return true;
  } catch {
    return false;
  }
}

/** Answers to questions that the wizard still asks; answers of another make are none. */
export function keptAnswers(wizard: string, asked: ReadonlySet<string>): Kept | undefined {
  try {
    const kept = JSON.parse(localStorage.getItem(keyOf(wizard)) ?? 'null') as { answers?: unknown; day?: unknown } | null;
    if (kept === null || typeof kept !== 'object' || typeof kept.answers !== 'object' || kept.answers === null || typeof kept.day !== 'string' || !/^\d{4}-\d{2}-\d{2}$/.test(kept.day)) return undefined;
    const answers = Object.fromEntries(Object.entries(kept.answers).filter((entry): entry is [string, string] => asked.has(entry[0]) && typeof entry[1] === 'string' && entry[1].trim() !== ''));
    return Object.keys(answers).length > 0 ? { answers, day: kept.day } : undefined;
  } catch {
    return undefined;
  }
}

export function eraseAnswers(wizard: string): void {
  try {
    localStorage.removeItem(keyOf(wizard));
  } catch {
    // Nothing is kept there then.
  }
}
