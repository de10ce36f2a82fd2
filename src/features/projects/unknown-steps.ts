/** What a neighbour would ask before repeating and the record does not answer. Pure. */
import type { Project } from './schema.ts';

const QUESTIONS: readonly (readonly [question: string, isAnswered: (p: Project) => boolean])[] = [
  ['в каком порядке делали', ({ steps }) => steps.length > 0],
  ['сколько стоит единица', ({ replication }) => (replication?.unitCosts.length ?? 0) > 0],
  ['что понадобится', ({ replication }) => (replication?.needs.length ?? 0) > 0],
  ['что согласовать', ({ replication, steps }) => (replication?.permits.length ?? 0) > 0 || steps.some(({ documents }) => documents.length > 0)],
  ['сколько месяцев занимает', ({ replication, steps }) => replication?.months !== undefined || (steps.length > 0 && steps.every(({ weeks }) => weeks !== undefined))],
  ['что пошло не так', ({ lessons, replication }) => lessons.length > 0 || (replication?.doNot.length ?? 0) > 0],
];

export function unknownForRepeat(project: Project): string[] {
  return QUESTIONS.filter(([, isAnswered]) => !isAnswered(project)).map(([question]) => question);
}

/** All papers named in the steps, once each. */
export function papersOf({ steps }: Pick<Project, 'steps'>): string[] {
  return [...new Set(steps.flatMap(({ documents }) => documents))];
}

/** «просто», «средне», «трудно»: 1–3. */
export const DIFFICULTY: Readonly<Record<1 | 2 | 3, string>> = { 1: 'просто', 2: 'придётся потрудиться', 3: 'трудно' };
