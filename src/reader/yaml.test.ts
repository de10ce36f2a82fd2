import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseYaml } from './yaml.ts';

const TEXT = 'name: Родник\npoint:\n  lat: 61.1\nparts:\n  - amount: 5\n  - amount: 0123\n';

describe('places', () => {
  const located = parseYaml(TEXT, 'a.yaml');
  it.each([
    [['name'], 1, 7],
    [['point', 'lat'], 3, 8],
    [['parts', 1, 'amount'], 6, 13],
    [['point', 'net'], 3, 3],
    [['net'], 1, 1],
    [[], 1, 1],
  ])('of %j', (path, line, column) => expect(located.at(path)).toEqual({ line, column }));
  it('of a key', () => expect(located.atKey(['parts', 1, 'amount'])).toEqual({ line: 6, column: 5 }));
  it('move down by the lines above the fields', () => expect(parseYaml(TEXT, 'a.mdx', 2).at(['name'])).toEqual({ line: 2, column: 7 }));
  it('the value as it was typed', () => expect([located.data, located.source(['parts', 1, 'amount'])]).toMatchObject([{ parts: [{ amount: 5 }, { amount: 123 }] }, '0123']));
  it('an emoji counts as editors count it', () => expect(parseYaml('a: {б: "😀", в: 1}', 'a').at(['a', 'в'])).toEqual({ line: 1, column: 17 }));
});

describe('values', () => {
  it('are what they look like: no Norway, no dates, no octals', () => {
    expect(parseYaml('a: no\nb: 2025-06-14\nc: 0o17\nd: ~\ne: on\nf: 12:30\n', 'a').data).toEqual({ a: 'no', b: '2025-06-14', c: 15, d: null, e: 'on', f: '12:30' });
  });
  it('a key called __proto__ is a key', () => {
    const data = parseYaml('__proto__: {x: 1}\n', 'a').data as object;
    expect([Object.keys(data), Object.getPrototypeOf(data)]).toEqual([['__proto__'], Object.prototype]);
  });
});

describe('faults', () => {
  const codes = (text: string): string[] => parseYaml(text, 'a').problems.map((p) => `${p.line}:${p.column} ${p.code}`);
  it('one slip of syntax is one problem', () => {
    expect(codes('a: "x\nb: y\nc: z\n')).toEqual(['1:4 yaml-missing-char']);
    expect(codes('a:\n\tb: 1\n\tc: 2\n')).toHaveLength(1);
    expect(codes('a: b: c\nd: e: f\n')).toHaveLength(1);
  });
  it('independent faults are all told', () => expect(codes('a: 1\na: 2\nb: 1\nb: 2\n')).toEqual(['2:1 yaml-duplicate-key', '4:1 yaml-duplicate-key']));
  it('an unclosed quote is shown where it opens', () => expect(codes('a: 1\nb:\n  - "раз"\n  - "два\nc: 3\n')).toEqual(['4:5 yaml-missing-char']));
});

it('any text gives data or problems, and never throws', () => {
  const text = fc.array(fc.constantFrom('a', ': ', '- ', '\n', '  ', '\t', '"', "'", '[', ']', '{', '}', '#', '&x ', '*x', '!', '|', '>', '---\n', '%', '@', '? ', 'ё', '😀', '\\', ','), { maxLength: 60 }).map((list) => list.join(''));
  fc.assert(
    fc.property(fc.oneof(text, fc.string({ unit: 'binary', maxLength: 80 })), (typed) => {
      const { problems, at, atKey } = parseYaml(typed, 'a');
      expect(problems.every((p) => p.line >= 1 && p.column >= 1 && /[а-яё]/i.test(p.found))).toBe(true);
      expect(at(['a', 0]).line).toBeGreaterThan(0);
      expect(atKey(['a', 'b']).line).toBeGreaterThan(0);
    }),
    { numRuns: 3000 },
  );
});
