import fc from 'fast-check';
import { expect, it } from 'vitest';
import { SLUG } from './fields.ts';
import { proposeId } from './propose-id.ts';

const title = fc.oneof(fc.string({ unit: 'grapheme', maxLength: 90 }), fc.array(fc.constantFrom('Ёлка', 'щит', 'подъезд', '№ 5', '«Юг»', 'й', 'ъ', 'TOC', '—', '1/2', ' '), { maxLength: 14 }).map((words) => words.join(' ')));

it('an id is ASCII, short, the same for both spellings of a letter, and stays itself', () => {
  fc.assert(
    fc.property(title, (typed) => {
      const id = proposeId(typed, new Set());
      if (id === '') return;
      expect(id).toMatch(SLUG);
      expect(id.length).toBeLessThanOrEqual(60);
      expect(proposeId(id, new Set())).toBe(id);
      expect(proposeId(typed.normalize('NFD'), new Set())).toBe(proposeId(typed.normalize('NFC'), new Set()));
    }),
    { numRuns: 1000 },
  );
});

it('many records of one name get names of their own', () => {
  fc.assert(
    fc.property(fc.array(title, { minLength: 2, maxLength: 12 }), (titles) => {
      const taken = new Set<string>();
      for (const typed of [...titles, ...titles]) {
        const id = proposeId(typed, taken, 'zarechensky');
        if (id === '') continue;
        expect(taken.has(id)).toBe(false);
        taken.add(id);
      }
    }),
    { numRuns: 200 },
  );
});
