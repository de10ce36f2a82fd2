import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { editDistance, nearest } from './suggest.ts';

describe('editDistance', () => {
  it.each([['', '', 0], ['дом', 'дом', 0], ['дом', 'том', 1], ['дом', 'до', 1], ['title', 'titel', 1], ['абв', '', 3]])('«%s» and «%s»: %i', (a, b, distance) =>
    expect(editDistance(a, b)).toBe(distance),
  );
  it('is symmetric, zero only for equal words and never more than the longer word', () => {
    const word = fc.string({ maxLength: 20 });
    fc.assert(
      fc.property(word, word, (a, b) => {
        const distance = editDistance(a, b);
        return distance === editDistance(b, a) && (distance === 0) === (a === b) && distance <= Math.max(a.length, b.length);
      }),
    );
  });
  it('does bounded work on long words', () => expect(editDistance('а'.repeat(100_000), 'б'.repeat(100_000))).toBe(80));
});

describe('nearest', () => {
  it.each([
    ['завершен', ['завершён', 'не завершён'], 'завершён'],
    ['titel', ['title', 'lead'], 'title'],
    ['Foto.JPG', ['foto.jpg', 'dom.jpg'], 'foto.jpg'],
    ['zarechenskiy', ['zarechensky', 'lugovoy'], 'zarechensky'],
    ['form', ['from', 'to'], 'from'],
  ])('«%s» is probably «%s»', (word, candidates, best) => expect(nearest(word, candidates)).toBe(best));

  it.each([['code', ['note']], ['хутор', ['двор', 'улица']], ['x', ['y']], ['', ['а', 'to']], ['зарплата', ['name', 'code']]])('«%s» is like nothing there', (word, candidates) =>
    expect(nearest(word, candidates)).toBeUndefined(),
  );
  it('finds a word that is there', () => {
    fc.assert(fc.property(fc.array(fc.stringMatching(/^[a-z]{3,12}$/), { minLength: 1 }), (words) => nearest(words[0]!, words) === words[0]));
  });
});
