/** Can a documented example lie? Every check is run, and every checked value must stand in the words of its example. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { formatDate, isRealDate } from '../../kernel/dates.ts';
import { formatNumber } from '../../kernel/text.ts';
import { formulaDocs, orderedDocs } from './method-doc.ts';

const FOLDER = import.meta.dirname;
const names = readdirSync(FOLDER).filter((name) => /^formula-.*\.ts$/.test(name) && !name.endsWith('.test.ts'));
const files = [...names.map((name) => join(FOLDER, name)), join(FOLDER, '../../kernel/share.ts')];
const scope: Record<string, unknown> = Object.assign({}, ...(await Promise.all(files.map((file) => import(file)))));
const docs = orderedDocs(files.map((file) => readFileSync(file, 'utf8')));

function evaluate(expression: string): unknown {
  return new Function(...Object.keys(scope), `return (${expression});`)(...Object.values(scope));
}

/** How a reader meets this value in the words of the example. */
function inWords(value: unknown): string {
  if (typeof value === 'number') return formatNumber(value).replaceAll('\u00A0', ' ');
  if (typeof value === 'boolean') return value ? '? Да.' : '? Нет.';
  const text = String(value);
  return isRealDate(text) ? formatDate(text).replaceAll('\u00A0', ' ') : text;
}

describe('documentation of the formulas', () => {
  it('every file has a documented formula', () => {
    expect(files.length).toBeGreaterThan(8);
    for (const file of files) expect(formulaDocs(readFileSync(file, 'utf8')).length, file).toBeGreaterThan(0);
  });

  it.each(docs)('$title', (doc) => {
    expect(typeof scope[doc.name], 'the comment stands right before an exported function').toBe('function');
    expect(doc.order).toBeGreaterThan(0);
    expect(doc.paragraphs.length).toBeGreaterThan(0);
    for (const part of ['unit', 'basis'] as const) expect(doc[part], part).toBeTruthy();
    expect(doc.errors.length).toBeGreaterThan(0);
    expect(doc.examples.length).toBeGreaterThan(0);
    expect(doc.title, 'in Russian').toMatch(/^[А-ЯЁ]/);
  });

  it('no two formulas stand at one place', () => {
    expect(new Set(docs.map((d) => d.order)).size).toBe(docs.length);
  });

  const checks = docs.flatMap((doc) => doc.examples.flatMap((example) => example.checks.map((check) => ({ ...check, text: example.text, name: doc.name }))));
  it.each(checks)('$expression = $value', ({ expression, value, name, text }) => {
    expect(expression).toContain(name);
    const expected = evaluate(value);
    expect(evaluate(expression)).toEqual(expected);
    expect(text.replaceAll('\u00A0', ' ')).toContain(inWords(expected));
  });

  it('every example is checked', () => {
    for (const { title, examples } of docs) for (const { text, checks: lines } of examples) expect(lines.length, `${title}: ${text}`).toBeGreaterThan(0);
  });

  it('a wrong example is caught', () => {
    const [doc] = formulaDocs('/**\n * Пример\n *\n * Текст.\n *\n * @formula а\n * @example Два и два — пять.\n * @check gapOf(4, 2) = 5\n */\nexport function gapOf() {}\n');
    expect(doc).toMatchObject({ name: 'gapOf', title: 'Пример', paragraphs: ['Текст.'], formula: 'а', examples: [{ text: 'Два и два — пять.', checks: [{ expression: 'gapOf(4, 2)', value: '5' }] }] });
    expect(evaluate(doc!.examples[0]!.checks[0]!.expression)).not.toBe(5);
  });
});
