import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { tosSchema } from '../src/features/tos/schema.ts';
import type { Edit } from '../src/features/registry-import/plan.ts';
import { editYaml, withEdits } from '../src/features/registry-import/yaml-edit.ts';

const RECORD = `# пояснение сверху
name: Родник   # имя
code: 'Т-3'
# place: старое
place: деревня Небыль
type: неизвестно
unknownToUs: [1,2]   
statusHistory:
    - status: действует
      date: 2025
      # date: 2024
charter: { regNo: '7' }

sources:
  - title: Газета
    date: 2025-01-01
asOf: 2026-11
`;

const set = (path: Edit['path'], value: unknown): Edit => ({ op: 'set', path, value });
const append = (path: Edit['path'], value: unknown): Edit => ({ op: 'append', path, value });
/** Lines that are not in the other text. */
const difference = (before: string, after: string) => ({ gone: before.split('\n').filter((line) => !after.split('\n').includes(line)), come: after.split('\n').filter((line) => !before.split('\n').includes(line)) });

describe('a record edited in place', () => {
  it.each<[string, Edit[], string[], string[]]>([
    ['a scalar', [set(['type'], 'улица')], ['type: неизвестно'], ['type: улица']],
    ['a scalar with a comment after it', [set(['name'], 'Новый')], ['name: Родник   # имя'], ['name: Новый   # имя']],
    ['an item of a list', [append(['statusHistory'], { status: 'приостановлен', date: '2026-10' })], [], ['    - status: приостановлен', "      date: 2026-10"]],
    ['a new field in its place', [set(['regNo'], '012')], [], ["regNo: '012'"]],
    ['two new fields under a new parent', [set(['plan', 'years'], '2026–2028'), set(['plan', 'asOf'], '2026-11-01')], [], ['plan:', '  years: 2026–2028', '  asOf: 2026-11-01']],
    ['a map in one line', [set(['charter', 'date'], '2025-03-01')], ["charter: { regNo: '7' }"], ["charter: { regNo: '7', date: 2025-03-01 }"]],
    ['a list that is not there', [append(['formerNames'], 'Ключ')], [], ['formerNames:', '  - Ключ']],
    ['two items of one list', [append(['sources'], { title: 'А' }), append(['sources'], { title: 'Б' })], [], ['  - title: А', '  - title: Б']],
  ])('%s', (_, edits, gone, come) => {
    const after = editYaml(RECORD, edits, tosSchema);
    expect(difference(RECORD, after)).toEqual({ gone, come });
    expect(parse(after)).toEqual(withEdits(parse(RECORD) as never, edits));
  });
  it('puts a new field where the schema has it', () => {
    expect(editYaml(RECORD, [set(['regNo'], '5')], tosSchema)).toContain("code: 'Т-3'\nregNo: '5'\n# place");
  });
  it('keeps line ends of Windows and a file without a last line break', () => {
    const crlf = RECORD.replaceAll('\n', '\r\n');
    expect(editYaml(crlf, [set(['regNo'], '5')], tosSchema)).toBe(editYaml(RECORD, [set(['regNo'], '5')], tosSchema).replaceAll('\n', '\r\n'));
    const open = RECORD.trimEnd();
    expect(parse(editYaml(open, [append(['sources'], { title: 'А' }), set(['note'], 'есть')], tosSchema))).toMatchObject({ note: 'есть', sources: [{ title: 'Газета' }, { title: 'А' }] });
  });
  it('puts an item into a list in one line and a list of maps in one line', () => {
    const text = 'tos: [a, b]\nitems:\n  - { no: "1", tos: [x] }\n';
    expect(editYaml(text, [append(['tos'], 'c'), append(['items'], { no: '2', tos: ['y'], title: 'Сад, и всё' })], tosSchema)).toBe('tos: [a, b, c]\nitems:\n  - { no: "1", tos: [x] }\n  - { no: "2", tos: [y], title: "Сад, и всё" }\n');
  });
  it('keeps block texts below', () => {
    const text = 'name: А\nnote: >-\n  длинный\n  текст\n\n\nasOf: 2026\n';
    expect(editYaml(text, [set(['note'], 'короче'), set(['asOf'], '2027')], tosSchema)).toMatch(/^name: А\nnote: короче\n+asOf: "?'?2027'?"?\n$/);
  });

  const root = 'tests/fixtures/vymyshlensk/tos';
  const texts = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.yaml')).map((name) => readFileSync(join(root, name), 'utf8'));
  const word = fc.string({ unit: fc.constantFrom(...'аБ 1-:#«»"\'[]{}&*!%@,'), minLength: 1, maxLength: 12 });
  const edit: fc.Arbitrary<Edit> = fc.oneof(
    fc.record({ op: fc.constant('set' as const), path: fc.constantFrom(['name'], ['regNo'], ['charter', 'date'], ['boundary', 'text'], ['legalEntity', 'ogrn'], ['note'], ['plan', 'url'], ['point', 'precision']), value: word }),
    fc.record({ op: fc.constant('append' as const), path: fc.constantFrom(['statusHistory'], ['sources']), value: fc.record({ status: word, date: word }) }),
    fc.record({ op: fc.constant('append' as const), path: fc.constantFrom(['formerNames'], ['boundary', 'addresses']), value: word }),
  );
  it('means what was wanted and loses no line but those it changed, in any real record', () => {
    fc.assert(
      fc.property(fc.constantFrom(...texts), fc.array(edit, { minLength: 1, maxLength: 5 }), (text, edits) => {
        expect(parse(editYaml(text, edits, tosSchema))).toEqual(withEdits(parse(text) as never, edits));
      }),
      { numRuns: 400 },
    );
  });
});
