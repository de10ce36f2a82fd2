import { describe, expect, it } from 'vitest';
import { adviceFor, sayChoice, sayConditions, sayFound, sayRemoval } from './sentences.ts';

const nouns = { one: ['проект', 'проекта', 'проектов'], found: ['Найден', 'Найдено', 'Найдено'] } as const;

describe('sayFound', () => {
  it.each([
    [12, 43, 'Найдено 12 проектов из 43'],
    [1, 43, 'Найден 1 проект из 43'],
    [21, 43, 'Найден 21 проект из 43'],
    [43, 43, 'Всего 43 проекта'],
    [0, 43, 'Ничего не нашлось'],
  ])('%i из %i', (found, total, sentence) => expect(sayFound(found, total, nouns).replaceAll('\u00A0', ' ')).toBe(sentence));
});

it('adviceFor names the conditions that stand in the way, fewest rows first', () => {
  const condition = (name: string) => ({ name, label: name, words: name });
  expect(adviceFor([condition('okrug'), condition('god'), condition('q')], { okrug: 5, god: 0, q: 2 }).map(({ name, count }) => [name, count])).toEqual([
    ['q', 2],
    ['okrug', 5],
  ]);
});

it('sayConditions', () => expect([0, 1, 2, 5].map(sayConditions)).toEqual(['', '1\u00A0условие', '2\u00A0условия', '5\u00A0условий']));

it('sayRemoval names what to take away', () => {
  expect(sayRemoval({ name: 'q', label: 'Слова', words: '«жираф»' })).toBe('Убрать слово «жираф»');
  expect(sayRemoval({ name: 'q', label: 'Слова', words: '«синий жираф»' })).toBe('Убрать слова «синий жираф»');
  expect(sayRemoval({ name: 'god', label: 'Год', words: '2021, 2022' })).toBe('Убрать «Год: 2021, 2022»');
});

it('sayChoice is one line for paper', () => {
  const said = (words: string) => ({ name: 'x', label: '', words });
  expect(sayChoice([said('Вымышленск'), said('город, село'), said('есть фото')])).toBe('Отбор: Вымышленск; город, село; есть фото.');
  expect(sayChoice([])).toBe('');
});
