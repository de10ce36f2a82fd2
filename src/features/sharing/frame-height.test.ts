import { describe, expect, test } from 'vitest';
import { frameHeight } from './frame-height.ts';

const one = { title: 'Колодец с крышей на вершине горы', facts: '2025, 200 000 ₽' };
const card = { title: 'ТОС «Гора»', place: 'Деревня, округ', holdings: 'В атласе 3 проекта.', latest: [one, one, one], foot: ['Атлас ТОС'] };

describe('высота окна', () => {
  test('пустая карточка ниже полной', () => expect(frameHeight({ ...card, latest: [] })).toBeLessThan(frameHeight(card) - 100));
  test('длинное слово и длинное название прибавляют высоты', () => {
    expect(frameHeight({ ...card, title: 'Ж'.repeat(120) })).toBeGreaterThan(frameHeight(card) + 60);
    expect(frameHeight({ ...card, latest: [{ ...one, title: 'слово '.repeat(30) }] })).toBeGreaterThan(frameHeight({ ...card, latest: [one] }));
  });
});
