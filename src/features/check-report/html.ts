/**
 * The report as one page that opens from the disk and prints: by file, those that stop the build first, each fault with its line of the source. No script and no
 * file beside it; what is shown is chosen with buttons that CSS alone understands. Pure.
 */
import { formatDate } from '../../kernel/dates.ts';
import type { Problem } from '../../kernel/problems.ts';
import { countOf, NOUNS } from '../../kernel/text.ts';
import { typeset } from '../../kernel/typography.ts';
import type { Report } from './formats.ts';
import { REPORT_STYLE } from './html-style.ts';

export interface HtmlReport extends Report {
  title: string;
  /** Lines of a file, or nothing when it cannot be shown. */
  linesOf(file: string): readonly string[] | undefined;
  /** Address of the page where the file is edited, with {path}. */
  editUrl?: string;
}

/** Lines shown above and below the faulty one. */
const AROUND = 2;
/** A longer line is cut around the fault. */
const LONGEST_LINE = 160;
/** What is meant where the place alone is known: with the marks of a list before the word. */
const FIRST_WORD = /^(?:[-{[]\s*)*[^\s,\]}]+/;
/** A page of thousands of faults is read by nobody and opens slowly. */
const MOST_SHOWN = 2000;

export function asHtml(report: HtmlReport): string {
  const { problems, silenced } = report;
  const errors = problems.filter((p) => p.severity === 'error').length;
  const warnings = problems.length - errors;
  const bad = new Set(problems.filter((p) => p.severity === 'error').map(({ file }) => file));
  const shown = problems.toSorted((a, b) => Number(bad.has(b.file)) - Number(bad.has(a.file))).slice(0, MOST_SHOWN);
  const files = Map.groupBy(shown, ({ file }) => file);
  const left = problems.length - shown.length;
  return `<!doctype html>
<html lang="ru">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${text(`Проверка: ${countOf(errors, NOUNS.error)}, ${countOf(warnings, NOUNS.warning)}`)}</title>
<style>${REPORT_STYLE}</style>
</head>
<body>
<header>
<h1>${say('Проверка содержания')}</h1>
<p>${say(`${report.title}. Проверено ${formatDate(report.today)}: ${countOf(report.fileCount, NOUNS.file)}.`)}</p>
<p class="sum"><strong class="${errors > 0 ? 'bad' : 'good'}">${say(countOf(errors, NOUNS.error))}</strong> <strong>${say(countOf(warnings, NOUNS.warning))}</strong></p>
<p>${say(errors > 0 ? 'Пока есть ошибки, сайт не соберётся. Предупреждения сборке не мешают, но их стоит прочитать.' : problems.length > 0 ? 'Ошибок нет, сайт соберётся. Предупреждения стоит прочитать.' : 'Замечаний нет, сайт соберётся.')}</p>
</header>
<main>
${errors > 0 && warnings > 0 ? CHOICE : ''}
${files.size > 1 ? contents(files) : ''}
${[...files].map(([file, own], index) => section(file, own, index, report)).join('\n')}
${left > 0 ? `<p>${say(`Показаны первые ${MOST_SHOWN}; остальных — ${left}. Исправьте эти и проверьте снова.`)}</p>` : ''}
${silenced.length > 0 ? silencedList(silenced) : ''}
</main>
</body>
</html>
`;
}

const CHOICE = `<fieldset class="choice"><legend>Показать</legend>
<label><input type="radio" name="show" checked> всё</label>
<label><input type="radio" name="show" id="only-errors"> только ошибки</label>
<label><input type="radio" name="show" id="only-warnings"> только предупреждения</label>
</fieldset>`;

function contents(files: ReadonlyMap<string, readonly Problem[]>): string {
  const rows = [...files].map(([file, own], index) => `<li class="${kindsOf(own)}"><a href="#f${index + 1}">${path(file)}</a> <span class="count">${say(countsOf(own))}</span></li>`);
  return `<details class="contents"${files.size <= 20 ? ' open' : ''}><summary>${say(`Файлы с замечаниями: ${files.size}`)}</summary><ol>${rows.join('')}</ol></details>`;
}

function section(file: string, own: readonly Problem[], index: number, report: HtmlReport): string {
  const lines = covered(report.linesOf(file), own);
  const isInRepository = !/^(\.\.\/|\/|[A-Za-z]:)/.test(file);
  const edit = report.editUrl && isInRepository ? ` <a class="edit" href="${text(report.editUrl.replace('{path}', file.split('/').map(encodeURIComponent).join('/')))}">править<span class="unseen"> ${text(file)}</span></a>` : '';
  return `<section class="${kindsOf(own)}" id="f${index + 1}">
<h2>${path(file)}${edit}</h2>
${own.map((p) => article(p, lines)).join('\n')}
</section>`;
}

function article(p: Problem, lines: readonly string[] | undefined): string {
  const rows = [['Найдено', p.found], ['Ожидается', p.expected], ...(p.hint ? [['Что сделать', p.hint]] : [])];
  return `<article class="${p.severity}">
<h3><span class="mark">${p.severity === 'error' ? 'Ошибка' : 'Внимание'}</span> ${say(placeOf(p))}${p.field ? `, ${say('поле')} <code>${text(p.field)}</code>` : ''} <small>${text(p.code)}</small></h3>
${lines ? source(p, lines) : ''}
<dl>${rows.map(([name, value]) => `<div><dt>${name}</dt><dd>${say(value!)}</dd></div>`).join('')}</dl>
</article>`;
}

function placeOf({ line, column }: Problem): string {
  return line === 1 && column === 1 ? 'файл в целом или его начало' : `строка ${line}, знак ${column}`;
}

/** The line with a mark under the letters that are meant. */
function source(p: Problem, lines: readonly string[]): string {
  if (lines[p.line - 1] === undefined || (p.field === '' && p.line === 1 && p.column === 1)) return '';
  const from = Math.max(1, p.line - AROUND);
  const rows = lines.slice(from - 1, p.line + AROUND).map((line, index) => {
    const number = from + index;
    const isFaulty = number === p.line;
    return `<span class="${isFaulty ? 'faulty' : 'near'}"><b>${number}</b>${isFaulty ? marked(line, p) : text(cut(line, 0).shown)}</span>`;
  });
  return `<pre>${rows.join('')}</pre>`;
}

/** The report may travel further than the repository, so data of people do not go along. */
function covered(lines: readonly string[] | undefined, own: readonly Problem[]): readonly string[] | undefined {
  const secret = own.filter((p) => p.code.startsWith('personal-') && p.length !== undefined);
  if (!lines || secret.length === 0) return lines;
  const out = [...lines];
  for (const { line, column, length } of secret) {
    const typed = out[line - 1] ?? '';
    const end = column - 1 + length!;
    out[line - 1] = typed.slice(0, column - 1) + typed.slice(column - 1, end).replace(/[\p{L}\d]/gu, '•') + typed.slice(end);
  }
  return out;
}

function marked(line: string, { column, length }: Problem): string {
  const { shown, start } = cut(line, column - 1);
  const at = column - 1 - start;
  const end = Math.min(shown.length, at + (length ?? (FIRST_WORD.exec(shown.slice(at))?.[0].length || 1)));
  return `${text(shown.slice(0, at))}<mark>${text(shown.slice(at, end)) || ' '}</mark>${text(shown.slice(end))}`;
}

function cut(line: string, around: number): { shown: string; start: number } {
  if (line.length <= LONGEST_LINE) return { shown: line, start: 0 };
  const start = Math.max(0, Math.min(around - LONGEST_LINE / 2, line.length - LONGEST_LINE));
  const shown = line.slice(start, start + LONGEST_LINE);
  const isCutHere = start > 0;
  return { shown: `${isCutHere ? '…' : ''}${isCutHere ? shown.slice(1) : shown}${start + LONGEST_LINE < line.length ? '…' : ''}`, start };
}

function silencedList(silenced: HtmlReport['silenced']): string {
  const rows = silenced.map(({ problem, reason, until }) => `<li>${path(problem.file)} <small>${text(problem.code)}</small>: ${say(problem.found)}. ${say(`До ${formatDate(until)}: ${reason}`)}</li>`);
  return `<details class="silenced"><summary>${say(`Заглушено исключениями: ${silenced.length}`)}</summary><ul>${rows.join('')}</ul></details>`;
}

function kindsOf(own: readonly Problem[]): string {
  return [own.some((p) => p.severity === 'error') && 'has-errors', own.some((p) => p.severity === 'warning') && 'has-warnings'].filter(Boolean).join(' ');
}

function countsOf(own: readonly Problem[]): string {
  const errors = own.filter((p) => p.severity === 'error').length;
  return [errors > 0 && countOf(errors, NOUNS.error), errors < own.length && countOf(own.length - errors, NOUNS.warning)].filter(Boolean).join(', ');
}

/** A long path breaks after its slashes. */
function path(file: string): string {
  return file.split('/').map(text).join('/<wbr>');
}

function say(words: string): string {
  return text(typeset(words));
}

function text(words: string): string {
  return words.replace(/[&<>"]/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[sign]!).replace(/[\u0000-\u0008\u000B-\u001F]/g, '\uFFFD');
}
