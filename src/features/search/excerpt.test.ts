import { describe, expect, it } from 'vitest';
import { excerptOf, isNews, markWords, placesOf } from './excerpt.ts';

const show = (text: string, places: number[], shown?: number): string => excerptOf(text, new Set(places), shown).map(({ text: part, isHit }) => (isHit ? `[${part}]` : part)).join('');

describe('an excerpt', () => {
  it('marks the word without its signs', () => expect(show('Сделали «площадку», и хорошо', [1])).toBe('Сделали «[площадку]», и хорошо'));
  it('counts telling words only', () => expect(show('Сквер у реки и мост', [1])).toBe('Сквер у [реки] и мост'));
  it('marks a part of a compound', () => expect(show('Спортивно-игровая зона', [1])).toBe('Спортивно-[игровая] зона'));
  it('is cut around the place with most hits, at words', () => {
    const words = Array.from({ length: 60 }, (_, i) => `слово${i}`).join(' ');
    const cut = show(words, [2, 40, 42], 80);
    expect(cut).toMatch(/^… слово\d+ .*\[слово40\] слово41 \[слово42\].*слово\d+ …$/);
    expect(cut.replace(/[[\]]/g, '').length).toBeLessThan(110);
  });
  it('does not fear strange places', () => expect(show('один два', [-1, 7, 1])).toBe('один [два]'));
  it('is empty for no hits and no text', () => expect([excerptOf('а б', new Set()), excerptOf('', new Set([0]))]).toEqual([[], []]));
});

describe('a lead without places', () => {
  const marked = (text: string, asked: string[]): string => markWords(text, asked).map(({ text: part, isHit }) => (isHit ? `[${part}]` : part)).join('');
  it('gets the asked words marked, whole or begun', () => expect([marked('Дорога к озеру', ['озерz']), marked('Дорога к озеру', ['доро'])]).toEqual(['Дорога к [озеру]', '[Дорога] к озеру']));
  it('is left out when title and facts have said it all', () => {
    const lead = markWords('Деревня Грёзы, берег озера', []);
    expect([isNews(lead, ['Подъезд', 'Деревня Грёзы, берег озера · 2022']), isNews(lead, ['Подъезд', 'Деревня Грёзы']), isNews([], ['Подъезд', undefined])]).toEqual([false, true, false]);
  });
});

describe('places in the text', () => {
  it('a synonym that stands last points to the word that brought it', () => expect([...placesOf([1, 8, 9], '4 2', 10)]).toEqual([1, 4, 2]));
  it('without synonyms they are the places', () => expect([...placesOf([0, 3], undefined, 10)]).toEqual([0, 3]));
});
