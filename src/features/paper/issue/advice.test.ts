/** Does the advice name a sentence that is enough, and does its line say everything? */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { adviseCut, sayFit } from './advice.ts';
import type { Block } from './contract.ts';

const p = (text: string): Block => ({ kind: 'p', text });
const text = [p('Первое предложение о мосте. Второе рассказывает, как собирали деньги всей улицей.'), p('Третье коротко. Четвёртое говорит о перилах, которые поставили с двух берегов. Пятое тоже коротко.')];

describe('adviseCut', () => {
  it('the longest of the last third', () => expect(adviseCut(text, 20)).toMatchObject({ sentence: 'Четвёртое говорит о перилах, которые поставили с двух берегов.', from: 'последняя треть' }));
  it('a pair when one is too short', () => expect(adviseCut(text, 70)).toMatchObject({ sentences: ['Четвёртое говорит о перилах, которые поставили с двух берегов.', 'Пятое тоже коротко.'], from: 'последняя треть' }));
  it('says when even that is too little', () => expect(adviseCut(text, 500)?.from).toBe('мало'));
  it('never the first sentence, and nothing when there is no other', () => expect(adviseCut([p('Одно предложение на всё.')], 5)).toBeUndefined());
  it('is of the text, and enough unless it says otherwise', () => {
    const sentence = fc.array(fc.constantFrom('мост', 'река', 'сосед', 'берег', 'доски'), { minLength: 2, maxLength: 20 }).map((words) => `В${words.join(' ')}.`);
    fc.assert(fc.property(fc.array(sentence, { minLength: 2, maxLength: 12 }), fc.integer({ min: 1, max: 400 }), (sentences, characters) => {
      const cut = adviseCut([p(sentences.join(' '))], characters)!;
      expect(cut.sentences.every((one) => sentences.includes(one))).toBe(true);
      if (cut.from !== 'мало') expect(cut.sentence.length).toBeGreaterThanOrEqual(characters);
    }));
  });
});

describe('sayFit', () => {
  const article = { source: 'content/projects/most/index.mdx', texts: { medium: text } };
  const place = { size: 'medium' as const, characters: 3742, where: 'в модуль «1/4 полосы»' };
  it('what to cut, by how much, with what to begin', () =>
    expect(sayFit({ verdict: 'OVERSET', characters: 21 }, article, place)).toBe('content/projects/most/index.mdx: текст medium не помещается в модуль «1/4 полосы»: сократите на 21\u00A0знак (сейчас 3742). Начните с предложения: «Четвёртое говорит о перилах, которые поставили с двух берегов.»'));
  it('what to add', () => expect(sayFit({ verdict: 'SHORT', characters: 120 }, article, place)).toBe('content/projects/most/index.mdx: тексту medium не хватает, чтобы заполнить место (в модуль «1/4 полосы»): добавьте 120\u00A0знаков или снимок (сейчас 3742).'));
  it('nothing when it fits', () => expect(sayFit({ verdict: 'FIT', characters: 0 }, article, place)).toBe(''));
});
