import { describe, expect, it } from 'vitest';
import { bring, compileSynonyms } from './synonyms.ts';
import { tellingStems } from './tokens.ts';

const synonyms = compileSynonyms([{ words: ['ДК', 'дом культуры'] }, { words: ['вода'], includes: ['колодец'] }]);
const brought = (text: string): string[] => bring(synonyms, tellingStems(text)).map(({ stem }) => stem);

describe('words about one thing', () => {
  it('bring each other, phrases too, in any form', () => {
    expect(brought('ремонт в Доме культуры')).toEqual(['дк']);
    expect(brought('наш ДК')).toEqual(tellingStems('дом культуры'));
  });
  it('a phrase needs all its words side by side', () => expect(brought('дом и культура быта, культура дома')).toEqual(['дк']));
  it('the narrow brings the wide, not the other way round', () => expect([brought('колодцев'), brought('вода')]).toEqual([tellingStems('вода'), []]));
  it('know the place that brought them', () => expect(bring(synonyms, tellingStems('починили старый колодец'))[0]!.place).toBe(2));
});
