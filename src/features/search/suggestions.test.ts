import { describe, expect, it } from 'vitest';
import type { SearchDocument } from './document.ts';
import { suggest, writeSuggestions, type SuggestionsFile } from './suggestions.ts';

const doc = (title: string, kind: string, code?: string): SearchDocument => ({ url: `/${title}/`, title, kind, code, facts: '', lead: '', filters: {}, text: [], names: [], words: [] });
const file = JSON.parse(
  writeSuggestions([doc('Площадка у пруда', 'proekt', 'П-7'), doc('Сквер и площадка', 'proekt', 'П-70'), doc('ТОС «Ёлочка»', 'tos', 'Т-7'), doc('Доля площадок', 'pokazatel')], ['детская площадка', 'площадь', 'детская площадка']),
) as SuggestionsFile;
const texts = (typed: string): string[] => suggest(typed, file).map(({ text }) => text);

describe('suggestions', () => {
  it('questions first, then pages; those that begin so before others', () => expect(texts('площ')).toEqual(['площадь', 'детская площадка', 'Площадка у пруда', 'Сквер и площадка']));
  it('every typed word begins some word', () => expect([texts('площ пру'), texts('площ мост')]).toEqual([['Площадка у пруда'], []]));
  it('know no ё and no layout', () => expect([texts('елоч'), texts('ёлоч'), texts('gkjo').length]).toEqual([['ТОС «Ёлочка»'], ['ТОС «Ёлочка»'], 4]));
  it('a code is its own page only', () => expect(suggest('п7', file)).toEqual([{ text: 'Площадка у пруда', kind: 'proekt', url: '/Площадка у пруда/', code: 'П-7' }]));
  it('nothing for nothing', () => expect([texts(''), texts('«»'), texts('🌲')]).toEqual([[], [], []]));
});
