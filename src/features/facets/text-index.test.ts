import { describe, expect, it } from 'vitest';
import { packRows, type CatalogueRow } from './catalogue-file.ts';
import { indexFacets } from './selection.ts';
import { TextIndex } from './text-index.ts';

const make = (id: string, code: string, title: string, where: string, okrug: string, obekt: string[] = []): CatalogueRow => ({ id, code, title, where, also: '', sign: 1, facets: { okrug: [okrug], obekt }, cells: {}, numbers: {} });
const rows = [
  make('kacheli', 'П-1', 'Качели и горка во дворе', 'ТОС «Соседи», Северный', 'severny', ['ploshchadka']),
  make('most', 'П-14', 'Мост через ручей', 'деревня Тихая, Северный', 'severny'),
  make('yolki', 'П-140', 'Ёлки вдоль улицы Мира, 60', 'ТОС «Мира, 6», Южный', 'yuzhny'),
];
const file = packRows(rows, ['okrug', 'obekt'], { okrug: { yuzhny: 'Южный округ Полуденский район' }, obekt: { ploshchadka: 'детская площадка детские площадки игровой городок' } });
const index = new TextIndex(file, indexFacets(file));
const found = (text: string): string[] | undefined => {
  const mask = index.find(text);
  return mask && rows.filter((_, i) => mask[i]).map(({ id }) => id);
};

describe('TextIndex', () => {
  it.each([
    ['мосты', ['most']],
    ['мосту', ['most']],
    ['площадок', ['kacheli']],
    ['детская площадка', ['kacheli']],
    ['детская площадка в деревне', []],
    ['городок', ['kacheli']],
    ['елка', ['yolki']],
    ['ЁЛКАМИ', ['yolki']],
    ['север', ['kacheli', 'most']],
    ['полуденский', ['yolki']],
    ['мост в тихой', ['most']],
    ['деревн', ['most']],
    ['самолёт', []],
    ['мост самолёт', []],
  ])('«%s» → %j', (text, ids) => expect(found(text)).toEqual(ids));

  it('a code finds its own record and no other', () => {
    for (const code of ['П-14', 'п14', 'p-14', 'П 14']) expect(found(code), code).toEqual(['most']);
    expect(found('П-9')).toEqual([]);
  });

  it('house 6 is not house 60', () => {
    expect(found('мира 60')).toEqual(['yolki']);
    expect(found('мира 600')).toEqual([]);
  });

  it('a small word alone is still a word; signs alone are none', () => {
    expect(found('во')).toContain('kacheli');
    expect(found('!!!')).toBeUndefined();
  });
});
