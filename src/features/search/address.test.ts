import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isEmpty, readState, writeState } from './address.ts';

const known = new Map([
  ['vid', new Set(['proekt', 'tos'])],
  ['god', new Set(['2024', '2025'])],
]);

describe('the address of a search', () => {
  it('is read back as it was written', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'аёЯ z9-«»&=?%+#\u0000\u200B\uD800\u{1F332}\n'), maxLength: 60 }), fc.subarray(['vid', 'god']), (query, names) => {
        const chosen = Object.fromEntries(names.map((name) => [name, [...known.get(name)!][0]!]));
        const once = writeState({ query, chosen }, known);
        const state = readState(once, known);
        expect(writeState(state, known)).toBe(once);
        expect(state.chosen).toEqual(chosen);
      }),
    );
  });

  it.each(['?vid=взлом&god=1&x=2', '?god=%', '?vid[]=proekt', '?__proto__=1', '?q=%E0%A4%A', '', '?'])('ignores garbage: %s', (search) => {
    expect(readState(search, known).chosen).toEqual({});
  });

  it('keeps «ё» for the reader and takes the first of doubles', () => {
    expect(readState('?q=%D1%91%D0%BB%D0%BA%D0%B0&q=x&god=2025', known)).toEqual({ query: 'ёлка', chosen: { god: '2025' } });
  });

  it('keeps the order and the refusal of another reading; knows no other orders', () => {
    const state = { query: 'gkjoflrf', chosen: {}, order: 'deshevye', isLiteral: true } as const;
    expect(readState(writeState(state, known), known)).toEqual(state);
    expect(readState('?q=x&poryadok=hudshie&doslovno=1', known)).toEqual({ query: 'x', chosen: {} });
  });

  it('says when nothing is asked', () => {
    expect(isEmpty({ query: ' \u200B ', chosen: {} })).toBe(true);
    expect(isEmpty({ query: '', chosen: { god: '2025' } })).toBe(false);
    expect(writeState({ query: ' ', chosen: {}, isLiteral: true }, known)).toBe('');
  });
});
