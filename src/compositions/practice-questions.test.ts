import { describe, expect, it } from 'vitest';
import { collections } from '../collections.ts';
import { formFields, type FormField } from '../features/editing/form-field.ts';
import { SECTIONS, WORDS } from './practice-questions.ts';

/** The editor gives a code when the practice is accepted, and takes the mark of a draft away. */
const UNASKED: readonly string[] = ['code', 'draft'];
import { readinessOf } from './practice-readiness.ts';

const fields = formFields(collections.projects.schema);

function paths(list: readonly FormField[], above: string): string[] {
  return list.flatMap((field) => {
    const path = above ? `${above}.${field.name}` : field.name;
    const inner = field.kind === 'list' ? field.item : field;
    return [path, ...(inner.kind === 'group' ? paths(inner.fields, path) : [])];
  });
}

describe('the questions of the form', () => {
  it('ask every field of the schema once, but for those the editor gives', () => {
    const asked = SECTIONS.flatMap((section) => section.fields);
    expect([...asked, ...UNASKED].toSorted()).toEqual(fields.map(({ name }) => name).toSorted());
  });

  it('have words for fields that are there', () => {
    const known = new Set(paths(fields, ''));
    expect(Object.keys(WORDS).filter((path) => !known.has(path))).toEqual([]);
  });

  it('open what is demanded', () => {
    const open = SECTIONS.filter(({ isOpen }) => isOpen).flatMap((section) => section.fields);
    expect(fields.filter(({ name, isRequired }) => isRequired && !UNASKED.includes(name) && !open.includes(name))).toEqual([]);
  });

  it('speak no machine words', () => {
    const said = (list: readonly FormField[], above: string): string[] =>
      list.flatMap((field) => {
        const path = above ? `${above}.${field.name}` : field.name;
        const inner = field.kind === 'list' ? field.item : field;
        const words = WORDS[path] ?? {};
        return [words.label ?? field.label, words.hint ?? field.hint ?? '', ...(inner.kind === 'group' ? said(inner.fields, path) : [])];
      });
    const asked = fields.filter(({ name }) => !UNASKED.includes(name));
    expect(said(asked, '').filter((text) => /null|true|false|\b[a-z]{5,}\b/.test(text))).toEqual([]);
  });
});

describe('readiness', () => {
  it('of an empty form is nothing, of a told one is told', () => {
    expect(readinessOf({}).map(({ filled, total }) => [filled, total])).toEqual([[0, 9], [0, 11]]);
    const [press, contest] = readinessOf({ problem: 'Темно', steps: [{ text: 'Собрались' }], money: { parts: [{ source: 'жители' }], asOf: '2025' }, tos: ['a'] });
    expect(press).toMatchObject({ filled: 2, sentence: 'Для газеты 2 из 9, не хватает: что придумали, результат в числах, деньги, уроки, как повторить, снимки, точное место.' });
    expect(contest!.filled).toBe(3);
  });
});
