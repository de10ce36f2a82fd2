/** The check as the build prints it: every fault, then one line of totals. */
import { checkContent, type Checked } from '../check.ts';
import { formatProblem } from '../kernel/problems.ts';
import { countOf, NOUNS } from '../kernel/text.ts';
import type { Settings } from '../settings.ts';

export interface ContentReport extends Checked {
  errors: number;
  warnings: number;
}

export async function checkAll(run: Settings): Promise<ContentReport> {
  const checked = await checkContent(run.contentRoot, run);
  const errors = checked.problems.filter((p) => p.severity === 'error').length;
  return { ...checked, errors, warnings: checked.problems.length - errors };
}

/** Errors in full; warnings only counted, since they stop nothing and `npm run check` lists them. */
export function sayProblems(report: ContentReport): string {
  const errors = report.problems.filter((p) => p.severity === 'error').map((p) => `${formatProblem(p)}\n`);
  return [...errors, `В содержании ${countOf(report.errors, NOUNS.error)} и ${countOf(report.warnings, NOUNS.warning)}. Ничего не опубликовано.`].join('\n');
}
