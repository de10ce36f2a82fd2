/** Where the report of a check goes and in which format: the screen, a file, the marks of a Git host. */
import { mkdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import type { Checked } from '../check.ts';
import { asAnnotations, asGitLab, asJson, type Report } from '../features/check-report/formats.ts';
import { asHtml } from '../features/check-report/html.ts';
import { formatProblem } from '../kernel/problems.ts';
import { countOf, NOUNS } from '../kernel/text.ts';
import { saySilenced } from '../rules/exceptions.ts';
import type { Settings } from '../settings.ts';

export const CHECK_FORMATS = ['text', 'json', 'annotations', 'gitlab', 'html'] as const;
export type CheckFormat = (typeof CHECK_FORMATS)[number];
/** GitLab takes the report from a file that its settings name. */
const GITLAB_FILE = 'gl-code-quality-report.json';
const MOST_NAMED = 5;
/** The longest file whose lines a report shows. */
const LONGEST_FILE = 1_000_000;

export interface Wanted {
  format: CheckFormat;
  /** Path of the file to write; absent, the report goes to the screen. */
  out?: string;
}

/** What was asked for, or what suits the place: marks in the lines on a Git host, words elsewhere. */
export function wantedOutput(typed: { format?: string; out?: string }, env: Readonly<Record<string, string | undefined>>): Wanted | { fault: string } {
  if (typed.format !== undefined && !isFormat(typed.format)) return { fault: `Не понимаю --format ${typed.format}.` };
  if (typed.format !== undefined) return { format: typed.format, out: typed.out };
  const byName = typed.out === undefined ? undefined : /\.html?$/i.test(typed.out) ? 'html' : /\.json$/i.test(typed.out) ? 'json' : undefined;
  if (byName) return { format: byName, out: typed.out };
  if (env.GITHUB_ACTIONS) return { format: 'annotations', out: typed.out };
  if (env.GITLAB_CI) return { format: 'gitlab', out: typed.out ?? GITLAB_FILE };
  return { format: 'text', out: typed.out };
}

function isFormat(word: string): word is CheckFormat {
  return (CHECK_FORMATS as readonly string[]).includes(word);
}

/** Prints or writes the report; the words for people go to the screen whenever the report itself does not. */
export function tellCheck(checked: Checked, run: Settings, { format, out }: Wanted, milliseconds: number): void {
  const words = asText(checked, milliseconds);
  const made = format === 'text' ? words : render(format, checked, run);
  if (out === undefined) {
    if (made !== '') console.log(made);
    if (format === 'annotations') console.log(summaryOf(checked, milliseconds));
    return;
  }
  const path = resolve(run.projectRoot, out);
  try {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(`${path}.${process.pid}`, `${made}\n`);
    renameSync(`${path}.${process.pid}`, path);
  } catch (error) {
    console.error(`Не могу записать отчёт в ${out}: ${(error as NodeJS.ErrnoException).code ?? 'диск не даёт'}. Назовите другой файл: --out otchyot.html.`);
    process.exitCode = 2;
  }
  if (format !== 'text') console.log(words);
  else console.log(summaryOf(checked, milliseconds));
  console.log(`Отчёт: ${relative(run.projectRoot, path)}`);
}

function render(format: Exclude<CheckFormat, 'text'>, { content, problems, silenced }: Checked, run: Settings): string {
  const report: Report = { problems, silenced, fileCount: content.fileCount, today: run.today };
  if (format === 'json') return asJson(report);
  if (format === 'gitlab') return asGitLab(report);
  if (format === 'annotations') return asAnnotations(report);
  return asHtml({ ...report, title: content.region?.siteTitle ?? relative(run.projectRoot, run.contentRoot), editUrl: content.region?.repository.editUrl, linesOf: (file) => linesOf(join(run.projectRoot, file)) });
}

/** Every problem in words, then one line of totals. */
function asText(checked: Checked, milliseconds: number): string {
  const { content, problems } = checked;
  return [...problems.map((p) => `${formatProblem(p)}\n`), ...(content.faulty.length > 0 ? [`${sayUnchecked(content.faulty.map((entry) => entry.file))}\n`] : []), summaryOf(checked, milliseconds)].join('\n');
}

function summaryOf({ content, problems, silenced }: Checked, milliseconds: number): string {
  const errors = problems.filter((p) => p.severity === 'error').length;
  const seconds = (milliseconds / 1000).toFixed(1).replace('.', ',');
  const summary = `Проверено ${countOf(content.fileCount, NOUNS.file)} за ${seconds} с: ${countOf(errors, NOUNS.error)}, ${countOf(problems.length - errors, NOUNS.warning)}.`;
  return [summary, ...(errors > 0 ? ['Ничего не опубликовано.'] : []), ...(silenced.length > 0 ? [saySilenced(silenced)] : []), ...(content.litter.length > 0 ? [sayLitter(content.litter)] : [])].join(' ');
}

/** Left behind by systems and editors: harmless here, useless in the repository. */
function sayLitter(litter: readonly string[]): string {
  return `Служебные файлы не читал, их можно удалить: ${litter.slice(0, MOST_NAMED).join(', ')}${litter.length > MOST_NAMED ? ` и ещё ${litter.length - MOST_NAMED}` : ''}.`;
}

/** A record with a faulty field is not joined with others, so that more may come to light in it. */
function sayUnchecked(files: readonly string[]): string {
  const named = `${files.slice(0, MOST_NAMED).join(', ')}${files.length > MOST_NAMED ? ' и другие' : ''}`;
  return `Остальное в ${files.length === 1 ? 'этом файле' : 'этих файлах'} проверю, когда исправите названное: ${named}.`;
}

/** Nothing for pictures, folders and texts in other encodings: a report shows only what can be read. */
function linesOf(path: string): string[] | undefined {
  try {
    if (statSync(path).size > LONGEST_FILE) return undefined;
    const text = new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(path));
    return text.includes('\0') ? undefined : text.split(/\r\n?|\n/);
  } catch {
    return undefined;
  }
}
