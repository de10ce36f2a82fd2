import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { collections } from '../../collections.ts';
import { parseBody } from '../../reader/body.ts';
import { splitFrontmatter } from '../../reader/frontmatter.ts';
import { parseYaml } from '../../reader/yaml.ts';
import { formFields } from './form-field.ts';
import { readRecord, writeRecord } from './record-file.ts';

const { schema } = collections.projects;
const fields = formFields(schema);

/** Texts as people paste them: with what YAML and MDX take for their own. */
const said = fc
  .array(fc.oneof(fc.constantFrom(': ', '# ', '- ', '"', "'", '«', '»', '\\', '---', '{', '[', '|', '>', '&', '*', '!', '%', '@', 'null', 'true', '2025', '0x1F', '1e3', '12:30', '~', '\n', '\t', '…', 'ё'), fc.string({ unit: 'grapheme', maxLength: 5 })), { minLength: 1, maxLength: 6 })
  .map((parts) => `Д${parts.join('')}`.normalize('NFC').trim());
const sum = fc.integer({ min: 0, max: 9_000_000 });
const date = fc.constantFrom('2025', '2025-06', '2025-06-14');
const source = fc.record({ title: said, kind: fc.constantFrom('публикация', 'сообщение организации'), date }, { requiredKeys: ['title'] });
const practice = fc.record(
  {
    title: said, code: fc.constant('П-7'), municipality: fc.constant('okrug'), place: said, year: fc.option(fc.integer({ min: 1990, max: 2100 })), direction: fc.constant('dvory'),
    statusHistory: fc.array(fc.record({ status: fc.constantFrom('завершён', 'в работе'), date }, { requiredKeys: ['status'] }), { minLength: 1, maxLength: 2 }),
    sources: fc.array(source, { minLength: 1, maxLength: 2 }), asOf: date,
    lead: said, problem: said, tos: fc.array(fc.constantFrom('rodnik', 'no', 'yes', 'on'), { minLength: 1, maxLength: 2 }),
    steps: fc.array(fc.record({ text: said, weeks: fc.integer({ min: 0, max: 500 }), documents: fc.array(said, { minLength: 1, maxLength: 2 }) }, { requiredKeys: ['text'] }), { minLength: 1, maxLength: 3 }),
    results: fc.array(fc.record({ what: said, value: fc.double({ min: -1e6, max: 1e6, noNaN: true }), unit: fc.constantFrom('шт.', 'м²') }), { minLength: 1, maxLength: 2 }),
    money: fc.record({ asOf: date, source, asked: sum, parts: fc.array(fc.record({ source: fc.constant('жители'), amount: fc.option(sum), reason: said }), { minLength: 1, maxLength: 2 }) }, { requiredKeys: ['asOf', 'source'] }),
    point: fc.record({ lat: fc.double({ min: -80, max: 80, noNaN: true }), lng: fc.double({ min: -180, max: 180, noNaN: true }), precision: fc.constant('дом') }),
    draft: fc.constant(true),
  },
  { requiredKeys: ['title', 'code', 'municipality', 'place', 'year', 'direction', 'statusHistory', 'sources', 'asOf'] },
);

describe('a record as a file', () => {
  it('is read by the reader as what was told, and back into the form', () => {
    fc.assert(
      fc.property(practice, said, (data, story) => {
        const text = writeRecord({ data, story }, fields, ['Пояснение']);
        const split = splitFrontmatter(text, 'a.mdx');
        const located = parseYaml(split.yaml, 'a.mdx', split.yamlLine);
        const body = parseBody(split.body, 'a.mdx', split.bodyLine);
        expect([...split.problems, ...located.problems, ...body.problems.filter(({ severity }) => severity === 'error')]).toEqual([]);
        const plain: unknown = JSON.parse(JSON.stringify(data));
        expect(JSON.parse(JSON.stringify(located.data))).toEqual(plain);
        expect(JSON.parse(JSON.stringify(readRecord(text).data))).toEqual(plain);
        expect(schema.safeParse(located.data).success).toBe(schema.safeParse(data).success);
      }),
      { numRuns: 300, seed: 24 },
    );
  });

  it('keeps the order of the schema, whatever the order of answers', () => {
    const text = writeRecord({ data: { draft: true, asOf: '2026', title: 'А', money: { source: { title: 'Б' }, asOf: '2026', asked: 5 }, code: 'П-?' }, story: '' }, fields);
    expect(text).toBe('---\ntitle: А\ncode: П-?\nmoney:\n  asked: 5\n  asOf: "2026"\n  source:\n    title: Б\nasOf: "2026"\ndraft: true\n---\n');
  });

  it('a file without fields is told of', () => {
    expect(() => readRecord('просто текст')).toThrow('нет полей');
    expect(() => readRecord('---\n- раз\n---\n')).toThrow('нет полей записи');
  });
});
