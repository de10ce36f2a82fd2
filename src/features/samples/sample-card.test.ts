import { expect, test } from 'vitest';
import { cardHeights, cardWidths } from './sample-card.ts';
import { ruleLength } from './rule-length.ts';

test('карточка: ширины в миллиметрах, строка с фотографией высотой с неё, обе стороны одной высоты', () => {
  expect([cardWidths(['30 мм', '55\u00A0мм']), cardWidths(['№', '30 мм']), cardWidths([])]).toEqual([[30, 55], undefined, undefined]);
  expect([cardHeights([['Место для фотографии 3 × 4 см', ''], ['М. П.', '']]), cardHeights([['Слова']])]).toEqual([[40, 20], [60]]);
});

test('черта такой длины, какой нужна написанному', () => {
  expect([ruleLength('число голосов'), ruleLength('первый вопрос'), ruleLength('название ТОС'), ruleLength('подпись и фамилия', true)]).toEqual([14, 28, 44, 24]);
});
