import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { typeset, typesetHtml } from './typography.ts';

/** Sentences as people type them; two abbreviations in a row («ул. ул.») are no sentence, and the library halts there. */
const word = fc.constantFrom('дом', 'и', 'сад', 'Заречье', 'в', 'не', 'же', 'скамейки', 'о');
const special = fc.constantFrom('"Родник"', '«Родник»', '-', '—', '2020-2025', '2025 г.', 'ул. Садовая', 'д. 5', '5 кг', '...', 'А. С. Пушкин', '100 руб.', '№ 1', '(там)', '1-й', 'XX век', '§ 2', '"Дом "Заря"', '8 (000) 000-00-01', '80-летию', '9 из 9', '1500 ₽', '50 %', '· двор ·');
const words = fc.array(fc.oneof(word, fc.tuple(word, special, word).map((three) => three.join(' '))), { maxLength: 10 }).map((list) => list.join(' '));

describe('typeset', () => {
  it.each([
    ['ТОС "Родник"', 'ТОС «Родник»'],
    ['Сад - это дом', 'Сад — это дом'],
    ['И так далее...', 'И так далее…'],
  ])('%s', (typed, set) => expect(typeset(typed).replaceAll('\u00A0', ' ')).toBe(set));

  // _ is a space that does not break, ^ a word joiner after a hyphen.
  it.each([
    ['8 (000) 000-00-01', '8_(000)_000-^00-^01'],
    ['к 80-летию', 'к_80-^летию'],
    ['у 9 из 9 домов', 'у_9_из_9_домов'],
    ['взнос по 1500 ₽', 'взнос по_1500_₽'],
    ['50 % суммы', '50_% суммы'],
    ['Луга · 2024 · завершён', 'Луга_· 2024_· завершён'],
    ['код П-12', 'код П-12'],
    ['кто-то', 'кто-то'],
  ])('does not tear %s', (typed, set) => expect(typeset(typed).replaceAll('\u00A0', '_').replaceAll('\u2060', '^')).toBe(set));

  it('leaves addresses alone', () => expect(typeset('"https://example.org/a-b"')).toBe('"https://example.org/a-b"'));
  it('keeps the spaces at the edges', () => expect(typeset(' дом ')).toBe(' дом '));
  it('is idempotent', () => {
    fc.assert(fc.property(words, (text) => typeset(typeset(text)) === typeset(text)), { numRuns: 1000 });
  });
  it('never throws and never empties a text', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (text) => (typeset(text).trim() === '') === (text.trim() === '')), { numRuns: 500 });
  });
});

describe('typesetHtml', () => {
  it('a tag that was typed as text stays text', () => {
    expect(typesetHtml('<p>\\ &#x3C;script>alert(1)&#x3C;/script> &lt;b&gt; &#60;i&#62; &#x26;lt; "да"</p>')).toBe('<p>\\ &lt;script>alert(1)&lt;/script> &lt;b&gt; &lt;i&gt; &amp;lt; «да»</p>');
  });
  it('no text makes an element', () => {
    const nasty = fc.array(fc.constantFrom('<', '>', '&', '"', "'", '#', ';', 'lt', 'x3c', '60', '/', 'script', 'img', ' ', 'onerror=', 'а', '\uE0F0', '&#', '&lt;', '\n'), { maxLength: 24 }).map((parts) => parts.join(''));
    const escaped = (text: string): string => text.replace(/&/g, '&#x26;').replace(/</g, '&#x3C;');
    fc.assert(fc.property(nasty, (text) => !/<(?!\/?p>)/.test(typesetHtml(`<p>${escaped(text)}</p>`))), { numRuns: 2000 });
  });
});
