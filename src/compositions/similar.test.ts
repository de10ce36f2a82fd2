import { performance } from 'node:perf_hooks';
import { describe, expect, test } from 'vitest';
import { Similarity, type Practice } from './similar.ts';
import { similarWhy } from './similar-words.ts';

const practice = (id: string, fields: Partial<Practice> = {}): Practice => ({ id, objectTypes: [], activities: [], direction: 'd1', stems: [], municipality: 'm1', isFull: false, ...fields });
const names = { objectType: (id: string) => ({ detskaya: 'детская площадка', svet: 'уличное освещение' })[id] ?? id, otherIsFull: false, selfIsFull: false };

describe('похожие практики', () => {
  const playground = practice('a', { objectTypes: ['detskaya'], cost: 200_000, point: { lat: 57, lng: 28, isExact: true } });
  test('одинаковый объект важнее одинакового направления; одно направление — ещё не сходство', () => {
    const similarity = new Similarity([playground, practice('b', { objectTypes: ['detskaya'], municipality: 'm9', direction: 'd2' }), practice('c', { activities: ['x'] })]);
    expect(similarity.of('a').map(({ id }) => id)).toEqual(['b']);
  });
  test('из равных ближе тот, что стоил похоже и рассказан полно', () => {
    const similarity = new Similarity([playground, practice('far', { objectTypes: ['detskaya'], cost: 2_000_000 }), practice('near', { objectTypes: ['detskaya'], cost: 210_000 }), practice('told', { objectTypes: ['detskaya'], cost: 210_000, isFull: true })]);
    expect(similarity.of('a').map(({ id }) => id)).toEqual(['told', 'near', 'far']);
  });
  test('не больше четырёх, без уже показанных', () => {
    const similarity = new Similarity([playground, ...Array.from({ length: 9 }, (_, i) => practice(`b${i}`, { objectTypes: ['detskaya'] }))]);
    expect(similarity.of('a', new Set(['b0', 'b1'])).map(({ id }) => id)).toEqual(['b2', 'b3', 'b4', 'b5']);
  });
  test('порядок записей ничего не меняет', () => {
    const list = Array.from({ length: 60 }, (_, i) => practice(`p${i}`, { objectTypes: [`o${i % 4}`], activities: [`a${i % 3}`], cost: (i % 7) * 1000 || undefined }));
    const one = new Similarity(list);
    const other = new Similarity(list.toReversed());
    for (const { id } of list) expect(other.of(id)).toEqual(one.of(id));
  });
  test('пять тысяч проектов — не пять тысяч в квадрате', () => {
    const list = Array.from({ length: 5000 }, (_, i) => practice(`p${i}`, { objectTypes: [`o${i % 12}`], activities: [`a${i % 39}`], stems: [`s${i % 300}`, `s${i % 71}`, 'ploshchadk'], cost: (i * 7919) % 900_000, municipality: `m${i % 26}`, point: { lat: 55 + (i % 300) / 100, lng: 28 + (i % 170) / 50, isExact: true } }));
    const start = performance.now();
    const similarity = new Similarity(list);
    for (const { id } of list) similarity.of(id);
    expect(performance.now() - start).toBeLessThan(6000);
  }, 20_000);
});

describe('почему похоже', () => {
  const why = (other: Partial<Practice>, self: Partial<Practice> = {}): string => {
    const one = practice('a', { objectTypes: ['detskaya'], cost: 200_000, point: { lat: 57, lng: 28, isExact: true }, ...self });
    return similarWhy(new Similarity([one, practice('b', { objectTypes: ['detskaya'], municipality: 'm2', ...other })]).of('a')[0]!, names);
  };
  test('объект, цена и место', () => expect(why({ cost: 80_000, point: { lat: 57.1, lng: 28, isExact: true } })).toBe('тоже детская площадка, в\u00A02,5\u00A0раза дешевле, в\u00A011\u00A0км отсюда'));
  test('почти за те же деньги', () => expect(why({ cost: 210_000 })).toBe('тоже детская площадка, почти за те же деньги'));
  test('втрое дороже', () => expect(why({ cost: 610_000 })).toBe('тоже детская площадка, втрое дороже'));
  test('между центрами муниципалитетов километров не называем', () => expect(why({ point: { lat: 57.1, lng: 28, isExact: false } })).toBe('тоже детская площадка, недалеко'));
  test('цена неизвестна — о ней молчим', () => expect(why({ municipality: 'm1' })).toBe('тоже детская площадка, в этом же муниципалитете'));
});
