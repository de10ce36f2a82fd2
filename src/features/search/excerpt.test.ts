import { describe, expect, it } from 'vitest';
import { excerptOf } from './excerpt.ts';

const show = (content: string, locations: number[], shown?: number): string => excerptOf(content, locations, shown).map(({ text, isHit }) => (isHit ? `[${text}]` : text)).join('');

describe('an excerpt', () => {
  it('marks the word without its signs', () => expect(show('Сделали «площадку», и хорошо ¦ скрыто', [1])).toBe('Сделали «[площадку]», и хорошо'));
  it('never shows what stands after the end of the text', () => {
    expect(excerptOf('текст ¦ площадка', [2])).toEqual([]);
    expect(show('текст о ней ¦ площадка', [0, 4])).toBe('[текст] о ней');
  });
  it('is cut around the place with most hits', () => {
    const words = Array.from({ length: 60 }, (_, i) => `с${i}`).join(' ');
    expect(show(`${words} ¦`, [2, 40, 42], 8)).toBe('… с35 с36 с37 с38 с39 [с40] с41 [с42]…');
  });
  it('does not fear strange places', () => expect(show('один два', [-1, 7, 1, 1])).toBe('один [два]'));
  it('is empty for no hits and no text', () => expect([excerptOf('а б', []), excerptOf('', [0])]).toEqual([[], [{ text: '', isHit: true }].slice(1)]));
});
