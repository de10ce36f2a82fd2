/**
 * A problem is what an editor reads when a file is wrong. Its text is part of the product:
 * where (file:line:column, field), what was found, what was expected, how to mend it.
 */
import { countOf, NOUNS } from './text.ts';

export interface Problem {
  /** Path from the content folder's parent, with forward slashes. */
  file: string;
  /** 1-based; 1 when the whole file is meant. */
  line: number;
  /** 1-based, in UTF-16 units like every editor shows it. */
  column: number;
  /** How many letters are meant, where it is known. */
  length?: number;
  /** Dotted path of the field as the editor sees it, or '' for the whole file. */
  field: string;
  /** Stable machine name of the fault, kebab-case. */
  code: string;
  /** One sentence: what is wrong. */
  found: string;
  /** What would have been right. */
  expected: string;
  /** The nearest mend, if we know one. */
  hint?: string;
  severity: 'error' | 'warning';
}

export type ProblemInput = Omit<Problem, 'severity' | 'line' | 'column' | 'field'> &
  Partial<Pick<Problem, 'severity' | 'line' | 'column' | 'field'>>;

/** Fills in the parts that most callers leave to the default. */
export function problem(input: ProblemInput): Problem {
  return { line: 1, column: 1, field: '', severity: 'error', ...input };
}

/** Stable order: file, then place, then code; so that two runs print the same text. */
export function sortProblems(problems: readonly Problem[]): Problem[] {
  return [...problems].sort(
    (a, b) =>
      compare(a.file, b.file) || a.line - b.line || a.column - b.column || compare(a.code, b.code) || compare(a.field, b.field),
  );
}

/** One problem as terminal text, at most four lines. */
export function formatProblem(p: Problem): string {
  const head = `${p.file}:${p.line}:${p.column}  ${p.severity === 'error' ? 'ОШИБКА' : 'внимание'} [${p.code}]${p.field ? `  поле «${p.field}»` : ''}`;
  const lines = [head, `    найдено:   ${p.found}`, `    ожидается: ${p.expected}`];
  if (p.hint) lines.push(`    подсказка: ${p.hint}`);
  return lines.join('\n');
}

/** One problem as a workflow command that Git hosts print beside the line of the pull request. */
export function formatAnnotation(p: Problem): string {
  const text = `${p.field ? `Поле «${p.field}». ` : ''}Найдено: ${p.found}. Ожидается: ${p.expected}.${p.hint ? ` ${p.hint}` : ''}`;
  const escaped = escapeCommand(text);
  const file = escapeCommand(p.file).replace(/:/g, '%3A').replace(/,/g, '%2C');
  return `::${p.severity} file=${file},line=${p.line},col=${p.column}${p.length === undefined ? '' : `,endColumn=${p.column + p.length}`},title=${p.code}::${escaped}`;
}

function escapeCommand(text: string): string {
  return text.replace(/%/g, '%25').replace(/\r/g, '%0D').replace(/\n/g, '%0A');
}

/** Thrown by the build's door when content has errors; carries them all. */
export class ContentError extends Error {
  readonly problems: readonly Problem[];
  constructor(problems: readonly Problem[]) {
    const errors = problems.filter((p) => p.severity === 'error');
    super(`В содержании ${countOf(errors.length, NOUNS.error)}; сайт не собран.\n\n${errors.map(formatProblem).join('\n\n')}`);
    this.name = 'ContentError';
    this.problems = problems;
  }
}

/** Code-unit order: the same on every machine, unlike localeCompare. */
function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
