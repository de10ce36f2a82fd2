import { describe, expect, it } from 'vitest';
import { stemOf, stemsOf, wordsOf } from './russian.ts';

it('words are small, without «ё», digits kept', () => {
  expect(wordsOf('Ёлка, дом 51А — «Наш-Двор»')).toEqual(['елка', 'дом', '51а', 'наш', 'двор']);
});

describe('forms of one word have one stem', () => {
  it.each([
    ['площадка', 'площадку', 'площадок', 'площадками'],
    ['скамейка', 'скамеек', 'скамейки'],
    ['деревня', 'деревень', 'деревне'],
    ['окно', 'окон', 'окна'],
    ['колодец', 'колодца', 'колодцы'],
    ['ёлка', 'елок', 'ёлки'],
    ['фонарь', 'фонарей', 'фонари'],
    ['поток', 'потоки', 'потоков'],
    ['детская', 'детских', 'детскую'],
    ['освещение', 'освещения', 'освещению'],
  ])('%s', (...forms) => {
    expect(new Set(stemsOf(forms.join(' ')))).toHaveLength(1);
  });
});

it('different words keep different stems', () => {
  const stems = ['площадка', 'площадь', 'дорога', 'дорожка', 'сад', 'садик', 'вода', 'завод'].map(stemOf);
  expect(new Set(stems).size).toBe(stems.length);
});
