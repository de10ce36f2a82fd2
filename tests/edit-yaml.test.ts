import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse, stringify } from 'yaml';
import { z } from 'zod';
import { tosSchema } from '../src/features/tos/schema.ts';
import { editYaml, withEdits, type Edit } from '../src/reader/edit-yaml.ts';

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
const remove = (...path: string[]): Edit => ({ op: 'remove', path });
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

const CONTOUR = `# Запись
name: 'Родник'   # как в уставе
boundary:
  # словами
  text: >-
    Улица Лесная
    и выселок
  precision: приблизительно # пока
  addresses: [ "Лесная улица, 1–3" ]

# откуда
sources:
- title: Решение
  kind: документ
asOf: 2026-01
`;
const RING = [[41.1, 61.1], [41.2, 61.1], [41.2, 61.2], [41.1, 61.1]];
/** No schema knows the fields: new ones stand last. */
const ANY = z.unknown();

describe('a contour in a record', () => {
  const polygon = (...rings: unknown[]): Edit => set(['boundary', rings.length === 1 ? 'polygon' : 'polygons'], rings.length === 1 ? rings[0] : rings);

  it('is put in without touching another byte', () => {
    const text = editYaml(CONTOUR, [polygon(RING), set(['boundary', 'precision'], 'оцифровано'), append(['sources'], { title: 'Слой' })], ANY);
    expect(text).toBe(
      CONTOUR.replace('precision: приблизительно', 'precision: оцифровано')
        .replace('1–3" ]\n', '1–3" ]\n  polygon:\n    - [41.1, 61.1]\n    - [41.2, 61.1]\n    - [41.2, 61.2]\n    - [41.1, 61.1]\n')
        .replace('документ\n', 'документ\n- title: Слой\n'),
    );
    expect(editYaml(text, [polygon(RING)], ANY)).toBe(text);
  });

  it('is replaced and taken away with all its lines', () => {
    const before = editYaml(CONTOUR, [polygon(RING)], ANY);
    const text = editYaml(before, [remove('boundary', 'polygon'), polygon(RING, RING)], ANY);
    expect(text).toContain('  polygons:\n    - - [41.1, 61.1]\n      - [41.2, 61.1]\n');
    expect(editYaml(text, [remove('boundary', 'polygons')], ANY)).toBe(CONTOUR);
    expect(editYaml(CONTOUR, [remove('boundary', 'nothing')], ANY)).toBe(CONTOUR);
    expect(editYaml(CONTOUR, [remove('nothing', 'nothing')], ANY)).toBe(CONTOUR);
  });

  it('keeps the line ends and the mark of the program that wrote the file', () => {
    const text = `\uFEFF${CONTOUR.replaceAll('\n', '\r\n')}`;
    expect(editYaml(text, [set(['boundary', 'precision'], 'оцифровано')], ANY)).toBe(text.replace('приблизительно', 'оцифровано'));
  });

  it('of a map on one line is put in too', () => {
    const text = editYaml('name: А # да\nboundary: {text: Б, precision: приблизительно}\n', [polygon(RING)], ANY);
    expect(parse(text)).toEqual({ name: 'А', boundary: { text: 'Б', precision: 'приблизительно', polygon: RING } });
    expect(text).toContain('# да');
  });

  it('any text and any value: what is read afterwards is what was asked for', () => {
    const value = fc.oneof(fc.string(), fc.integer(), fc.boolean(), fc.array(fc.string(), { minLength: 1, maxLength: 3 }), fc.array(fc.double({ noNaN: true, noDefaultInfinity: true }), { minLength: 1, maxLength: 3 }), fc.dictionary(fc.constantFrom('x', 'y'), fc.string(), { minKeys: 1 }));
    const record = fc.record({ a: value, b: fc.record({ text: fc.string(), polygon: value }), c: value }, { requiredKeys: ['a', 'b'] });
    const edit = fc.oneof(fc.tuple(fc.constantFrom('text', 'polygon', 'fresh'), value).map(([key, put]) => set(['b', key], put)), fc.constantFrom(remove('b', 'text'), remove('b', 'polygon'), remove('a'), remove('c')));
    fc.assert(
      fc.property(record, fc.uniqueArray(edit, { minLength: 1, maxLength: 3, selector: ({ path }) => path.join('.') }), fc.boolean(), (data, edits, isFlow) => {
        const text = isFlow ? stringify(data, { collectionStyle: 'flow' }) : stringify(data);
        expect(parse(editYaml(text, edits, ANY))).toEqual(withEdits(parse(text) as never, edits));
      }),
      { numRuns: 300, seed: 7 },
    );
  });
});
