import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { typingSlips } from './typing-slips.ts';

const MENDED: readonly (readonly [typed: string, right: string])[] = [
  ['Зapечье', 'Заречье'],
  ['TOC «Родник»', 'ТОС «Родник»'],
  ['двор TOCа', 'двор ТОСа'],
  ['вместе c соседями', 'вместе с соседями'],
  ['живём y реки', 'живём у реки'],
  ['Сaйт и сontent', 'Сайт и content'],
  ['канал в МАX', 'канал в MAX'],
  ['ТОС "Родник" и "Ключ"', 'ТОС «Родник» и «Ключ»'],
  ['ТОС \\"Родник\\"', 'ТОС «Родник»'],
  ['("Родник")', '(«Родник»)'],
  ['родник -- это вода', 'родник — это вода'],
  ['вода , хлеб ; соль', 'вода, хлеб; соль'],
  ['конец .', 'конец.'],
  ['два  слова', 'два слова'],
  ['всë', 'всё'],
];

const RIGHT: readonly string[] = [
  'Родник', 'Wi-Fi и QR-код', 'SMSка', '3D-модель', 'XXвек и XIX век', 'IT-специалист', 'ВКонтакте', 'COVID-19', 'BMX-трасса', 'витамин C и D',
  'https://example.org/ТОСy?q="сад"', 'фотo.jpg', 'adres@сaйт.рф', 'a c o y', 'труба 5" и 6"', '57°48\'49"', '"English only"', 'код А1-B2', 'PDF/X-4',
  '| один   | два |', '-   пункт', '1.  пункт', 'строка\n    продолжение', 'a -- b', '--- ', 'см. .docx', 'итог :)', 'Ура!..', 'класс «A»', 'т. е. так',
];

/** The text with the mends that need no person; slips inside a mended piece wait for the next round. */
function mended(text: string): string {
  let out = '';
  let from = 0;
  for (const { index, typed, mend } of typingSlips(text)) {
    if (mend === undefined || index < from) continue;
    out += text.slice(from, index) + mend;
    from = index + typed.length;
  }
  return out + text.slice(from);
}

describe('slips of the hand', () => {
  it.each(MENDED)('%s → %s', (typed, right) => expect(mended(typed)).toBe(right));
  it.each(RIGHT)('is right: %s', (text) => expect(typingSlips(text)).toEqual([]));

  it('quotes inside quotes are shown, not mended', () => {
    expect(typingSlips('Конкурс "ТОС «Родник»"')).toEqual([{ kind: 'straight-quotes', index: 8, typed: '"ТОС «Родник»"' }]);
  });

  it('a mended text needs no mending, after two rounds at most', () => {
    const piece = fc.constantFrom('Зapечье', 'TOC', ' ', '  ', '"', '«', '»', '--', ' -- ', ' ,', ' .', 'сад', 'c', '\n', 'https://a.ru/"сад"', '\\"', '5', '|', '- ');
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (parts) => {
        let text = parts.join('');
        for (let round = 0; round < 6; round++) text = mended(text);
        return mended(text) === text;
      }),
      { numRuns: 500 },
    );
  });
});
