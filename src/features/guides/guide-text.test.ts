/** Anchors of a guide and its two languages. */
import { describe, expect, it } from 'vitest';
import { languagesOf, withAnchors } from './guide-text.ts';
import { termsByLetter } from './glossary.ts';

describe('headings', () => {
  it('get Latin anchors, repeated ones a number; text is left alone', () => {
    const nodes = [{ type: 'html' as const, html: '<p>Так</p><h2>Шаг 1. Свет</h2><h3>Мелко</h3>' }, { type: 'html' as const, html: '<h2>Шаг 1. Свет</h2>' }];
    expect(withAnchors(nodes)).toEqual([{ type: 'html', html: '<p>Так</p><h2 id="shag-1-svet">Шаг 1. Свет</h2><h3>Мелко</h3>' }, { type: 'html', html: '<h2 id="shag-1-svet-2">Шаг 1. Свет</h2>' }]);
  });
});

describe('two languages of a guide', () => {
  const plain = { id: 'svet', data: {} };
  const easy = { id: 'svet-prosto', data: { easyOf: 'svet' } };
  const alone = { id: 'sad', data: {} };

  it('are found from either side', () => {
    expect(languagesOf(plain, [plain, easy, alone])).toEqual({ plain, easy });
    expect(languagesOf(easy, [plain, easy, alone])).toEqual({ plain, easy });
    expect(languagesOf(alone, [plain, easy, alone])).toBeUndefined();
  });
});

describe('letters of the glossary', () => {
  it('go as the words go; a word that begins with ё stands among е', () => {
    const words = ['единство', 'ёлка', 'МКД', 'мост'].map((name) => ({ data: { name } }));
    expect(termsByLetter(words).map(({ letter, anchor, terms }) => [letter, anchor, terms.length])).toEqual([['Е', 'bukva-e', 2], ['М', 'bukva-m', 2]]);
  });
});
