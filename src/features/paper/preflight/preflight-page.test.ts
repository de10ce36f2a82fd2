import { parse } from 'node-html-parser';
import { expect, it } from 'vitest';
import type { PreflightCheck } from '../issue/kit.ts';
import { preflightJson, preflightPage, sayVerdicts, verdictOf } from './preflight-page.ts';

const made = (verdict: PreflightCheck['verdict'], name = 'Размер страниц'): PreflightCheck => ({ name, verdict, found: '297 × 420 мм & <поле>', expected: 'обрез' });
const REPORTS = [
  { file: 'vkladka-cvet.pdf', checks: [made('хорошо'), made('хорошо', 'Шрифты вложены')] },
  { file: 'vkladka-seraya.pdf', checks: [made('хорошо'), made('не проверялось'), made('ошибка', 'Шрифты вложены'), made('предупреждение', 'Реки')] },
];

it('the worst file and the worst check stand first; words are escaped', () => {
  const page = parse(preflightPage(REPORTS, 'Вкладка № 1, общее издание'));
  expect(page.querySelectorAll('h2').map((head) => head.text)).toEqual(['vkladka-seraya.pdf', 'vkladka-cvet.pdf']);
  expect(page.querySelectorAll('section')[0]!.querySelectorAll('tbody td:first-child').map((cell) => cell.text.slice(1))).toEqual(['ошибка', 'предупреждение', 'не проверялось', 'хорошо']);
  expect(page.toString()).toContain('297\u00A0× 420\u00A0мм &amp; &lt;поле&gt;');
  expect(page.querySelector('p:not(.soft)')!.text).toContain('с ошибками 1');
  expect(page.querySelectorAll('tbody a').map((link) => page.querySelector(link.getAttribute('href')!)?.text)).toEqual(['vkladka-seraya.pdf', 'vkladka-cvet.pdf']);
});

it('the page runs nothing and asks nobody', () => {
  const page = preflightPage(REPORTS);
  expect(page).not.toMatch(/<script|https?:|src=|url\(|@import/);
  expect(parse(page).querySelector('html')!.getAttribute('lang')).toBe('ru');
});

it('verdicts are told in words; a file without checks is not good', () => {
  expect(sayVerdicts(REPORTS[1]!.checks)).toBe('1\u00A0ошибка, 1\u00A0предупреждение, не проверялось: 1, пройдена 1\u00A0проверка');
  expect([verdictOf(REPORTS[0]!), verdictOf({ file: 'x', checks: [] })]).toEqual(['хорошо', 'не проверялось']);
});

it('a program reads the same', () => expect(JSON.parse(preflightJson(REPORTS)).reports.map(({ file, verdict }: { file: string; verdict: string }) => [file, verdict])).toEqual([['vkladka-cvet.pdf', 'хорошо'], ['vkladka-seraya.pdf', 'ошибка']]));
