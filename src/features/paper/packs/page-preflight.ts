/** The checks of finished files in short: how many, and whatever is not well. Pure. */
import { escapeMarkup } from '../../../kernel/markup.ts';
import { countOf, NOUNS } from '../../../kernel/text.ts';
import type { PreflightReport } from '../issue/kit.ts';
import { type Href, type Html, link, table } from './page-files.ts';

const CHECKS = ['проверка', 'проверки', 'проверок'] as const;
const NOT_WELL = ['ошибка', 'предупреждение', 'не проверялось'] as const;

/** @param more table of the files with the full report */
export function preflightPart(reports: readonly PreflightReport[], more: Html, href: Href): Html {
  if (reports.length === 0 && more === '') return '';
  const checks = reports.flatMap(({ file, checks: own }) => own.map((check) => ({ file, ...check })));
  const counted = (['хорошо', ...NOT_WELL] as const).map((verdict) => [verdict, checks.filter((check) => check.verdict === verdict).length] as const).filter(([, count]) => count > 0);
  const rows = NOT_WELL.flatMap((verdict) => checks.filter((check) => check.verdict === verdict)).map(
    ({ file, name, verdict, found, expected }) => `<tr><th scope="row">${link(href, file, file.split('/').at(-1)!)}</th><td>${escapeMarkup(name)}</td><td${verdict === 'ошибка' ? ' class="bad"' : ''}>${verdict}</td><td>${escapeMarkup(found)}</td><td>${escapeMarkup(expected)}</td></tr>`,
  );
  const said = checks.length > 0 ? `<p>${countOf(checks.length, CHECKS)} на ${countOf(reports.length, NOUNS.file)}: ${counted.map(([verdict, count]) => `${verdict} — ${count}`).join(', ')}.</p>` : '<p>Проверок этих файлов в наборе нет.</p>';
  return `<h2 id="proverka">Проверка файлов</h2>${said}${rows.length > 0 ? table('Не всё хорошо', ['Файл', 'Проверка', 'Итог', 'Найдено', 'Ожидалось'], rows) : ''}${more}`;
}
