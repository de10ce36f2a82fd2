/** What a rule is: it looks at the whole content and returns the problems it finds. */
import { collections } from '../collections.ts';
import type { CollectionName } from '../kernel/fields.ts';
import { problem, type Problem } from '../kernel/problems.ts';
import type { Content, Entry } from '../reader/content.ts';
import { fieldName } from '../reader/explain.ts';
import type { Path } from '../reader/yaml.ts';

/** `today` is the day of the check, yyyy-mm-dd. */
export type Rule = (content: Content, today: string) => Problem[];

export type Finding = Pick<Problem, 'code' | 'found' | 'expected'> & Partial<Pick<Problem, 'severity' | 'hint'>>;

export function at(entry: Entry, path: Path, what: Finding): Problem {
  return problem({ file: entry.file, ...entry.at(path), field: fieldName(path), ...what });
}

/** Records that passed their schema. */
export function soundEntries({ entries }: Content): Entry[] {
  return (Object.keys(collections) as CollectionName[]).flatMap((name) => entries[name] as Entry[]);
}

/** Faulty records too, for rules that look at a value without trusting its neighbours. */
export function allEntries(content: Content): Entry[] {
  return [...soundEntries(content), ...content.faulty];
}

export function isDraft(entry: Entry): boolean {
  return (entry.data as { draft?: unknown } | null)?.draft === true;
}

export function guessHint(guess: string | undefined): string | undefined {
  return guess && `Возможно, вы имели в виду «${guess}».`;
}
