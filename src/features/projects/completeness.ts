/** How full a project's story is. A full practice earns its mark by filled fields; nobody types it. */
import { isPlaceKnown } from '../../kernel/vocabulary.ts';
import { projectTotal } from './money.ts';
import type { Project } from './schema.ts';

export interface Completeness {
  filled: string[];
  missing: string[];
  total: number;
  /** True when all seven story fields are there; photographs and an exact point are not demanded. */
  isFullPractice: boolean;
}

type Check = readonly [name: string, demanded: boolean, has: (p: Project) => boolean];

/** Nine fields; the seven marked true make a full practice. */
const CHECKS: readonly Check[] = [
  ['что мешало', true, (p) => p.problem !== undefined],
  ['что придумали', true, (p) => p.solution !== undefined],
  ['шаги', true, (p) => p.steps.length > 0],
  ['результат в числах', true, (p) => p.results.length > 0],
  ['деньги', true, (p) => p.money !== undefined && !projectTotal(p.money).isPartial],
  ['уроки', true, (p) => p.lessons.length > 0],
  ['как повторить', true, (p) => p.replication !== undefined],
  ['снимки', false, (p) => p.media.length > 0],
  ['точное место', false, (p) => isPlaceKnown(p.point)],
];

export function completeness(project: Project): Completeness {
  const filled = CHECKS.filter(([, , has]) => has(project));
  return {
    filled: filled.map(([name]) => name),
    missing: CHECKS.filter((check) => !filled.includes(check)).map(([name]) => name),
    total: CHECKS.length,
    isFullPractice: CHECKS.every(([, demanded, has]) => !demanded || has(project)),
  };
}
