import { describe, expect, it } from 'vitest';
import { isMeant } from './meant.ts';

describe('was the found word meant', () => {
  it.each([
    ['йцукен', 'вероятно, 2021-й год', [1], false],
    ['площадкой', 'детская площадка', [1], true],
    ['игровая', 'спортивно-игровая зона', [0], true],
    ['ёлка', 'Ёлки, палки', [0], true],
    ['детская йцукен', 'детская 2021-й', [0, 1], false],
    ['в', 'власть', [0], true],
  ])('%s in «%s»', (query, content, locations, expected) => expect(isMeant(query, { content, locations })).toBe(expected));

  it('a code is meant by its own record only', () => {
    expect(isMeant('п12', { content: '', locations: [], code: 'П-12' })).toBe(true);
    expect(isMeant('П-99999', { content: 'п', locations: [0], code: 'П-12' })).toBe(false);
  });
});
