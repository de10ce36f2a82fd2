import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isInside } from '../../kernel/contour.ts';
import { headline, hitText, honesty } from './answer-words.ts';
import { namesToType, openDirectory } from './directory.ts';
import { findAround, findTos } from './find.ts';
import { packRing, unpackRing } from './index-format.ts';
import { makeStreetIndex, type IndexedTos } from './make-index.ts';
import { addressOf, questionOf } from './address-bar.ts';

const tos = (id: string, place: string, more: Partial<IndexedTos> = {}): IndexedTos => ({ id, name: id, place, municipality: 'gorod', status: 'действует', formerNames: [], ...more });
const index = makeStreetIndex({
  region: 'Заречный край',
  places: [{ name: 'Дальнее', lat: 61.5, lng: 41.5 }],
  municipalities: [
    { id: 'gorod', nameShort: 'Заречье', nameGenitive: 'Заречья', otherNames: ['Город Заречье'], centre: { name: 'Заречье', lat: 61, lng: 41 }, isCity: true },
    { id: 'lugovoy', nameShort: 'Луговой', nameGenitive: 'Лугового муниципального округа', otherNames: ['Луговой муниципальный округ', 'Травяной район'], centre: { name: 'Луга', lat: 61.2, lng: 41.3 }, isCity: false },
  ],
  tos: [
    tos('Двор', 'двор на Садовой улице', { boundary: { text: 'Садовая улица и Яблоневый переулок.', addresses: ['Садовая улица, 1–15, нечётные', 'ул. Садовая, 2А, 4/2'], polygon: [[41, 61], [41.01, 61], [41.01, 61.01], [41, 61.01], [41, 61]] } }),
    tos('Переулок', 'Яблоневый переулок', { boundary: { text: 'Переулок.', addresses: ['Яблоневый переулок'] } }),
    tos('Майский', 'улица 1 Мая, 5', { formerNames: ['Первомай'] }),
    tos('Луг', 'деревня Лужки', { municipality: 'lugovoy', point: { lat: 61.21, lng: 41.31, precision: 'населённый пункт' }, boundary: { text: 'Деревня целиком.', addresses: [] } }),
    tos('Тёзка', 'село Ромашки, улица Садовая', { municipality: 'lugovoy' }),
    tos('Бывший', 'Заречье, микрорайон Южный', { status: 'ликвидирован' }),
  ],
});
const directory = openDirectory(JSON.parse(JSON.stringify(index)) as typeof index);
const ask = (text: string) => findTos(directory, text);
const told = (text: string): string[] => ask(text)!.groups.flatMap(({ hits }) => hits.map(({ tos: { name }, tier }) => `${name}: ${tier}`));

describe('which ТОС covers an address', () => {
  it.each([
    ['Заречье, Садовая 5', ['Двор: house']],
    ['Заречный край, г. Заречье, ул. Садовая, д. 5', ['Двор: house']],
    ['садовой улице 2 а, заречье', ['Двор: house']],
    ['Заречье садовая 4к2', ['Двор: house']],
    ['Заречье садовая 6', ['Двор: street']],
    ['Садовая 5', ['Двор: house', 'Тёзка: street-of-place']],
    ['Садовая, Ромашки', ['Тёзка: street-of-place']],
    ['травяной район, садовая', ['Тёзка: street-of-place']],
    ['яблоневый пер. 17', ['Переулок: whole-street', 'Двор: street']],
    ['улица Яблоневая', []],
    ['1 мая 5', ['Майский: house-of-place']],
    ['1 мая', ['Майский: street-of-place']],
    ['Лужки 3', ['Луг: whole-settlement']],
    ['в селе Ромашках', ['Тёзка: settlement']],
    ['первомай', ['Майский: name']],
    ['Луговой округ', ['Луг: municipality', 'Тёзка: municipality']],
    ['южный', ['Бывший: street-of-place']],
    ['ерунда', []],
  ])('%s', (question, expected) => expect(told(question)).toEqual(expected));

  it('the same street in two places is a question, not a guess', () => {
    expect(headline(ask('Садовая 5')!)).toContain('Какая ваша?');
    expect(ask('Садовая 5')!.groups.map(({ settlement }) => settlement?.name)).toEqual(['Заречье', 'Ромашки']);
  });

  it('an unknown word keeps the answer from being sure', () => {
    const answer = ask('Новосёлки, яблоневый 17')!;
    expect(answer.unread).toEqual(['новоселки']);
    expect(headline(answer)).toContain('Ваш ли это адрес?');
  });

  it('where there is none, the nearest are told with their distance', () => {
    const answer = ask('Дальнее, Садовая 5')!;
    expect(answer.groups).toEqual([]);
    expect(answer.nearby.map(({ tos: one, km }) => [one.name, Math.round(km)])).toEqual([['Луг', 34]]);
    expect(headline(answer)).toBe('Дальнее: ТОС здесь нам пока не\u00A0известен');
    expect(honesty(answer, directory)).toContain('3 из');
  });

  it('a municipality without a ТОС in its centre shows those around', () => {
    const answer = ask('Луга')!;
    expect(answer.others.map(({ tos: one }) => one.name)).toEqual(['Луг', 'Тёзка']);
    expect(answer.municipalities.map(({ id }) => id)).toEqual(['lugovoy']);
  });

  it('a slip of the finger gets a guess', () => expect(ask('Ромвшки')!.guess).toBe('Ромашки'));
  it('a dissolved one says so', () => expect(headline(ask('южный')!)).toContain('ликвидирован'));

  it('no question: nothing to answer', () => {
    for (const text of ['', '   ', '🫖', '!!!', 'д.', 'улица']) expect(ask(text)).toBeUndefined();
  });

  it('any text is answered with words', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.stringMatching(/^[а-яё ,.\d/-]{0,500}$/u)), (text) => {
        const answer = ask(text);
        if (!answer) return;
        expect(headline(answer)).not.toMatch(/undefined|NaN/);
        for (const hit of answer.groups.flatMap(({ hits }) => hits)) expect(hitText(hit, answer)).not.toMatch(/undefined|NaN/);
      }),
    );
  });
});

describe('by the place on the ground', () => {
  it('inside a contour, else the nearest', () => {
    expect(findAround(directory, { lat: 61.005, lng: 41.005 }, isInside).inside.map(({ name }) => name)).toEqual(['Двор']);
    const outside = findAround(directory, { lat: 61.2, lng: 41.3 }, isInside);
    expect([outside.inside, outside.nearby[0]!.tos.name]).toEqual([[], 'Луг']);
  });
});

describe('around the index', () => {
  it('rings survive packing to a metre', () => {
    const ring: [number, number][] = [[41.12345, 61.54321], [41.2, 61.5], [41.12345, 61.54321]];
    expect(unpackRing(packRing(ring))).toEqual(ring);
  });
  it('names to type are settlements and streets with their settlement', () => {
    expect(namesToType(directory)).toContain('Садовая улица, Заречье');
    expect(namesToType(directory)).toContain('Дальнее');
  });
  it('the address keeps what it does not know and forgets garbage', () => {
    expect(questionOf('?q=%D0%A1+++a&x=1')).toBe('С a');
    expect(questionOf('?q=%FF%FE')).toHaveLength(2);
    expect(addressOf({ pathname: '/p/', search: '?x=1&q=a' }, '')).toBe('/p/?x=1');
    expect(questionOf(`?q=${'а'.repeat(500)}`)).toHaveLength(200);
  });
});

it('lines that could not be read name no house and no street', () => {
  const one = tos('Дальний', 'Заречье', { boundary: { text: 'Дома.', addresses: ['дом', '1-100000', '5, 5, 5', 'Дальняя улица, 9–1', 'Ближняя улица, 5, 5, 5'] } });
  const small = openDirectory(makeStreetIndex({ region: 'Заречный край', places: [], municipalities: [{ id: 'gorod', nameShort: 'Заречье', nameGenitive: 'Заречья', otherNames: [], centre: { name: 'Заречье', lat: 61, lng: 41 }, isCity: true }], tos: [one] }));
  const tiers = (text: string): string[] => findTos(small, text)!.groups.flatMap(({ hits }) => hits.map(({ tier }) => tier));
  expect(tiers('Дальняя 5')).not.toContain('house');
  const near = findTos(small, 'Ближняя 5')!;
  expect(hitText(near.groups[0]!.hits[0]!, near)).toBe('В\u00A0границах: Ближняя улица, 5.');
});
