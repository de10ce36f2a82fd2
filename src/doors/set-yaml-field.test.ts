import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse, stringify } from 'yaml';
import { setYamlFields } from './set-yaml-field.ts';

const RECORD = `# Запись
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

describe('a field of a YAML text', () => {
  it('is put in without touching another byte', () => {
    const text = setYamlFields(RECORD, [{ path: ['boundary', 'polygon'], value: RING }, { path: ['boundary', 'precision'], value: 'оцифровано' }, { path: ['sources'], value: { title: 'Слой' }, append: true }]);
    expect(text).toBe(
      RECORD.replace('precision: приблизительно # пока', 'precision: оцифровано')
        .replace('1–3" ]\n', '1–3" ]\n  polygon:\n    - [41.1, 61.1]\n    - [41.2, 61.1]\n    - [41.2, 61.2]\n    - [41.1, 61.1]\n')
        .replace('документ\n', 'документ\n- title: Слой\n'),
    );
    expect(setYamlFields(text, [{ path: ['boundary', 'polygon'], value: RING }])).toBe(text);
  });

  it('is replaced and taken away with all its lines', () => {
    const before = setYamlFields(RECORD, [{ path: ['boundary', 'polygon'], value: RING }]);
    const text = setYamlFields(before, [{ path: ['boundary', 'polygon'], value: undefined }, { path: ['boundary', 'polygons'], value: [RING, RING] }]);
    expect(text).toContain('  polygons:\n    - - [41.1, 61.1]\n      - [41.2, 61.1]\n');
    expect(setYamlFields(text, [{ path: ['boundary', 'polygons'], value: undefined }])).toBe(RECORD);
    expect(setYamlFields(RECORD, [{ path: ['boundary', 'nothing'], value: undefined }])).toBe(RECORD);
  });

  it('keeps the line ends and the mark of the program that wrote the file', () => {
    const text = `\uFEFF${RECORD.replaceAll('\n', '\r\n')}`;
    const after = setYamlFields(text, [{ path: ['boundary', 'precision'], value: 'оцифровано' }]);
    expect(after).toBe(text.replace('приблизительно # пока', 'оцифровано'));
    expect(setYamlFields(text, [])).toBe(text);
  });

  it('of a map on one line is put in too', () => {
    const text = setYamlFields('name: А # да\nboundary: {text: Б, precision: приблизительно}\n', [{ path: ['boundary', 'polygon'], value: RING }]);
    expect(parse(text)).toEqual({ name: 'А', boundary: { text: 'Б', precision: 'приблизительно', polygon: RING } });
    expect(text).toContain('# да');
  });

  it('any text and any value: what is read afterwards is what was asked for', () => {
    const value = fc.oneof(fc.string(), fc.integer(), fc.boolean(), fc.array(fc.string(), { minLength: 1, maxLength: 3 }), fc.dictionary(fc.constantFrom('x', 'y'), fc.string(), { minKeys: 1 }));
    const record = fc.record({ a: value, b: fc.record({ text: fc.string(), polygon: value }), c: value }, { requiredKeys: ['a', 'b'] });
    fc.assert(
      fc.property(record, value, fc.constantFrom('text', 'polygon', 'fresh'), fc.boolean(), (data, put, key, isFlow) => {
        const text = isFlow ? stringify(data, { collectionStyle: 'flow' }) : stringify(data);
        expect(parse(setYamlFields(text, [{ path: ['b', key], value: put }]))).toEqual({ ...data, b: { ...data.b, [key]: put } });
      }),
    );
  });
});
