/** The report of the preflight for people: one page without scripts and outside requests, and the same as JSON. Pure. */
import { countOf, NOUNS, plural } from '../../../kernel/text.ts';
import type { PreflightCheck, PreflightReport } from '../issue/kit.ts';

type Verdict = PreflightCheck['verdict'];
/** Worst first; told apart by sign and word, so that a black print says the same. */
const ORDER: readonly Verdict[] = ['ошибка', 'предупреждение', 'не проверялось', 'хорошо'];
const SIGNS: Record<Verdict, string> = { ошибка: '✕', предупреждение: '!', 'не проверялось': '—', хорошо: '✓' };
const CHECKS = ['проверка', 'проверки', 'проверок'] as const;

/** Worst verdict of a file; a file that nobody looked at is not good. */
export const verdictOf = ({ checks }: PreflightReport): Verdict => ORDER.find((verdict) => checks.some((check) => check.verdict === verdict)) ?? 'не проверялось';

const countIn = (checks: readonly PreflightCheck[], verdict: Verdict): number => checks.filter((check) => check.verdict === verdict).length;

/** «1 ошибка, 2 предупреждения, 14 проверок пройдены» */
export function sayVerdicts(checks: readonly PreflightCheck[]): string {
  const [errors, warnings, unseen, good] = ORDER.map((verdict) => countIn(checks, verdict)) as [number, number, number, number];
  return [
    errors > 0 ? countOf(errors, NOUNS.error) : '',
    warnings > 0 ? countOf(warnings, NOUNS.warning) : '',
    unseen > 0 ? `не проверялось: ${unseen}` : '',
    good > 0 ? `${plural(good, ['пройдена', 'пройдены', 'пройдено'])} ${countOf(good, CHECKS)}` : '',
  ].filter(Boolean).join(', ') || 'проверок не было';
}

const STYLE = `
:root { color-scheme: light dark; --soft: color-mix(in srgb, CanvasText 68%, Canvas); --rule: color-mix(in srgb, CanvasText 22%, Canvas); }
body { font: 1rem/1.5 'PT Serif', Georgia, serif; max-width: 62rem; margin: 2rem auto; padding: 0 1rem; }
h1 { font-size: 1.75rem; line-height: 1.2; margin: 0 0 .5rem; }
h2 { font-size: 1.125rem; margin: 2.5rem 0 0; border-top: 2px solid CanvasText; padding-top: .5rem; overflow-wrap: anywhere; }
p { margin: .25rem 0 1rem; max-width: 42rem; }
.soft, th { color: var(--soft); font: .875rem/1.4 'PT Sans', 'Segoe UI', Roboto, sans-serif; }
table { border-collapse: collapse; width: 100%; }
th, td { text-align: left; vertical-align: top; padding: .35rem .75rem .35rem 0; border-bottom: 1px solid var(--rule); overflow-wrap: anywhere; }
th { font-weight: normal; }
tbody th { color: inherit; font: inherit; line-height: 1.35; }
tbody td:first-child { font-size: .9375rem; }
td:first-child { white-space: nowrap; }
table { table-layout: fixed; }
col.verdict { width: 10.5rem; }
col.name { width: 27%; }
col.wanted { width: 27%; }
.bad td, .bad th { font-weight: bold; }
.bad .soft { font-weight: normal; }
.sign { display: inline-block; width: 1.25em; font-weight: bold; }
a { color: inherit; text-underline-offset: .15em; }
@media (max-width: 40rem) {
  thead { position: absolute; clip-path: inset(50%); width: 1px; height: 1px; overflow: hidden; }
  table, tbody, tr, td, tbody th { display: block; }
  td, tbody th { border: 0; padding: 0; }
  tr { border-bottom: 1px solid var(--rule); padding: .5rem 0; }
  td[data-label]::before { content: attr(data-label) ': '; }
}
@media print { body { font-size: 9.5pt; margin: 0; max-width: none; } h2 { break-after: avoid; } tr { break-inside: avoid; } a { text-decoration: none; } }
`;

const escape = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
/** A number stays with what it counts. */
const say = (text: string): string => escape(text.replace(/(стр\.|№) (?=\d)/g, '$1\u00A0').replace(/(\d) (?=[%×]|мм|пт)/g, '$1\u00A0'));
const sign = (verdict: Verdict): string => `<span class="sign" aria-hidden="true">${SIGNS[verdict]}</span>${verdict}`;
const worstFirst = (a: Verdict, b: Verdict): number => ORDER.indexOf(a) - ORDER.indexOf(b);

/**
 * A whole HTML page, readable from a folder and from paper.
 * @param reports of the files of a kit
 * @param about words under the title: which insert, which edition, of which day
 */
export function preflightPage(reports: readonly PreflightReport[], about = ''): string {
  const files = [...reports].sort((a, b) => worstFirst(verdictOf(a), verdictOf(b)));
  const bad = files.filter((report) => verdictOf(report) === 'ошибка').length;
  const doubtful = files.filter((report) => verdictOf(report) === 'предупреждение').length;
  const unseen = files.filter((report) => verdictOf(report) === 'не проверялось').length;
  const sum = [bad > 0 ? `с ошибками ${bad}` : 'ошибок нет', doubtful > 0 ? `с предупреждениями ${doubtful}` : '', unseen > 0 ? `проверены не целиком ${unseen}` : ''].filter(Boolean).join(', ');
  return `<!doctype html>
<html lang="ru">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>Проверка файлов для печати</title>
<style>${STYLE}</style>
</head>
<body>
<h1>Проверка файлов для печати</h1>
${about ? `<p class="soft">${escape(about)}</p>\n` : ''}<p>${countOf(reports.length, NOUNS.file)}: ${sum}. Файлы проверены сами по себе, после вёрстки: что в них написано, нарисовано и вложено. «Не проверялось» — значит, посмотреть не удалось; это не «хорошо».</p>
<table>
<colgroup><col class="verdict"><col><col></colgroup>
<thead><tr><th scope="col">Итог</th><th scope="col">Файл</th><th scope="col">Проверки</th></tr></thead>
<tbody>
${files.map((report, at) => `<tr${verdictOf(report) === 'ошибка' ? ' class="bad"' : ''}><td>${sign(verdictOf(report))}</td><th scope="row"><a href="#f${at + 1}">${escape(report.file)}</a></th><td class="soft">${sayVerdicts(report.checks)}</td></tr>`).join('\n')}
</tbody>
</table>
${files.map(section).join('\n')}
</body>
</html>
`;
}

function section({ file, checks }: PreflightReport, at: number): string {
  const rows = [...checks].sort((a, b) => worstFirst(a.verdict, b.verdict));
  return `<section aria-labelledby="f${at + 1}">
<h2 id="f${at + 1}">${escape(file)}</h2>
<p class="soft">${sayVerdicts(checks)}</p>
<table>
<colgroup><col class="verdict"><col class="name"><col><col class="wanted"></colgroup>
<thead><tr><th scope="col">Итог</th><th scope="col">Что проверено</th><th scope="col">Найдено</th><th scope="col">Нужно</th></tr></thead>
<tbody>
${rows.map(({ name, verdict, found, expected }) => `<tr${verdict === 'ошибка' ? ' class="bad"' : ''}><td>${sign(verdict)}</td><th scope="row">${escape(name)}</th><td class="soft" data-label="найдено">${say(found)}</td><td class="soft" data-label="нужно">${say(expected)}</td></tr>`).join('\n')}
</tbody>
</table>
</section>`;
}

/** The same for a program: files in the order given, checks in the order made. */
export const preflightJson = (reports: readonly PreflightReport[]): string => `${JSON.stringify({ version: 1, reports: reports.map((report) => ({ file: report.file, verdict: verdictOf(report), checks: report.checks })) }, null, 1)}\n`;
