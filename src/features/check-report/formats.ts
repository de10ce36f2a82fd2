/**
 * A report of the check for programs: JSON of a stable shape, Code Quality of GitLab, workflow commands of the other Git hosts.
 * Pure; docs/check-formats.md describes each.
 */
import { createHash } from 'node:crypto';
import { formatAnnotation, type Problem } from '../../kernel/problems.ts';

export interface Report {
  problems: readonly Problem[];
  /** Silenced by exceptions, with the reason and the last day. */
  silenced: readonly { problem: Problem; reason: string; until: string }[];
  fileCount: number;
  /** yyyy-mm-dd */
  today: string;
}

/** Goes up when a field changes its name or meaning; new fields do not change it. */
const JSON_VERSION = 1;

export function asJson({ problems, silenced, fileCount, today }: Report): string {
  const errors = problems.filter((p) => p.severity === 'error').length;
  return JSON.stringify(
    {
      version: JSON_VERSION,
      checkedOn: today,
      files: fileCount,
      errors,
      warnings: problems.length - errors,
      problems: problems.map(asRow),
      silenced: silenced.map(({ problem, reason, until }) => ({ ...asRow(problem), reason, until })),
    },
    null,
    2,
  );
}

/** Keys in the order in which a person reads them. */
function asRow({ file, line, column, length, field, severity, code, found, expected, hint }: Problem): object {
  return { file, line, column, ...(length !== undefined && { length }), field, severity, code, found, expected, ...(hint !== undefined && { hint }) };
}

export function asAnnotations({ problems }: Report): string {
  return problems.map(formatAnnotation).join('\n');
}

/** https://docs.gitlab.com/ci/testing/code_quality/#code-quality-report-format */
export function asGitLab({ problems }: Report): string {
  const twins = new Map<string, number>();
  return JSON.stringify(
    problems.map((p) => {
      const what = [p.file, p.code, p.field, p.found].join('\0');
      const nth = twins.get(what) ?? 0;
      twins.set(what, nth + 1);
      return {
        description: `${p.field ? `Поле «${p.field}». ` : ''}Найдено: ${p.found}. Ожидается: ${p.expected}.${p.hint ? ` ${p.hint}` : ''}`,
        check_name: p.code,
        // Without the line, so that a fault moved down by a new line above it is still the same fault.
        fingerprint: createHash('sha256').update(nth === 0 ? what : `${what}\0${nth}`).digest('hex').slice(0, 40),
        severity: p.severity === 'error' ? 'major' : 'minor',
        location: { path: p.file, lines: { begin: p.line } },
      };
    }),
    null,
    2,
  );
}
