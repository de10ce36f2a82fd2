import { expect, it } from 'vitest';
import type { Kit } from '../issue/kit.ts';
import { notesOf, sayAmount } from './kit-notes.ts';

const picture = { key: 'most/posle.jpg', path: 'a.jpg', caption: 'Мост готов.', author: '', widthPx: 1, heightPx: 1, mmAt300: 1, mmAt200: 1 };
const article: Kit['articles'][number] = { id: 'most', headline: 'Мост через Смешинку', code: 'П-1', shortAddress: '', passports: [{ size: 'long', characters: 1313, charactersWithoutSpaces: 1, words: 1, lines: 1 }], modules: [], pictures: [picture] };
const notes = (...warnings: string[]) => notesOf({ warnings, articles: [article] }, (id) => (id === 'klub' ? 'Клуб' : undefined));

it('tells a newspaper of small pictures and of what was left out, the keeper of the records of the rest; no paths', () => {
  expect(notes('content/projects/most/index.mdx: тексту long не хватает, чтобы заполнить место (на полосу 1): добавьте 82 знака или снимок (сейчас 1400).')).toEqual({ forPaper: [], forMaker: ['«Мост через Смешинку»: полному тексту на полосе 1 не хватает 82\u00A0знаков или снимка.'] });
  expect(notes('Снимок «most/posle.jpg» мал: в нём 1600 × 1200 точек, на месте 152 мм × 97 мм это 268 точек на дюйм, а нужно не меньше 300. Пришлите снимок крупнее.').forPaper).toEqual(['Снимок «Мост готов»: на своём месте 268\u00A0точек на дюйм, в печати бывает видно; хорошо от 300.']);
  expect(notes('content/projects/klub/index.mdx: в издание «общее» не вошёл: нет места', 'Полоса 2: пустое место').forPaper).toEqual(['«Клуб»: в издание «общее» не вошёл: нет места']);
  expect(notes('Полоса 2: пустое место', 'Полоса 2: пустое место').forMaker).toEqual(['Полоса 2: пустое место']);
});

it('says how much of an article there is', () => {
  expect(sayAmount(article)).toBe('до\u00A01313\u00A0знаков, 1\u00A0снимок');
  expect(sayAmount({ ...article, passports: [], pictures: [] })).toBe('0\u00A0знаков');
});
