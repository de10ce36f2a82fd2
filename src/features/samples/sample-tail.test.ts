import { expect, test } from 'vitest';
import type { Piece } from '../../kernel/manuscript.ts';
import { keptTogether } from './sample-tail.ts';

const line = (text: string): Piece => ({ kind: 'line', style: 'Текст', text });
const heading = (text: string): Piece => ({ kind: 'line', style: 'Подзаголовок', text });
const table = (head: string[], rows: number): Piece => ({ kind: 'table', head, rows: Array.from({ length: rows }, () => head.map(() => '')) });
const tail = (pieces: Piece[]): number => keptTogether(pieces).filter((piece) => piece.tail).length;

test('подписи держатся за последний раздел', () => {
  expect(tail([line('а'), heading('Приложения'), line('лист'), table(['Кто', 'Подпись'], 2)])).toBe(3);
  expect(tail([heading('Решили'), line('а'), heading('Подписи'), table(['Кто', 'Подпись'], 2)])).toBe(4);
  expect(tail([...Array.from({ length: 9 }, () => line('а')), table(['Кто', 'Подпись'], 2)])).toBe(2);
});

test('длинная таблица не держится ни за что, короткая не рвётся', () => {
  expect(tail([line('а'), table(['№', 'Подпись'], 20)])).toBe(0);
  expect(keptTogether([table(['а'], 8), table(['а'], 9)]).map((piece) => piece.kind === 'table' && piece.whole)).toEqual([true, undefined]);
});
