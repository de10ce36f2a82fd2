import { describe, expect, test } from 'vitest';
import fc from 'fast-check';
import { familyOf, type FamilyMember, type Kinship } from './copies.ts';

/** «копия: образцы». */
function kinship(examples: Record<string, string[]>): Kinship {
  return {
    examplesOf: (id) => examples[id] ?? [],
    copiesOf: (id) => Object.keys(examples).filter((copy) => examples[copy]!.includes(id)),
  };
}
const draw = (members: FamilyMember[]): string => members.map((m) => `${m.isSelf ? '*' : ''}${m.id}${m.isSeen ? '^' : ''}${m.copies.length > 0 ? `(${draw(m.copies)})` : ''}${m.more ? `+${m.more}` : ''}`).join(' ');
const sizeOf = (members: FamilyMember[]): number => members.reduce((sum, m) => sum + 1 + sizeOf(m.copies), 0);

describe('familyOf', () => {
  test('без родни — пусто', () => expect(familyOf('a', kinship({}))).toEqual([]));
  test('цепочка видна целиком из каждого звена', () => {
    const chain = kinship({ b: ['a'], c: ['b'] });
    expect(draw(familyOf('a', chain))).toBe('*a(b(c))');
    expect(draw(familyOf('b', chain))).toBe('a(*b(c))');
    expect(draw(familyOf('c', chain))).toBe('a(b(*c))');
  });
  test('у копии два образца: оба показаны, потомки один раз', () => {
    expect(draw(familyOf('x', kinship({ x: ['a', 'b'], y: ['x'] })))).toBe('a(*x(y)) b(*x^)');
  });
  test('круг не вешает сборку', () => {
    expect(draw(familyOf('a', kinship({ a: ['b'], b: ['a'] })))).toBe('b(*a(b^))');
    expect(draw(familyOf('a', kinship({ a: ['b'], b: ['c'], c: ['b'] })))).toMatch(/\*a/);
    expect(draw(familyOf('a', kinship({ a: ['a'] })))).toBe('*a');
  });
  test('большая семья сокращена, путь к этому проекту остаётся', () => {
    const examples = Object.fromEntries(Array.from({ length: 40 }, (_, i) => [`k${i}`, ['root']]));
    expect(draw(familyOf('k39', kinship(examples)))).toMatch(/^root\(k0 .*\*k39\)\+32$/);
  });
  test('любая родня: этот проект в дереве есть, дерево невелико', () => {
    const id = fc.integer({ min: 0, max: 120 }).map(String);
    fc.assert(
      fc.property(fc.dictionary(id, fc.array(id, { maxLength: 3 }), { maxKeys: 120 }), id, (examples, self) => {
        const family = familyOf(self, kinship(examples));
        expect(sizeOf(family)).toBeLessThan(1500);
        if (family.length > 0) expect(draw(family)).toMatch(new RegExp(`\\*${self}\\b`));
      }),
      { numRuns: 300 },
    );
  });
});
