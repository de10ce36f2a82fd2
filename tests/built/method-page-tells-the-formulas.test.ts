/** Does the method page hold every formula with its examples, and both rules side by side? */
import { readFileSync } from 'node:fs';
import { parse } from 'node-html-parser';
import { describe, expect, it } from 'vitest';
import { COMPUTATIONS } from '../../src/kernel/vocabulary.ts';

const pageOf = (site: string) => parse(readFileSync(`${site}/strategiya/metodika/index.html`, 'utf8'));

describe.each(['dist', 'dist-vymyshlensk'])('%s', (site) => {
  const page = pageOf(site);
  const articles = page.querySelectorAll('main article');

  it('has all formulas and all counts of its own, each with its formula in words', () => {
    expect(articles.length).toBeGreaterThanOrEqual(15 + COMPUTATIONS.length);
    expect(articles.filter((article) => !article.querySelector('.formula')?.text.trim())).toEqual([]);
    expect(articles.filter((article) => article.querySelector('.examples')).length).toBeGreaterThanOrEqual(15);
  });

  it('shows no trace of the code', () => {
    const text = page.querySelector('main')!.text;
    expect(text).not.toMatch(/@|\bcheck\b|\btrue\b|\bfalse\b|\bundefined\b|\{|\}|=>/);
    expect(text).not.toMatch(/\d{4}-\d{2}-\d{2}/);
  });

  it('every entry of the contents leads to a heading of the page', () => {
    const links = page.querySelectorAll('nav[aria-label="Оглавление"] a').map((a) => a.getAttribute('href')!);
    expect(links.length).toBeGreaterThan(15);
    expect(links.filter((href) => !page.querySelector(`[id="${href.slice(1)}"]`))).toEqual([]);
  });

  it('is linked from the indicators', () => {
    expect(readFileSync(`${site}/strategiya/pokazateli/index.html`, 'utf8')).toContain('/strategiya/metodika/');
  });
});

it('sets both rules side by side over the full data', () => {
  const rows = pageOf('dist-vymyshlensk').querySelectorAll('main table tbody tr').map((row) => row.text.replace(/\s+/g, ' '));
  expect(rows.length).toBeGreaterThanOrEqual(12);
  expect(rows.some((row) => row.includes('ниже пути') && row.includes('на пути') && row.includes('расходятся'))).toBe(true);
  expect(rows.some((row) => row.includes('не определено'))).toBe(true);
});
