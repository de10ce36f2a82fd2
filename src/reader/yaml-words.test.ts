import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Document, isScalar, parse, stringify, visit } from 'yaml';
import { blockYaml, flowYaml } from './yaml-words.ts';

const word = fc.oneof(fc.string({ unit: fc.constantFrom(...'аБё 12-:#«»,.()/№–—\'"[]{}&*!%@\n'), maxLength: 14 }), fc.constantFrom('2025-01-02', '2025', 'да', 'null', '~', 'true', '1e3', '', '012', '- а', 'а: б', 'а #б'));
const value = fc.letrec((tie) => ({
  any: fc.oneof({ depthSize: 'small' }, word, fc.integer(), fc.double({ noNaN: true, noDefaultInfinity: true }), fc.boolean(), fc.constant(null), fc.array(tie('any'), { maxLength: 3 }), fc.dictionary(fc.constantFrom('name', 'asOf', 'status', 'a-b', '1'), tie('any'), { maxKeys: 3 })),
})).any;
const map = fc.dictionary(fc.constantFrom('name', 'asOf', 'status'), value, { minKeys: 1, maxKeys: 3 });

/** Pairs of numbers stand on one line, everything else as the library has it. */
function byLibrary(data: unknown, singleQuote: boolean): string {
  const document = new Document(data, { aliasDuplicateObjects: false });
  visit(document, { Seq: (_, list) => void (list.items.length === 2 && list.items.every((item) => isScalar(item) && typeof item.value === 'number') && (list.flow = true)) });
  return document.toString({ lineWidth: 0, singleQuote, flowCollectionPadding: false }).replace(/\n$/, '');
}

/** −0 is written 0. */
const plain = (data: unknown): unknown => JSON.parse(JSON.stringify(data));

describe('YAML in lines', () => {
  it.each([true, false])('is what the library writes, single quotes: %s', (singleQuote) => {
    fc.assert(fc.property(map, (data) => void expect(blockYaml(data, { singleQuote })).toBe(byLibrary(data, singleQuote))), { numRuns: 500 });
  });
  it('means what it was made of', () => {
    fc.assert(fc.property(map, (data) => void expect(parse(blockYaml(data, { singleQuote: true }))).toEqual(parse(stringify(data)))), { numRuns: 500 });
  });
  it('in one line, too', () => {
    fc.assert(fc.property(map, (data) => void expect(plain(parse(flowYaml(data, { singleQuote: true })))).toEqual(plain(data))), { numRuns: 500 });
  });
});
