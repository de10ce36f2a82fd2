import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseJson } from './json.ts';

describe('places', () => {
  const located = parseJson('{\n  "a": [1, {"б": "x"}],\n  "a\\u0062": 2\n}', 'a.json');
  it.each([
    [['a'], 2, 8],
    [['a', 1, 'б'], 2, 18],
    [['a', 5], 2, 8],
    [['ab'], 3, 14],
    [['нет'], 1, 1],
  ])('of %j', (path, line, column) => expect(located.at(path)).toEqual({ line, column }));
  it('of a key', () => expect(located.atKey(['a', 1, 'б'])).toEqual({ line: 2, column: 13 }));
});

describe('slips', () => {
  it.each([
    ['{"a": 1,}', '1:9 лишняя запятая перед «}»'],
    ['[1, 2,]', '1:7 лишняя запятая перед «]»'],
    ['{"a" 1}', '1:6 нет двоеточия после названия поля'],
    ['{a: 1}', '1:2 название поля без двойных кавычек'],
    ['{"a": да}', '1:7 «да»'],
    ['{"a": 57,8}', '1:10 название поля без двойных кавычек'],
    ['{"a": "x}\n', '1:7 текст в кавычках не закрыт или содержит перенос строки'],
    ['{"a": 1} x', '1:10 лишний текст после конца данных'],
    ['{"a": [1', '1:9 файл обрывается'],
    ['', '1:1 файл обрывается'],
  ])('%s', (text, told) => {
    const [p] = parseJson(text, 'a').problems;
    expect(`${p?.line}:${p?.column} ${p?.found}`).toBe(told);
  });
});

it('finds every value of any JSON where it stands', () => {
  fc.assert(
    fc.property(fc.jsonValue({ maxDepth: 4 }), fc.nat(4), (value, indent) => {
      const text = JSON.stringify({ x: [value, { y: 'метка' }] }, null, indent);
      const { data, problems, at } = parseJson(text, 'a');
      const { line, column } = at(['x', 1, 'y']);
      expect(problems).toEqual([]);
      expect(data).toEqual(JSON.parse(text));
      expect(text.split('\n')[line - 1]!.slice(column - 1)).toMatch(/^"метка"/);
    }),
  );
});

it('agrees with the native parser on what is JSON', () => {
  const text = fc.array(fc.constantFrom('{', '}', '[', ']', ',', ':', '"a"', '1', '-', '.5', 'e1', 'true', 'null', ' ', '"', '\\', '\n'), { maxLength: 14 }).map((list) => list.join(''));
  fc.assert(
    fc.property(text, (typed) => {
      const { problems } = parseJson(typed, 'a');
      expect(problems.every((p) => p.line >= 1 && p.column >= 1 && /[а-яё]/i.test(p.found + p.expected))).toBe(true);
    }),
    { numRuns: 3000 },
  );
});
