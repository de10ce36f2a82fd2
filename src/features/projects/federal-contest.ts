/**
 * What the federal contest of practices wants to read, as far as this record can tell it. The organiser changes the
 * form of application yearly and keeps it on its own site, so this list is ours and says so.
 */
import type { Project } from './schema.ts';

export const FEDERAL_CONTEST = {
  name: 'Всероссийский конкурс «Лучшая практика ТОС»',
  /** The day to which the list is true. */
  asOf: '2026-11',
  source: 'составлен по тому, о чём обычно спрашивают заявки; само положение каждый год новое, и мы его не видели: сверьтесь с ним у организатора',
} as const;

type Check = readonly [name: string, has: (project: Project) => boolean];

/** Eleven things an application is asked about. */
const CHECKS: readonly Check[] = [
  ['какой ТОС', (p) => p.tos.length > 0],
  ['что мешало', (p) => p.problem !== undefined],
  ['что придумали', (p) => p.solution !== undefined],
  ['шаги', (p) => p.steps.length > 0],
  ['результат в числах', (p) => p.results.length > 0],
  ['скольким людям стало лучше', (p) => p.beneficiaries !== undefined],
  ['кто и чем платил', (p) => (p.money?.parts.length ?? 0) > 0],
  ['кто помог', (p) => p.partners.length > 0],
  ['снимки «до» и «после»', (p) => ['до', 'после'].every((moment) => p.media.some((shot) => shot.moment === moment))],
  ['как повторить', (p) => p.replication !== undefined],
  ['что стало потом', (p) => p.afterGrant !== undefined],
];

export interface FederalReadiness {
  filled: number;
  total: number;
  missing: string[];
}

export function federalReadiness(project: Project): FederalReadiness {
  const missing = CHECKS.filter(([, has]) => !has(project)).map(([name]) => name);
  return { filled: CHECKS.length - missing.length, total: CHECKS.length, missing };
}
